using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>Judging a valid document allocates nothing, whatever keywords the schema has, patterns and formats aside.</summary>
public sealed class AllocationTests
{
    private const string Schema =
        """
        {
          "type": "object",
          "required": ["kind", "children"],
          "properties": {
            "kind": { "enum": ["a", 1, null, { "deep": [1.0, 2] }] },
            "constant": { "const": { "x": [1, 2, { "y": null }] } },
            "number": { "type": "number", "minimum": -1.5, "exclusiveMaximum": 1e3, "multipleOf": 0.01 },
            "integer": { "type": "integer" },
            "text": { "type": "string", "minLength": 1, "maxLength": 20 },
            "tuple": {
              "prefixItems": [{ "type": "string" }, { "type": "integer" }],
              "items": { "type": "boolean" },
              "minItems": 2
            },
            "numbers": { "type": "array", "uniqueItems": true, "contains": { "minimum": 5 }, "minContains": 2, "maxContains": 20 },
            "choice": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "$ref": "#" } }, { "type": "integer" }] },
            "any": { "anyOf": [{ "required": ["x"] }, { "required": ["y"] }], "not": { "required": ["z"] } },
            "map": { "additionalProperties": { "type": ["integer", "null"] }, "propertyNames": { "maxLength": 8 }, "minProperties": 1 },
            "anything": true,
            "children": { "type": "array", "items": { "$ref": "#" } },
            "open": {
              "type": "object",
              "properties": { "base": true },
              "if": { "properties": { "base": { "const": 1 } } },
              "then": { "properties": { "one": { "type": "integer" } } },
              "else": { "properties": { "two": { "type": "integer" } } },
              "dependentSchemas": { "three": { "properties": { "three": true, "four": true } } },
              "dependentRequired": { "three": ["four"] },
              "unevaluatedProperties": false
            },
            "rest": {
              "anyOf": [{ "prefixItems": [{ "type": "string" }] }, { "prefixItems": [true, { "type": "integer" }] }],
              "unevaluatedItems": { "type": "null" }
            }
          },
          "additionalProperties": { "type": "integer" }
        }
        """;

    private const string Document =
        """
        {
          "kind": { "deep": [1, 2e0] },
          "constant": { "x": [1.0, 2, { "y": null }] },
          "number": 12.34,
          "integer": 1e2,
          "text": "sch\u00f6n",
          "tuple": ["a", 1, true, false],
          "numbers": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
          "choice": [{ "kind": 1, "children": [] }],
          "any": { "x": 1 },
          "map": { "a": 1, "b": null, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1, "j": 1, "k": 1, "l": 1 },
          "anything": [{ "a": 1, "b": [[]] }],
          "children": [{ "kind": "a", "children": [{ "kind": null, "children": [], "extra": 3 }] }],
          "open": { "base": 1, "one": 5, "three": 1, "four": 2 },
          "rest": ["a", 5, null, null],
          "unlisted": 7
        }
        """;

    [Fact]
    public void A_valid_document_is_judged_without_allocating()
    {
        ApiSchema schema = EmittedSchemas.Of(Schema).Root();
        byte[] document = Encoding.UTF8.GetBytes(Document);

        // The first time, delegates and pooled memory are made.
        ValidationReport report = schema.Validate(document);
        _ = schema.Validate(document);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = schema.Validate(document);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(report.IsValid, $"{report}");
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("\"kind\": { \"deep\": [1, 2e0] }", "\"kind\": 2", "/kind", "enum")]
    [InlineData("{ \"y\": null }", "{ \"y\": 0 }", "/constant", "const")]
    [InlineData("12.34", "12.345", "/number", "multipleOf")]
    [InlineData("1e2", "1.5", "/integer", "type")]
    [InlineData("[\"a\", 1, true, false]", "[\"a\", 1, true, 5]", "/tuple/3", "type")]
    [InlineData("[\"a\", 1, true, false]", "[1, 1]", "/tuple/0", "type")]
    [InlineData("10, 11]", "10, 1e1]", "/numbers", "uniqueItems")]
    [InlineData("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]", "[1, 5]", "/numbers", "contains")]
    [InlineData("\"choice\": [{ \"kind\": 1, \"children\": [] }]", "\"choice\": [{ \"kind\": 1 }]", "/choice", "oneOf")]
    [InlineData("{ \"x\": 1 }", "{ \"z\": 1, \"x\": 1 }", "/any", "not")]
    [InlineData("{ \"x\": 1 }", "{}", "/any", "anyOf")]
    [InlineData("\"l\": 1", "\"too long a name\": 1", "/map/too long a name", "propertyNames")]
    [InlineData("\"l\": 1", "\"a\": 1", "/map/a", "duplicateName")]
    [InlineData("{ \"a\": 1, \"b\": [[]] }", "{ \"a\": 1, \"a\": 1 }", "/anything/0/a", "duplicateName")]
    [InlineData("\"extra\": 3", "\"extra\": \"3\"", "/children/0/children/0/extra", "type")]
    [InlineData("\"one\": 5", "\"one\": \"5\"", "/open/one", "type")]
    [InlineData("\"one\": 5", "\"two\": 5", "/open/two", "unevaluatedProperties")]
    [InlineData(", \"four\": 2", "", "/open", "dependentRequired")]
    [InlineData("5, null, null]", "5, null, 1]", "/rest/3", "type")]
    public void What_breaks_it_is_found(string valid, string invalid, string instanceLocation, string keyword)
    {
        Assert.Contains(valid, Document, StringComparison.Ordinal);

        ValidationReport report = Judge.Value.Validate(Encoding.UTF8.GetBytes(Document.Replace(valid, invalid, StringComparison.Ordinal)));

        Assert.Contains(report.Violations, violation => violation.InstanceLocation == instanceLocation && violation.Keyword == keyword);
    }

    private static readonly Lazy<ApiSchema> Judge = new(() => EmittedSchemas.Of(Schema).Root());
}
