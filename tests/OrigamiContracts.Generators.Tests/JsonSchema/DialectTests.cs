using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>Each dialect's keywords mean what that dialect says, and the others' mean nothing.</summary>
public sealed class DialectTests
{
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";
    private const string Draft6 = "http://json-schema.org/draft-06/schema#";
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private static readonly (string Dialect, string Schema, string[] Valid, string[] Invalid)[] Cases =
    [
        (Draft4, """{"maximum":5,"exclusiveMaximum":true}""", ["4.9"], ["5"]),
        (Draft4, """{"minimum":5,"exclusiveMinimum":false}""", ["5"], ["4"]),
        (Draft6, """{"exclusiveMaximum":5}""", ["4.9"], ["5"]),
        (Draft4, """{"id":"http://example.com/root","items":{"$ref":"#here"},"definitions":{"a":{"id":"#here","type":"integer"}}}""", ["[1]"], ["[\"\"]"]),
        (Draft4, """{"id":"http://example.com/root","items":{"$ref":"other"},"definitions":{"a":{"id":"other","type":"integer"}}}""", ["[1]"], ["[\"\"]"]),
        (Draft4, """{"$id":"http://example.com/root","const":1}""", ["1", "2"], []),
        (Draft7, """{"$id":"http://example.com/root","items":{"$ref":"#here"},"definitions":{"a":{"$id":"#here","type":"integer"}}}""", ["[1]"], ["[\"\"]"]),
        (Draft4, """{"items":[{"type":"integer"},{"type":"string"}],"additionalItems":false}""", ["[1,\"\"]", "[1]"], ["[1,\"\",2]", "[\"\"]"]),
        (Draft7, """{"items":[{"type":"integer"}],"additionalItems":{"type":"string"}}""", ["[1,\"\"]"], ["[1,2]"]),
        (Draft7, """{"items":{"type":"integer"},"additionalItems":false}""", ["[1,2]"], ["[\"\"]"]),
        (Draft201909, """{"items":[true],"additionalItems":false}""", ["[1]"], ["[1,2]"]),
        (Draft201909, """{"items":[true],"unevaluatedItems":false}""", ["[1]"], ["[1,2]"]),
        (Draft4, """{"dependencies":{"a":["b"],"c":{"required":["d"]}}}""", ["""{"a":1,"b":1}""", """{"c":1,"d":1}""", "{}"], ["""{"a":1}""", """{"c":1}"""]),
        (Draft7, """{"dependencies":{"a":false}}""", ["{}"], ["""{"a":1}"""]),
        (Draft202012, """{"dependencies":{"a":["b"]}}""", ["""{"a":1}"""], []),
        (Draft4, """{"contains":{"type":"integer"},"const":1}""", ["[]", "2"], []),
        (Draft6, """{"contains":{"type":"integer"}}""", ["[1]"], ["[]"]),
        (Draft6, """{"propertyNames":{"maxLength":1},"if":true,"then":false}""", ["""{"a":1}"""], ["""{"ab":1}"""]),
        (Draft7, """{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", ["""{"a":1,"b":1}""", """{"c":1}"""], ["""{"a":1}""", "{}"]),
        (Draft7, """{"contains":true,"minContains":2}""", ["[1]"], ["[]"]),
        (Draft201909, """{"contains":true,"minContains":2}""", ["[1,2]"], ["[1]"]),
        (Draft7, """{"definitions":{"a":{"type":"integer"}},"properties":{"x":{"$ref":"#/definitions/a","minimum":5}}}""", ["""{"x":1}"""], ["""{"x":""}"""]),
        (Draft201909, """{"$defs":{"a":{"type":"integer"}},"properties":{"x":{"$ref":"#/$defs/a","minimum":5}}}""", ["""{"x":5}"""], ["""{"x":1}"""]),
        (Draft7, """{"unevaluatedProperties":false,"dependentRequired":{"a":["b"]}}""", ["""{"a":1}"""], []),
        (Draft201909, """{"contains":{"type":"integer"},"unevaluatedItems":false}""", [], ["[1]"]),
        (Draft202012, """{"contains":{"type":"integer"},"unevaluatedItems":false}""", ["[1]"], ["[1,\"\"]"]),
        (
            Draft201909,
            """
            {"$id":"http://example.com/strict","$recursiveAnchor":true,"$ref":"tree","unevaluatedProperties":false,
             "$defs":{"tree":{"$id":"tree","$recursiveAnchor":true,"properties":{"child":{"$recursiveRef":"#"}}}}}
            """,
            ["""{"child":{"child":{}}}"""],
            ["""{"child":{"chidl":{}}}"""]),
        (
            Draft201909,
            """
            {"$id":"http://example.com/strict","$ref":"tree","unevaluatedProperties":false,
             "$defs":{"tree":{"$id":"tree","$recursiveAnchor":true,"properties":{"child":{"$recursiveRef":"#"}}}}}
            """,
            ["""{"child":{"chidl":{}}}"""],
            ["""{"chidl":{}}"""]),
        (Draft7, """{"$ref":"http://json-schema.org/draft-07/schema#"}""", ["""{"type":"string"}""", "true"], ["""{"type":"text"}""", "5"]),
        (Draft4, """{"$ref":"http://json-schema.org/draft-04/schema#"}""", ["""{"type":"string"}"""], ["""{"exclusiveMaximum":true}""", "true"]),
        (Draft6, """{"$ref":"http://json-schema.org/draft-06/schema#"}""", ["""{"const":1}"""], ["""{"exclusiveMaximum":true}"""]),
        (Draft201909, """{"$ref":"https://json-schema.org/draft/2019-09/schema"}""", ["""{"properties":{"a":{"type":"string"}}}"""], ["""{"properties":{"a":{"type":"text"}}}"""]),
        (Draft202012, """{"$ref":"https://json-schema.org/draft/2020-12/schema"}""", ["""{"properties":{"a":{"type":"string"}}}"""], ["""{"properties":{"a":{"type":"text"}}}"""]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Keywords_mean_what_their_dialect_says(int number)
    {
        (string dialect, string schema, string[] valid, string[] invalid) = Cases[number];
        ApiSchema root = EmittedSchemas.Of(schema.Insert(1, $"\"$schema\":\"{dialect}\",")).Root();

        Assert.All(valid, document => Assert.True(IsValid(root, document), document));
        Assert.All(invalid, document => Assert.False(IsValid(root, document), document));
    }

    [Fact]
    public void A_schema_in_another_dialect_can_be_embedded()
    {
        ApiSchema root = EmittedSchemas.Of(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "prefixItems": [{ "$ref": "http://example.com/old" }],
              "$defs": {
                "old": { "$id": "http://example.com/old", "$schema": "http://json-schema.org/draft-07/schema#", "items": [{ "type": "integer" }], "additionalItems": false }
              }
            }
            """).Root();

        Assert.True(IsValid(root, "[[1]]"));
        Assert.False(IsValid(root, "[[1, 2]]"));
        Assert.False(IsValid(root, "[[\"\"]]"));
    }

    [Fact]
    public void A_document_beside_the_schema_is_referred_to_by_its_path_or_by_its_uri()
    {
        var metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchemaResource" };
        ApiSchema root = EmittedSchemas.Of(
            """{"items":{"$ref":"./types/number.json#/$defs/small"},"contains":{"$ref":"urn:example:five"}}""",
            new Description("types/number.json", """{"$defs":{"small":{"maximum":9}}}""") { Metadata = metadata },
            new Description("elsewhere/five.json", """{"const":5}""") { Metadata = new Dictionary<string, string>(metadata) { ["Uri"] = "urn:example:five" } }).Root();

        Assert.True(IsValid(root, "[1, 5]"));
        Assert.False(IsValid(root, "[1, 5, 10]"));
        Assert.False(IsValid(root, "[1]"));
    }

    private static bool IsValid(ApiSchema schema, string document) => schema.Validate(Encoding.UTF8.GetBytes(document)).IsValid;
}
