using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.Overlays;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading.Overlays;

/// <summary>What overlays make of a tree, by the Overlay Specification.</summary>
public sealed class OverlayTests
{
    private const string Head = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n";
    private const string Head11 = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n";

    [Theory]
    [InlineData("{a: {b: 1}}", "$.a", "{c: 2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("{a: {b: 1, c: 3}}", "$.a", "{b: x}", """{"a":{"b":"x","c":3}}""")]
    [InlineData("{a: {b: 1}}", "$.a", "{b: null}", """{"a":{"b":null}}""")]
    [InlineData("{a: {b: {c: {d: 1}}}}", "$", "{a: {b: {c: {e: [2]}}}}", """{"a":{"b":{"c":{"d":1,"e":[2]}}}}""")]
    [InlineData("{a: {b: [1]}}", "$.a", "{b: [2, 3]}", """{"a":{"b":[1,2,3]}}""")]
    [InlineData("{a: [1]}", "$.a", "{b: 2}", """{"a":[1,{"b":2}]}""")]
    [InlineData("{a: [1]}", "$.a", "2", """{"a":[1,2]}""")]
    [InlineData("{a: [1]}", "$.a", "[2, 3]", """{"a":[1,[2,3]]}""")]
    [InlineData("{a: {x: {}, y: {}}, b: {x: {}}}", "$.*.x", "{z: 1}", """{"a":{"x":{"z":1},"y":{}},"b":{"x":{"z":1}}}""")]
    [InlineData("[{n: 1}, {n: 2}, {n: 3}]", "$[?@.n > 1]", "{m: 0}", """[{"n":1},{"n":2,"m":0},{"n":3,"m":0}]""")]
    [InlineData("{a: {}}", "$['a', 'a']", "{b: [1]}", """{"a":{"b":[1]}}""")]
    [InlineData("{a: {a: {}}}", "$..a", "{b: 1}", """{"a":{"a":{"b":1},"b":1}}""")]
    [InlineData("{a: &x {n: 1}, b: *x}", "$.a", "{m: 2}", """{"a":{"n":1,"m":2},"b":{"n":1}}""")]
    public void An_update_is_merged(string description, string target, string update, string expected) =>
        Assert.Equal(expected, Applied(description, $"{Head}- {{target: \"{target}\", update: {update}}}"));

    [Theory]
    [InlineData("{a: 1}", "$.a", "x", """{"a":"x"}""")]
    [InlineData("{a: [1, 2]}", "$.a[1]", "3", """{"a":[1,3]}""")]
    [InlineData("{a: [1]}", "$.a", "[2, 3]", """{"a":[1,2,3]}""")]
    [InlineData("{a: [1]}", "$.a", "2", """{"a":[1,2]}""")]
    public void In_1_1_primitives_are_replaced_and_arrays_joined(string description, string target, string update, string expected) =>
        Assert.Equal(expected, Applied(description, $"{Head11}- {{target: \"{target}\", update: {update}}}"));

    [Theory]
    [InlineData("{a: {b: {}}, c: 1}", "$.a.b", """{"a":{},"c":1}""")]
    [InlineData("[{n: 1}, {n: 2}, {n: 3}]", "$[?@.n != 2]", """[{"n":2}]""")]
    [InlineData("{a: {b: {c: {}}}}", "$.a..[?@]", """{"a":{}}""")]
    [InlineData("{a: &x {n: {}}, b: *x}", "$.a.n", """{"a":{},"b":{"n":{}}}""")]
    public void What_is_selected_is_removed(string description, string target, string expected)
    {
        Assert.Equal(expected, Applied(description, $"{Head}- {{target: \"{target}\", remove: true}}"));
        Assert.Equal(expected, Applied(description, $"{Head}- {{target: \"{target}\", remove: true, update: {{x: 1}}}}"));
    }

    [Fact]
    public void In_1_1_primitives_are_removed() =>
        Assert.Equal("""{"tags":["a"]}""", Applied("{tags: [a, dummy], n: 1}", $"{Head11}- {{target: '$.tags[?@ == \"dummy\"]', remove: true}}\n- {{target: $.n, remove: true}}"));

    [Fact]
    public void In_1_1_a_value_is_copied() => Assert.Equal(
        """{"a":{"x":[1]},"b":{"y":2,"x":[1]}}""",
        Applied("{a: {x: [1]}, b: {y: 2}}", $"{Head11}- {{target: $.b, copy: $.a}}"));

    [Fact]
    public void Each_action_sees_the_result_of_the_one_before() => Assert.Equal(
        """{"a":{"type":["string","null"]}}""",
        Applied(
            "{a: {type: string}}",
            $"{Head11}- {{target: $.a.type, remove: true}}\n- {{target: $.a, update: {{type: [string]}}}}\n- {{target: $.a.type, update: 'null'}}"));

    [Fact]
    public void Overlays_are_applied_in_their_order() => Assert.Equal(
        """{"a":[1,2,3]}""",
        Applied("{a: [1]}", $"{Head}- {{target: $.a, update: 2}}", $"{Head}- {{target: '$.a', update: 3}}"));

    [Fact]
    public void What_comes_from_an_overlay_keeps_its_place()
    {
        SpecNode root = Apply("a:\n  b: 1\n  c: [1]\n", $"{Head}- target: $.a\n  update:\n    b: 2\n    c: [2]\n    d: {{e: 3}}\n").Document!.Root;

        Assert.Equal("api.yaml (0,0)", PlaceOf(JsonPointer.Locate(root, "/a")));
        Assert.Equal("overlay0.yaml (5,7)", PlaceOf(JsonPointer.Locate(root, "/a/b")));
        Assert.Equal("api.yaml (2,2)", PlaceOf(JsonPointer.Locate(root, "/a/c")));
        Assert.Equal("api.yaml (2,6)", PlaceOf(JsonPointer.Locate(root, "/a/c/0")));
        Assert.Equal("overlay0.yaml (6,8)", PlaceOf(JsonPointer.Locate(root, "/a/c/1")));
        Assert.Equal("overlay0.yaml (7,4)", PlaceOf(JsonPointer.Locate(root, "/a/d")));
        Assert.Equal("overlay0.yaml (7,11)", PlaceOf(JsonPointer.Locate(root, "/a/d/e")));

        static string PlaceOf(SpecPlace place) => $"{place.FilePath} ({place.Span.Start.Line},{place.Span.Start.Character})";
    }

    [Theory]
    [InlineData("$.nowhere", "update: {a: 1}", "OC1018 (4,12)-(4,23) '$.nowhere' selects nothing in api.yaml, so the action does nothing; mend the target, or leave the action out")]
    [InlineData("$.a", "description: nothing", "OC1018 (4,3)-(4,40) the action has neither 'update' nor 'remove: true', so it does nothing")]
    [InlineData("$.a", "remove: false", "OC1018 (4,3)-(4,33) the action has neither 'update' nor 'remove: true', so it does nothing")]
    [InlineData("$.a.b", "update: 2", "OC1017 (4,12)-(4,19) The overlay can't be applied as it is: '$.a.b' selects a number at $['a']['b'], and Overlay 1.0 changes objects and arrays only; select the object around it, or write 'overlay: 1.1.0'")]
    [InlineData("$.a.b", "remove: true", "OC1017 (4,12)-(4,19) The overlay can't be applied as it is: '$.a.b' selects a number at $['a']['b'], and Overlay 1.0 changes objects and arrays only; select the object around it, or write 'overlay: 1.1.0'")]
    [InlineData("$", "remove: true", "OC1017 (4,12)-(4,15) The overlay can't be applied as it is: '$' selects the whole description, which can't be removed; select a part of it")]
    [InlineData("$.a", "update: 2", "OC1017 (4,27)-(4,28) The overlay can't be applied as it is: what is merged into an object is an object")]
    [InlineData("$.a", "update: {b: {c: 1}}", "OC1017 (4,31)-(4,37) The overlay can't be applied as it is: an object can't be merged into a number, which is there in the description; with 'overlay: 1.1.0' an action before this one can remove that")]
    [InlineData("$", "update: {a: [1]}", "OC1017 (4,29)-(4,32) The overlay can't be applied as it is: an array can't be merged into an object, which is there in the description; remove that by an action before this one")]
    [InlineData("$[?@.b ==]", "update: {a: 1}", "OC1017 (4,22)-(4,23) The overlay can't be applied as it is: '$[?@.b ==]' is no JSONPath: ']' is not expected here: a filter asks by @, $, a literal or a function")]
    [InlineData("$.a", "remove: maybe", "OC1017 (4,27)-(4,32) The overlay can't be applied as it is: 'remove' is true or false")]
    [InlineData("$.a", "updates: {}, x-note: fine", "OC1018 (4,3)-(4,45) the action has neither 'update' nor 'remove: true', so it does nothing|OC1017 (4,19)-(4,26) The overlay can't be applied as it is: 'updates' means nothing here; there are target, description, update, remove, and extensions that begin with x-")]
    [InlineData("$.a", "update: {}, copy: $.b", "OC1017 (4,31)-(4,35) The overlay can't be applied as it is: 'copy' means nothing here; there are target, description, update, remove, and extensions that begin with x-")]
    public void What_is_wrong_with_an_action_is_said_at_its_place(string target, string rest, string findings) =>
        Assert.Equal(findings.Split('|'), Descriptions.Lines(Apply("{a: {b: 1}}", $"{Head}- {{target: '{target}', {rest}}}").Diagnostics));

    [Theory]
    [InlineData("- {target: $.*, update: {x: 1}}", "OC1017 (4,12)-(4,15) The overlay can't be applied as it is: '$.*' selects an object at $['a'] and an array at $['c'], and one update can't be for both; write two actions")]
    [InlineData("- {target: $.a, copy: $.*}", "OC1017 (4,23)-(4,26) The overlay can't be applied as it is: '$.*' selects 2 values in api.yaml, but exactly one can be copied")]
    [InlineData("- {target: $.a, copy: $.c, update: {}}", "OC1017 (4,17)-(4,21) The overlay can't be applied as it is: an action has either 'update' or 'copy'")]
    [InlineData("- {target: $.a, copy: a}", "OC1017 (4,23)-(4,24) The overlay can't be applied as it is: 'a' is no JSONPath: a JSONPath begins with '$', the root of the document")]
    [InlineData("- {target: $.a.b, update: [1]}", "OC1017 (4,27)-(4,30) The overlay can't be applied as it is: an array can't be merged into a number, which is there in the description; remove that by an action before this one")]
    public void In_1_1_too(string action, string finding) =>
        Assert.Equal([finding], Descriptions.Lines(Apply("{a: {b: 1}, c: []}", Head11 + action).Diagnostics));

    [Theory]
    [InlineData("[]", "(1,1)-(1,1) an overlay is an object with an 'overlay' member that says 1.0.0 or 1.1.0")]
    [InlineData("openapi: 3.1.0", "(1,1)-(1,1) an overlay is an object with an 'overlay' member that says 1.0.0 or 1.1.0")]
    [InlineData("overlay: 2.0.0", "(1,10)-(1,15) Overlay '2.0.0' is not supported; an overlay is an object with an 'overlay' member that says 1.0.0 or 1.1.0")]
    [InlineData("overlay: 1.0.x", "(1,10)-(1,15) Overlay '1.0.x' is not supported; an overlay is an object with an 'overlay' member that says 1.0.0 or 1.1.0")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}", "(1,1)-(2,29) an overlay has 'actions', a list with one action at least")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}\nactions: []", "(3,10)-(3,12) an overlay has 'actions', a list with one action at least")]
    [InlineData("overlay: 1.0.0\nactions: [{target: $, update: {}}]", "(1,1)-(2,35) an overlay has an 'info' object with a 'title' and a 'version'")]
    [InlineData("overlay: 1.0.0\ninfo: {title: [], version: 1}\nactions: [{target: $, update: {}}]", "(2,15)-(2,17) 'title' is missing, or no string")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1, description: d}\nactions: [{target: $, update: {}}]", "(2,30)-(2,41) 'description' means nothing here; there are title, version, and extensions that begin with x-")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}\nextends: []\nactions: [{target: $, update: {}}]", "(3,10)-(3,12) 'extends' is a string")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}\naction: []\nactions: [{target: $, update: {}}]", "(3,1)-(3,7) 'action' means nothing here; there are overlay, info, extends, actions, and extensions that begin with x-")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}\nactions: [x]", "(3,11)-(3,12) an action is an object with a 'target', and 'update' or 'remove'")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: 1}\nactions: [{update: {}}]", "(3,11)-(3,23) an action has a 'target', a JSONPath such as $.components.schemas.Pet")]
    public void What_is_wrong_with_an_overlay_is_said_at_its_place(string overlay, string finding)
    {
        int message = finding.IndexOf(' ', StringComparison.Ordinal);

        SpecReadResult result = Apply("{}", overlay);

        Assert.Equal([$"OC1017 {finding[..message]} The overlay can't be applied as it is:{finding[message..]}"], Descriptions.Lines(result.Diagnostics));
        Assert.Equal("overlay0.yaml", Assert.Single(result.Diagnostics).FilePath);
        Assert.Equal("{}", Descriptions.Json(result.Document!.Root));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.7")]
    [InlineData("1.1")]
    [InlineData("'1.1.0'")]
    public void Patch_versions_mean_nothing(string version) =>
        Assert.Equal("""{"a":1}""", Applied("{}", $"overlay: {version}\ninfo: {{title: t, version: 1}}\nactions: [{{target: $, update: {{a: 1}}}}]"));

    [Fact]
    public void What_is_wrong_costs_only_its_action() => Assert.Equal(
        """{"a":{"b":1,"c":2}}""",
        Descriptions.Json(Apply("{a: {b: 1}}", $"{Head}- {{target: $., update: {{}}}}\n- {{target: $.a, update: {{b: []}}}}\n- {{target: $.a, update: {{c: 2}}}}").Document!.Root));

    [Fact]
    public void An_unreadable_overlay_says_so()
    {
        SpecReadResult result = Apply("{a: 1}", "overlay: [");

        Assert.StartsWith("OC1001 (1,1", Assert.Single(Descriptions.Lines(result.Diagnostics)), StringComparison.Ordinal);
        Assert.Equal("overlay0.yaml", Assert.Single(result.Diagnostics).FilePath);
        Assert.Equal("""{"a":1}""", Descriptions.Json(result.Document!.Root));
    }

    [Fact]
    public void A_tree_that_would_grow_without_bounds_is_refused()
    {
        // Each action doubles the tree.
        string actions = string.Concat(Enumerable.Range(0, 60).Select(static i => $"- {{target: $, update: {{a{i}: {{}}}}}}\n- {{target: $.a{i}, copy: $}}\n"));

        Assert.Contains(
            Apply("{x: 1}", Head11 + actions).Diagnostics,
            static finding => finding.Descriptor == DiagnosticDescriptors.TooLarge);
    }

    [Fact]
    public void A_tree_that_would_be_too_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("{a: ", 200)) + "1" + new string('}', 200);

        Assert.Equal(
            ["OC1013 (4,12)-(4,16) The description goes over a limit that keeps the build safe: after this action, objects and arrays would be nested more than 256 deep"],
            Descriptions.Lines(Apply($"{{x: {{y: {string.Concat(Enumerable.Repeat("{b: ", 100))}{{}}{new string('}', 100)}}}}}", $"{Head}- {{target: $..b, update: {deep}}}").Diagnostics));
    }

    [Fact]
    public void Queries_that_take_too_long_are_given_up()
    {
        EquatableArray<DiagnosticInfo> findings = Apply(
            "[" + string.Join(',', Enumerable.Repeat("[[[1, 2, 3]]]", 300)) + "]",
            $"{Head}- {{target: '$..[?count($..[?count($..*) > 1]) > 1]', update: 1}}\n- {{target: $, update: 1}}").Diagnostics;

        Assert.Equal(
            ["OC1013 (4,12)-(4,52) The description goes over a limit that keeps the build safe: more than 10000000 values would have to be looked at"],
            Descriptions.Lines(findings));
    }

    [Fact]
    public void Documents_with_other_overlays_are_other_documents()
    {
        SpecDocument plain = Descriptions.Read("{a: 1}").Document!;
        SpecDocument one = Apply("{a: 1}", $"{Head}- {{target: $, update: {{b: 1}}}}").Document!;
        SpecDocument same = Apply("{a: 1}", $"{Head}- {{target: $, update: {{b: 1}}}}").Document!;
        SpecDocument other = Apply("{a: 1}", $"{Head}- {{target: $, update: {{b: 2}}}}").Document!;

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Distinct([plain, one, other]);
    }

    private static string Applied(string description, params string[] overlays)
    {
        SpecReadResult result = Apply(description, overlays);
        Assert.Empty(Descriptions.Lines(result.Diagnostics));
        return Descriptions.Json(result.Document!.Root);
    }

    private static SpecReadResult Apply(string description, params string[] overlays) => OverlayApplication.Apply(
        Descriptions.Read(description).Document!,
        [.. overlays.Select(static (overlay, i) => Descriptions.Read(overlay, $"overlay{i}.yaml"))],
        TestContext.Current.CancellationToken);
}
