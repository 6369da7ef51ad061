using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Diagnostics;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Each finding stands at its line and column, and costs nothing but the part it is about.</summary>
public sealed class DiagnosticTests
{
    private const string Healthy = "Healthy: {type: object, required: [name], properties: {name: {type: string}}}\n";

    [Fact]
    public void A_rule_can_ask_whether_there_is_a_union() => AssertFindings(
        """
        Pet: {oneOf: [{$ref: '#/components/schemas/Healthy'}, {type: string}]}
        Owner:
          properties: {pet: {$ref: '#/components/schemas/Pet'}, other: {anyOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}}
          x-invariants:
            - {id: i, rule: has(self.pet) || self.other != null, message: m}
        """);

    [Theory]
    [InlineData("request.path.idd == 'x'", "idd", "'idd' is not a property of the request's path; did you mean 'id'?")]
    [InlineData("response.body.name == 1", "1", "an int is never equal to a string")]
    [InlineData("request.body == null", "body", "'body' is not a property of the request")]
    [InlineData("response.headers.`X-Left` > 0", "response.headers.`X-Left`", "'response.headers.`X-Left`' may be null here; guard it with response.headers.`X-Left` == null || …")]
    [InlineData("self.name == 'x'", "self", "'self' is not known here, only 'request' and 'response' are")]
    public void A_rule_of_an_operation_is_checked_against_its_parts(string rule, string what, string message)
    {
        string line = $"      rule: {rule}";
        GeneratorRun run = GeneratorRun.Of(
            $$"""
            openapi: 3.1.0
            info: {title: Api, version: '1'}
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  parameters: [{name: id, in: path, required: true, schema: {type: string} }]
                  responses:
                    '200':
                      description: A pet.
                      headers: {X-Left: {schema: {type: integer} } }
                      content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string} } } } }
                  x-invariants:
                  - id: i
                    message: m
              {{line}}
            """);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal("OC1011", found.Id);
        Assert.Equal($"The rule of 'i' does not compile: {message}", found.GetMessage(CultureInfo.InvariantCulture));
        FileLinePositionSpan span = found.Location.GetLineSpan();
        Assert.Equal(15, span.StartLinePosition.Line);
        Assert.Equal(what, ("  " + line)[span.StartLinePosition.Character..span.EndLinePosition.Character]);
    }

    private static readonly string[] SomethingIsEmitted = ["Api/Healthy.g.cs"];

    [Fact]
    public void Unreadable_text_is_OC1001()
    {
        GeneratorRun run = GeneratorRun.Of("openapi: 3.1.0\ninfo: [");

        Assert.StartsWith(
            "OC1001 (2,8)-(2,8) The description is not valid YAML or JSON: ",
            Assert.Single(Lines(run)),
            StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_file_that_is_not_there_is_OC1001()
    {
        GeneratorRun run = GeneratorRun.Of(new Description("api.yaml", "") { IsMissing = true });

        Assert.Equal(["OC1001 (1,1)-(1,1) The description is not valid YAML or JSON: the file can't be read"], Lines(run));
    }

    [Fact]
    public void A_duplicate_key_is_OC1002() => AssertFindings(
        """
        Twice:
          type: string
          type: integer
        """,
        "OC1002 (4,3)-(4,7) 'type' is there twice in one object; the first one is used, remove the other");

    [Fact]
    public void A_document_that_is_no_OpenAPI_is_OC1003()
    {
        GeneratorRun run = GeneratorRun.Of("asyncapi: 3.0.0\n");

        Assert.Equal(
            ["OC1003 (1,1)-(1,1) a description is an object with an 'openapi' member that says 3.0, 3.1 or 3.2, with a patch version or without, or with a 'swagger' member that says 2.0"],
            Lines(run));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("'#/components/schemas/Nope'", "'#/components/schemas/Nope' can't be followed: there is nothing at this place of the description")]
    [InlineData("'other.yaml#/Thing'", "'other.yaml#/Thing' can't be followed: no document at hand has this URI, and none is fetched at build time; put the schema into this description, or add the document as a JsonSchemaResource")]
    [InlineData("'#anchor'", "'#anchor' can't be followed: no schema in this document has the anchor 'anchor'")]
    [InlineData("'#/info/title'", "'#/info/title' can't be followed: what stands there is no schema")]
    [InlineData("'#/components/schemas/Bad'", "'#/components/schemas/Bad' can't be followed: it leads back to itself")]
    public void A_reference_that_leads_nowhere_is_OC1004(string reference, string message) => AssertFindings(
        $"Bad: {{$ref: {reference}}}",
        $"OC1004 (2,13)-(2,{13 + reference.Length}) The reference {message}");

    [Fact]
    public void A_reference_that_leads_back_through_others_is_OC1004_once() => AssertFindings(
        """
        A: {$ref: '#/components/schemas/B'}
        B: {allOf: [{$ref: '#/components/schemas/A'}]}
        """,
        "OC1004 (3,20)-(3,44) The reference '#/components/schemas/A' can't be followed: it leads back to itself");

    [Theory]
    [InlineData("Nope", "no document at hand has this URI, and none is fetched at build time; put the schema into this description, or add the document as a JsonSchemaResource")]
    [InlineData("'#/components/schemas/Nope'", "there is nothing at this place of the description")]
    [InlineData("'#/info/title'", "what stands there is no schema")]
    public void A_discriminator_that_maps_to_nothing_is_OC1004_once(string reference, string message) => AssertFindings(
        $$$"""
        Bad:
          oneOf: [{$ref: '#/components/schemas/Healthy'}, {type: string}]
          discriminator: {propertyName: kind, mapping: {well: Healthy, ill: {{{reference}}}}}
        Again: {type: array, items: {$ref: '#/components/schemas/Bad'}}
        """,
        $"OC1004 (4,69)-(4,{69 + reference.Length}) The reference '{reference.Trim('\'')}' can't be followed: {message}");

    [Theory]
    [InlineData("kind")]
    [InlineData("{mapping: {}}")]
    [InlineData("{propertyName: 5}")]
    public void A_discriminator_without_a_property_is_OC1009(string discriminator) => AssertFindings(
        $$$"""
        Bad:
          oneOf: [{$ref: '#/components/schemas/Healthy'}, {type: object, required: [age], properties: {age: {type: integer} } }]
          discriminator: {{{discriminator}}}
        """,
        "OC1009 (4,3)-(4,16) 'discriminator' must be an object with 'propertyName', a string; the keyword is not checked");

    [Fact]
    public void A_schema_that_holds_itself_is_no_finding() => AssertFindings(
        """
        Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
        Twice: {allOf: [{$ref: '#/components/schemas/Healthy'}, {$ref: '#/components/schemas/Healthy'}]}
        """);

    [Theory]
    [InlineData("'^(a'", "^(a")]
    [InlineData("\"\\u0041(a\"", "A(a")]
    public void A_pattern_that_is_none_is_OC1005_at_its_character(string scalar, string pattern)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(Healthy + $"Bad: {{type: string, pattern: {scalar}}}"));

        Diagnostic finding = Assert.Single(run.Diagnostics);
        Assert.Equal("OC1005", finding.Id);
        Assert.Contains($"The pattern '{pattern}' is not", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(1, LineOf(finding));
        Assert.InRange(finding.Location.GetLineSpan().StartLinePosition.Character, 4 + 29, 4 + 29 + scalar.Length);
        AssertTheRestIsEmitted(run);
    }

    [Fact]
    public void Names_that_collide_are_OC1006() => AssertFindings(
        """
        foo_bar: {type: object, properties: {a: {type: string}}}
        FooBar: {type: object, properties: {a-b: {type: string}, a_b: {type: string}}}
        """,
        "OC1006 (3,1)-(3,7) 'FooBar' would have the same C# name as 'foo_bar'; it is emitted as 'FooBar2', rename one of them to choose",
        "OC1006 (3,58)-(3,61) 'a_b' would have the same C# name as 'a-b'; it is emitted as 'AB2', rename one of them to choose");

    [Fact]
    public void Nullable_of_OpenAPI_3_0_is_OC1007() => AssertFindings(
        "Old: {type: string, nullable: true}",
        "OC1007 (2,21)-(2,29) 'nullable' has no meaning in OpenAPI 3.1 and is read as in 3.0: null is allowed here; write a type list with 'null' instead");

    [Theory]
    [InlineData("dependencies: {}")]
    [InlineData("additionalItems: false")]
    [InlineData("$recursiveRef: '#'")]
    public void A_keyword_of_another_version_is_OC1008(string keyword)
    {
        string name = keyword.Split(':')[0];
        AssertFindings(
            $"Bad: {{type: string, {keyword}}}",
            $"OC1008 (2,21)-(2,{21 + name.Length}) '{name}' is not checked by the emitted validators: it is no keyword of OpenAPI 3.1");
    }

    [Theory]
    [InlineData("type: text", "'type' must be 'null', 'boolean', 'object', 'array', 'number', 'string' or 'integer', or a list of these")]
    [InlineData("type: []", "'type' must be 'null', 'boolean', 'object', 'array', 'number', 'string' or 'integer', or a list of these")]
    [InlineData("minLength: -1", "'minLength' must be an integer that is not negative")]
    [InlineData("maxLength: 1.5", "'maxLength' must be an integer that is not negative")]
    [InlineData("maxItems: many", "'maxItems' must be an integer that is not negative")]
    [InlineData("multipleOf: 0", "'multipleOf' must be greater than 0")]
    [InlineData("minimum: low", "'minimum' must be a number")]
    [InlineData("pattern: 5", "'pattern' must be a string")]
    [InlineData("enum: a", "'enum' must be an array")]
    [InlineData("uniqueItems: maybe", "'uniqueItems' must be true or false")]
    [InlineData("anyOf: {}", "'anyOf' must be an array")]
    [InlineData("required: true", "'required' must be an array")]
    public void A_keyword_with_a_wrong_value_is_OC1009(string keyword, string message) => AssertFindings(
        $"Bad: {{{keyword}}}",
        $"OC1009 (2,7)-(2,{7 + keyword.Split(':')[0].Length}) {message}; the keyword is not checked");

    [Theory]
    [InlineData("anyOf: []", "OC1009 (2,7)-(2,12) 'anyOf' must not be empty; the keyword is not checked")]
    [InlineData("oneOf: []", "OC1009 (2,7)-(2,12) 'oneOf' must not be empty; the keyword is not checked")]
    [InlineData("required: [1]", "OC1009 (2,18)-(2,19) 'required' must hold strings only; the keyword is not checked")]
    [InlineData("items: 5", "OC1009 (2,14)-(2,15) 'items' must be a schema: an object, true or false; the keyword is not checked")]
    public void A_wrong_value_within_a_keyword_is_OC1009_at_its_place(string keyword, string expected) =>
        AssertFindings($"Bad: {{{keyword}}}", expected);

    [Theory]
    [InlineData("- 5", "(7,7)-(7,8) An invariant must be an object with 'id', 'rule' and 'message'")]
    [InlineData("- {rule: 'true', message: m}", "(7,7)-(7,33) An invariant needs 'id', a string that is not empty")]
    [InlineData("- {id: '', rule: 'true', message: m}", "(7,12)-(7,14) An invariant needs 'id', a string that is not empty")]
    [InlineData("- {id: i, rule: 'true', message: m, severity: bad}", "(7,51)-(7,54) The severity of an invariant must be 'error' or 'warning', but is 'bad'")]
    public void An_invariant_that_is_not_complete_is_OC1010(string entry, string expected) =>
        AssertFindings(WithInvariants(entry), "OC1010 " + expected);

    [Fact]
    public void A_second_invariant_with_an_id_is_OC1010() => AssertFindings(
        WithInvariants("- {id: i, rule: self.to > 0, message: m}\n- {id: i, rule: self.to > 1, message: m}"),
        "OC1010 (8,12)-(8,13) There is another invariant with the id 'i' on the same value");

    [Fact]
    public void An_invariant_of_what_is_no_record_is_OC1010() => AssertFindings(
        "Bad: {type: string, x-invariants: [{id: i, rule: 'true', message: m}]}",
        "OC1010 (2,50)-(2,56) The invariant 'i' is not checked: only objects with properties of their own can have invariants");

    [Fact]
    public void A_rule_that_does_not_compile_is_OC1011_at_its_words() => AssertFindings(
        WithInvariants("- {id: i, rule: 'self.from <= self.too', message: m}"),
        "OC1011 (7,40)-(7,43) The rule of 'i' does not compile: 'too' is not a property of Span; did you mean 'to'?");

    [Fact]
    public void A_rule_in_a_folded_scalar_is_OC1011_on_its_own_line() => AssertFindings(
        WithInvariants("- id: i\n  message: m\n  rule: >-\n    self.from <= self.to\n    || self.tow == 1"),
        "OC1011 (11,17)-(11,20) The rule of 'i' does not compile: 'tow' is not a property of Span; did you mean 'to'?");

    [Theory]
    [InlineData("Namespace", "1Bad", "it must be a C# namespace, such as Acme.Origami")]
    [InlineData("Namespace", "Acme.class", "it must be a C# namespace, such as Acme.Origami")]
    [InlineData("Name", "a-b", "it must be a C# identifier, such as OrigamiV2")]
    [InlineData("Enums", "shut", "it must be 'open' or 'closed'")]
    [InlineData("Format", "Assert", "it must be 'annotate' or 'assert'")]
    public void An_option_that_is_not_valid_is_OC1012(string name, string value, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(Healthy).With(name, value));

        Assert.Equal([$"OC1012 (1,1)-(1,1) The option {name}='{value}' of the contract item is not valid: {expected}"], Lines(run));
        AssertTheRestIsEmitted(run);
    }

    [Fact]
    public void Two_items_can_have_one_name_in_two_namespaces()
    {
        GeneratorRun run = GeneratorRun.Of(
            SmallDescription.Of(Healthy, "a/api.yaml"),
            SmallDescription.Of(Healthy, "b/api.yaml").With("Namespace", "Other"));

        Assert.Empty(run.Diagnostics);
        Assert.Superset(new HashSet<string> { "Api/Healthy.g.cs", "Other.Api/Healthy.g.cs" }, run.Files.Keys.ToHashSet());
        Assert.Empty(run.Compile());
    }

    [Fact]
    public void Two_items_with_one_name_are_OC1012_at_the_second()
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(Healthy, "a/api.yaml"), SmallDescription.Of(Healthy, "b/api.yaml"));

        Assert.Equal(
            ["OC1012 (1,1)-(1,1) The option Name='Api' of the contract item is not valid: the contract of api.yaml has the same name; set Name or Namespace of one of the items"],
            Lines(run));
        Assert.Equal("b/api.yaml", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
        AssertTheRestIsEmitted(run);
    }

    [Fact]
    public void A_description_over_a_limit_is_OC1013()
    {
        GeneratorRun run = GeneratorRun.Of(new Description("api.json", new string('[', 300)));

        Assert.Equal("OC1013", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void What_no_code_is_made_from_is_OC1014()
    {
        Description description = SmallDescription.Of(Healthy.TrimEnd());
        GeneratorRun run = GeneratorRun.Of(description with { Text = description.Text + "\ntags: [{}]\n" });

        Assert.Equal([$"OC1014 ({SmallDescription.HeadLines + 2},8)-({SmallDescription.HeadLines + 2},10) The field 'name' in 'tag' object is REQUIRED"], Lines(run));
        AssertTheRestIsEmitted(run);
    }

    [Fact]
    public void A_dialect_that_is_not_known_is_OC1015() => AssertFindings(
        "Strange: {$id: 'https://example.com/strange', $schema: 'https://example.com/my-dialect', type: string}",
        "OC1015 (2,56)-(2,88) The dialect 'https://example.com/my-dialect' is not known, so the schema is read as OpenAPI 3.1; name a standard one, or add the document that describes it");

    [Fact]
    public void A_backslash_that_means_nothing_is_OC1016_at_its_character() => AssertFindings(
        "Bad: {type: string, pattern: '^a\\&b$'}",
        "OC1016 (2,33)-(2,33) The pattern '^a\\&b$' has a backslash before a character that needs none, which ECMA-262 forbids with the u flag; it is read as if it were not there");

    [Fact]
    public void A_life_cycle_that_does_not_fit_is_OC1019() => AssertFindings(
        "Bad: {type: object, properties: {id: {type: string}}, x-lifecycle: {key: name}}",
        "OC1019 (2,74)-(2,78) 'name' is not a property of Bad");

    [Fact]
    public void A_state_that_can_not_be_reached_is_OC1020() => AssertFindings(
        """
        Job:
          properties: {id: {type: string}, state: {type: string, enum: [new, lost, done]}}
          x-lifecycle: {key: id, state: state, initial: [new], terminal: [done], transitions: {new: [done], lost: [done]}}
        """,
        "OC1020 (4,101)-(4,105) No transitions lead from an initial state to 'lost'; add the transition that does, or leave the state out");

    [Fact]
    public void A_deprecated_alias_that_does_not_fit_is_OC1021() => AssertFindings(
        "Bad: {type: string, enum: [new], x-deprecated-aliases: {old: now}}",
        "OC1021 (2,62)-(2,65) 'now' is not a listed value, so 'old' can't stand for it; did you mean 'new'?");

    [Fact]
    public void An_overlay_that_does_not_fit_is_OC1017() => Assert.Equal(
        ["OC1017 (4,23)-(4,24) The overlay can't be applied as it is: what is merged into an object is an object"],
        Lines(WithOverlay("- {target: $, update: 1}")));

    [Fact]
    public void An_action_of_an_overlay_that_does_nothing_is_OC1018() => Assert.Equal(
        ["OC1018 (4,12)-(4,21) '$.nowhere' selects nothing in api.openapi.yaml, so the action does nothing; mend the target, or leave the action out"],
        Lines(WithOverlay("- {target: $.nowhere, remove: true}")));

    private static GeneratorRun WithOverlay(string actions)
    {
        GeneratorRun run = GeneratorRun.Of(
            SmallDescription.Of(Healthy.TrimEnd()).With("Overlay", "ours.yaml"),
            new Description("ours.yaml", $"overlay: 1.0.0\ninfo: {{title: Ours, version: '1'}}\nactions:\n{actions}")
            {
                Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "Overlay" },
            });
        Assert.Contains(SomethingIsEmitted[0], run.Files.Keys);
        return run;
    }

    [Fact]
    public void Every_rule_has_a_test_here()
    {
        string[] ids = [.. typeof(DiagnosticDescriptors).GetFields()
            .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(static rule => rule.Id)];

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, static id => Assert.Contains(
            typeof(DiagnosticTests).GetMethods(),
            method => method.Name.Contains(id, StringComparison.Ordinal)));
    }

    // A record from the second line on, its invariants from the seventh.
    private static string WithInvariants(string entries) =>
        $$$"""
        Span:
          type: object
          required: [from, to]
          properties: {from: {type: integer}, to: {type: integer}}
          x-invariants:
            {{{entries.Replace("\n", "\n    ", StringComparison.Ordinal)}}}
        """;

    // Lines count from the healthy schema that each description begins with; columns from the schemas' indentation.
    private static void AssertFindings(string schemas, params string[] expected)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(Healthy + schemas));

        Assert.Equal(expected, run.Diagnostics.Select(static finding => Line(finding, SmallDescription.HeadLines, SmallDescription.Indentation)));
        AssertTheRestIsEmitted(run);
    }

    private static void AssertTheRestIsEmitted(GeneratorRun run)
    {
        Assert.Superset(SomethingIsEmitted.ToHashSet(), run.Files.Keys.Select(static name => "Api/" + name.Split('/')[1]).ToHashSet());
        Assert.Empty(run.Compile());
    }

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line - SmallDescription.HeadLines;

    private static string[] Lines(GeneratorRun run) => [.. run.Diagnostics.Select(static finding => Line(finding, 0, 0))];

    // As the compiler prints them, lines and columns from one.
    private static string Line(Diagnostic finding, int headLines, int indentation)
    {
        FileLinePositionSpan span = finding.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Id} ({At(span.StartLinePosition)})-({At(span.EndLinePosition)}) {finding.GetMessage(CultureInfo.InvariantCulture)}");

        string At(Microsoft.CodeAnalysis.Text.LinePosition position) => string.Create(
            CultureInfo.InvariantCulture,
            $"{position.Line + 1 - headLines},{position.Character + 1 - indentation}");
    }
}
