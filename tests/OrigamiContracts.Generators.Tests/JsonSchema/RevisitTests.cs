using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>
/// Schemas that meet a value twice at each level don't take twice the time for each level. With 60 levels, a validator
/// that forgot what it has seen would not come to an end.
/// </summary>
public sealed class RevisitTests
{
    private const int Depth = 60;

    [Theory]
    [InlineData("""{"oneOf":[{"properties":{"n":{"$ref":"#"},"a":false}},{"properties":{"n":{"$ref":"#"}},"required":["a"]}]}""")]
    [InlineData("""{"anyOf":[{"properties":{"n":{"$ref":"#"}},"required":["a"]},{"properties":{"n":{"$ref":"#"}}}]}""")]
    [InlineData("""{"properties":{"n":{"$ref":"#"}},"if":{"properties":{"n":{"$ref":"#"}}},"then":{"properties":{"n":{"$ref":"#"}}}}""")]
    [InlineData("""{"not":{"not":{"properties":{"n":{"$ref":"#"}}}},"properties":{"n":{"$ref":"#"}}}""")]
    [InlineData("""{"anyOf":[{"properties":{"n":{"$ref":"#"}}},{"properties":{"x":true}}],"unevaluatedProperties":false}""")]
    [InlineData("""{"dependentSchemas":{"n":{"properties":{"n":{"$ref":"#"}}}},"properties":{"n":{"$ref":"#"}}}""")]
    [InlineData("""{"patternProperties":{"n":{"$ref":"#"},"^n":{"$ref":"#"},"n$":{"allOf":[{"$ref":"#"},{"maxProperties":5}]}}}""")]
    [InlineData("""{"type":["object","boolean"],"properties":{"n":{"oneOf":[{"$ref":"#"},{"allOf":[{"$ref":"#"},{"required":["a"]}]}]}}}""")]
    public void A_deep_document_is_judged_in_time_by_a_schema_that_looks_twice(string schema)
    {
        ApiSchema root = EmittedSchemas.Of(schema).Root();

        Assert.True(root.Validate(Nested("{}")).IsValid);
    }

    [Fact]
    public void A_deep_document_that_is_invalid_is_judged_in_time_and_the_cause_is_found()
    {
        ApiSchema root = EmittedSchemas.Of(
            """
            {
              "type": ["object", "boolean"],
              "properties": { "n": { "$ref": "#" } },
              "if": { "properties": { "n": { "$ref": "#" } } },
              "else": { "properties": { "n": { "$ref": "#" } } }
            }
            """).Root();

        ValidationReport report = root.Validate(Nested("5"));

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(string.Concat(Enumerable.Repeat("/n", Depth)), violation.InstanceLocation);
        Assert.Equal("/type", violation.KeywordLocation);
    }

    [Fact]
    public void What_is_remembered_of_one_document_is_not_said_of_the_next()
    {
        ApiSchema root = EmittedSchemas.Of("""{"oneOf":[{"type":"object","properties":{"n":{"$ref":"#"}}},{"const":true}]}""").Root();

        Assert.True(root.Validate("""{"n":{"n":true}}"""u8).IsValid);
        Assert.False(root.Validate("""{"n":{"n":null}}"""u8).IsValid);
        Assert.True(root.Validate("""{"n":{"n":true}}"""u8).IsValid);
    }

    private static byte[] Nested(string innermost) => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("""{"n":""", Depth)) + innermost + new string('}', Depth));
}
