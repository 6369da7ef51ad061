using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class YamlReadingTests
{
    [Theory]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("Null", "null")]
    [InlineData("NULL", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("false", "false")]
    [InlineData("False", "false")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("-007.50", "-7.50")]
    [InlineData("1.10", "1.10")]
    [InlineData("1.", "1")]
    [InlineData("1.e3", "1e3")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5E-3", "-0.5E-3")]
    [InlineData("1e+5", "1e+5")]
    [InlineData("0o17", "15")]
    [InlineData("0o18", "\"0o18\"")]
    [InlineData("0o", "\"0o\"")]
    [InlineData("0x1F", "31")]
    [InlineData("0xffffffffffffffffffffffffffffffff", "340282366920938463463374607431768211455")]
    [InlineData("0xg", "\"0xg\"")]
    [InlineData("-0x1", "\"-0x1\"")]
    [InlineData("12345678901234567890123456789012345678901234567890", "12345678901234567890123456789012345678901234567890")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("190:20:30", "\"190:20:30\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData(".", "\".\"")]
    [InlineData("+", "\"+\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-.INF", "\"-.INF\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("2026-11-21", "\"2026-11-21\"")]
    [InlineData("3.1.0", "\"3.1.0\"")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!str", "\"\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("!!float '1.'", "1")]
    [InlineData("!!bool \"true\"", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!custom 12", "\"12\"")]
    [InlineData("|-\n  12", "\"12\"")]
    public void Scalars_mean_what_the_core_schema_says(string scalar, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Descriptions.Json(Descriptions.Tree($"a: {scalar}\n")));

    [Fact]
    public void Names_are_their_text() => Assert.Equal(
        """{"200":1,"null":2,"true":3,"0x10":4,"":5,"q":6}""",
        Descriptions.Json(Descriptions.Tree("200: 1\nnull: 2\ntrue: 3\n0x10: 4\n'': 5\n\"q\": 6\n")));

    [Fact]
    public void Positions_are_those_of_the_text()
    {
        SpecNode root = Descriptions.Tree("a: 1\r\n\"bé😀\": {c: [x, 'y']}\r\nd:\r\n- e: |\r\n    text\r\n\r\n# end\r\nf:\r\n");

        Assert.Equal("(0,0)-(7,2)", root.Span.ToString());
        Assert.Equal("(1,0)-(1,6)", ((SpecObject)root).Find("bé😀")!.NameSpan.ToString());
        Assert.Equal("(1,8)-(1,21)", root.At("/bé😀").Span.ToString());
        Assert.Equal("(1,12)-(1,20)", root.At("/bé😀/c").Span.ToString());
        Assert.Equal("(1,16)-(1,19)", root.At("/bé😀/c/1").Span.ToString());
        Assert.Equal("(3,0)-(4,8)", root.At("/d").Span.ToString());
        Assert.Equal("(3,2)-(4,8)", root.At("/d/0").Span.ToString());
        Assert.Equal("(3,5)-(4,8)", root.At("/d/0/e").Span.ToString());
        Assert.Equal("(7,2)-(7,2)", root.At("/f").Span.ToString());
    }

    [Fact]
    public void Json_and_yaml_place_the_same_text_the_same()
    {
        const string Json = """{"a": [1, "x", {"b": null}], "c": {}}""";
        SpecNode json = Descriptions.Tree(Json, "api.json");
        SpecNode yaml = Descriptions.Tree(Json.Replace("\"c\"", "c", StringComparison.Ordinal), "api.yaml");

        foreach (string pointer in (string[])["/a", "/a/0", "/a/1", "/a/2", "/a/2/b"])
        {
            Assert.Equal(json.At(pointer).Span, yaml.At(pointer).Span);
        }
    }

    [Fact]
    public void Aliases_share_their_node()
    {
        SpecNode root = Descriptions.Tree("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n");

        Assert.Same(root.At("/a"), root.At("/c"));
        Assert.Same(root.At("/a"), root.At("/d/1"));
        Assert.Equal("(0,3)-(0,14)", root.At("/c").Span.ToString());
    }

    [Fact]
    public void Aliases_can_be_names() => Assert.Equal(
        """{"a":"k","k":1}""",
        Descriptions.Json(Descriptions.Tree("a: &x k\n*x : 1\n")));

    [Fact]
    public void Anchors_can_be_given_again() => Assert.Equal(
        """[1,1,2,2]""",
        Descriptions.Json(Descriptions.Tree("- &x 1\n- *x\n- &x 2\n- *x\n")));

    [Theory]
    [InlineData("b: &b {x: 1, y: 2}\na: {<<: *b, y: 3}", """{"y":3,"x":1}""")]
    [InlineData("b: &b {x: 1, y: 2}\na: {y: 3, <<: *b}", """{"y":3,"x":1}""")]
    [InlineData("b: [&b {x: 1}, &c {x: 2, z: 3}]\na: {<<: [*b, *c]}", """{"x":1,"z":3}""")]
    [InlineData("a: {<<: {x: 1}}", """{"x":1}""")]
    [InlineData("a: {\"<<\": {x: 1}}", """{"<<":{"x":1}}""")]
    public void Merge_keys_merge(string yaml, string expected) =>
        Assert.Equal(expected, Descriptions.Json(Descriptions.Tree(yaml).At("/a")));

    [Theory]
    [InlineData("a\u2028b", "a\u2028b")]
    [InlineData("'a\u0085b\u2029'", "a\u0085b\u2029")]
    [InlineData("|\n  one\u2028two\n  three\n", "one\u2028two\nthree\n")]
    public void Unicode_line_separators_are_characters(string scalar, string expected)
    {
        SpecNode root = Descriptions.Tree($"a: {scalar}\nb: 1\n");

        Assert.Equal(expected, ((SpecString)root.At("/a")).Value);
        Assert.Equal("1", Descriptions.Json(root.At("/b")));
    }

    [Theory]
    [InlineData("", "(1,1)-(1,1)", "there is nothing in the file")]
    [InlineData(" \n# only a comment\n", "(1,1)-(1,1)", "there is nothing in the file")]
    [InlineData("a: b: c", "(1,5)-(1,5)", "While scanning a plain scalar value, found invalid mapping")]
    [InlineData("a: [1,\n  2", "(2,4)-(2,4)", "While parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("a: *nope", "(1,4)-(1,9)", "the alias '*nope' has no anchor before it")]
    [InlineData("a: &a\n  b: *a", "(2,6)-(2,8)", "the alias '*a' is inside of the node it stands for")]
    [InlineData("? [x]\n: 1", "(1,3)-(1,3)", "the name of a property must be a string")]
    [InlineData("a: &x [1]\n*x : 1", "(2,1)-(2,3)", "the name of a property must be a string")]
    [InlineData("a: \"\\UFFFFFFFF\"", "(1,15)-(1,15)", "what is before this place is not YAML")]
    [InlineData("a: x\0y", "(1,5)-(1,6)", "the control character U+0000 is not text")]
    [InlineData("\u007FELF\u0002\u0001", "(1,5)-(1,6)", "the control character U+0002 is not text")]
    public void Unreadable_text_is_reported_at_its_place(string yaml, string place, string message)
    {
        SpecReadResult result = Descriptions.Read(yaml);

        Assert.Null(result.Document);
        Assert.Equal(
            [$"OC1001 {place} The description is not valid YAML or JSON: {message}"],
            Descriptions.Lines(result.Diagnostics));
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", "OC1001 (2,1)-(2,4) The description is not valid YAML or JSON: a second document begins here; only the first one is read")]
    [InlineData("a: 1\nb: 2\na: 3\n", "OC1002 (3,1)-(3,2) 'a' is there twice in one object; the first one is used, remove the other")]
    [InlineData("a: 1\n<<: 5\n", "OC1001 (2,5)-(2,6) The description is not valid YAML or JSON: the merge key '<<' takes an object or a list of objects")]
    public void What_can_be_used_is_used(string yaml, string expected)
    {
        SpecReadResult result = Descriptions.Read(yaml);

        Assert.Equal([expected], Descriptions.Lines(result.Diagnostics));
        Assert.Equal("1", Descriptions.Json(result.Document!.Root.At("/a")));
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.Empty(Descriptions.Read("a: " + new string('[', 255) + new string(']', 255)).Diagnostics);
        Assert.Equal(
            ["OC1013 (1,259)-(1,260) The description goes over a limit that keeps the build safe: objects and arrays are nested more than 256 deep"],
            Descriptions.Lines(Descriptions.Read("a: " + new string('[', 10_000)).Diagnostics));
    }

    [Fact]
    public void Nesting_through_aliases_has_the_same_limit()
    {
        string deep = new string('[', 200) + "*a" + new string(']', 200);
        string yaml = $"a: &a {new string('[', 100)}{new string(']', 100)}\nb: {deep}\n";

        Assert.StartsWith("OC1013 (2,204)-(2,205) ", Assert.Single(Descriptions.Lines(Descriptions.Read(yaml).Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_stand_for_billions_of_nodes_have_a_limit()
    {
        string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        SpecReadResult result = Descriptions.Read(yaml);

        Assert.Null(result.Document);
        Assert.Equal(
            ["OC1013 (7,25)-(7,26) The description goes over a limit that keeps the build safe: there are more than 5000000 values, those that aliases repeat counted each time"],
            Descriptions.Lines(result.Diagnostics));
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("")]
    public void Length_of_numbers_has_a_limit(string prefix) => Assert.Equal(
        ["OC1013 (1,4)-(1,5) The description goes over a limit that keeps the build safe: a number has more than 1000 characters"],
        Descriptions.Lines(Descriptions.Read($"a: {prefix}{new string('7', 1_000_000)}").Diagnostics));

    [Fact]
    public void Cancellation_flows() => Assert.Throws<OperationCanceledException>(
        static () => SpecDocument.Read("api.yaml", "a: 1", new CancellationToken(canceled: true)));
}
