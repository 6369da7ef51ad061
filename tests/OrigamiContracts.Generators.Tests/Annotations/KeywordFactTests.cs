using System.Reflection;
using OrigamiContracts.Annotations;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>What members say of the keywords that their values have to keep.</summary>
public sealed class KeywordFactTests
{
    [Theory]
    [InlineData("{type: string, minLength: 1, maxLength: 5, pattern: '^[\"a-z\\\\]+$'}", """minLength 1, maxLength 5, pattern ^["a-z\\]+$""")]
    [InlineData("{type: [string, 'null'], maxLength: 5}", "maxLength 5")]
    [InlineData("{anyOf: [{type: string, maxLength: 5}, {type: 'null'}]}", "maxLength 5")]
    [InlineData("{type: string, minLength: 0}", "")]
    [InlineData("{type: string, format: uuid}", "format uuid")]
    [InlineData("{type: string, format: date, maxLength: 10}", "maxLength 10, format date")]
    [InlineData("{type: [string, 'null'], format: date-time}", "format date-time")]
    [InlineData("{type: string, format: email}", "")]
    [InlineData("{type: integer, format: int32, minimum: 0, multipleOf: 5}", "format int32, minimum 0, multipleOf 5")]
    [InlineData("{type: [number, 'null'], exclusiveMinimum: 0.5, exclusiveMaximum: 1e2, maximum: 99}", "exclusiveMinimum 0.5, exclusiveMaximum 1e2, maximum 99")]
    [InlineData("{type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string, format: uuid}}", "minItems 1, maxItems 3, uniqueItems true, items: format uuid")]
    [InlineData("{type: array, uniqueItems: false, items: {type: array, maxItems: 2, items: {type: [integer, 'null'], maximum: 9}}}", "items: maxItems 2, items/items: maximum 9")]
    [InlineData("{type: object, additionalProperties: {type: array, items: {type: string, maxLength: 1}}}", "additionalProperties/items: maxLength 1")]
    [InlineData("{type: object, patternProperties: {'^a': {type: string, maxLength: 1}}, additionalProperties: false}", "")]
    [InlineData("{allOf: [{type: string, maxLength: 5}, {maxLength: 5}, {maxLength: 4}]}", "maxLength 5, maxLength 4")]
    public void A_member_tells_the_keywords_that_are_checked(string schema, string expected) => Assert.Equal(expected, FactsOf(schema));

    [Theory]
    [InlineData("{type: [string, integer], maxLength: 5, minimum: 1}")]
    [InlineData("{type: string, enum: [a, b], maxLength: 5}")]
    [InlineData("{type: object, required: [name], properties: {name: {type: string, maxLength: 5}}}")]
    [InlineData("{type: array, items: {type: object, properties: {name: {type: string, maxLength: 5}}}}")]
    [InlineData("{type: integer, maxLength: 5}")]
    [InlineData("{}")]
    public void A_member_tells_nothing_of_what_is_no_business_of_its_own(string schema) => Assert.Equal("", FactsOf(schema));

    [Fact]
    public void Formats_are_told_where_the_project_asserts_them() => Assert.Equal(
        "format email",
        FactsOf(SmallDescription.Of("Thing: {type: object, properties: {value: {type: string, format: email}}}").With("Format", "assert")));

    [Fact]
    public void Older_dialects_are_told_in_the_words_of_the_newest() => Assert.Equal(
        "exclusiveMinimum 0",
        FactsOf(new Description(
            "api.openapi.yaml",
            """
            openapi: 3.0.3
            info: {title: Old, version: '1'}
            paths: {}
            components:
              schemas:
                Thing: {type: object, properties: {value: {type: number, nullable: true, minimum: 0, exclusiveMinimum: true}}}
            """)));

    [Fact]
    public void Further_properties_and_items_tell_their_keywords()
    {
        Assembly assembly = EmittedTypes.Of(
            """
            Thing:
              type: object
              properties: {id: {type: string}}
              additionalProperties: {type: string, maxLength: 3}
            Point:
              type: array
              minItems: 1
              prefixItems: [{type: number, minimum: -180}]
              items: {type: string, maxLength: 4}
            """);

        Assert.Equal("additionalProperties: maxLength 3", FactsOf(assembly.Emitted("Thing").GetProperty("AdditionalProperties")!));
        Assert.Equal("minimum -180", FactsOf(assembly.Emitted("Point").GetProperty("Item1")!));
        Assert.Equal("items: maxLength 4", FactsOf(assembly.Emitted("Point").GetProperty("Rest")!));
    }

    [Fact]
    public void A_record_that_is_validated_as_JSON_tells_them_too() => Assert.Equal(
        "maxLength 5",
        FactsOf(SmallDescription.Of("Thing: {type: object, minProperties: 1, properties: {value: {type: string, maxLength: 5}}}")));

    private static string FactsOf(string schema) => FactsOf(SmallDescription.Of($"Thing: {{type: object, properties: {{value: {schema}}}}}"));

    private static string FactsOf(Description description) => FactsOf(EmittedTypes.Of(description).Emitted("Thing").GetProperty("Value")!);

    private static string FactsOf(PropertyInfo member) => string.Join(
        ", ",
        member.GetCustomAttributes<SchemaKeywordAttribute>().Select(static fact => $"{(fact.Within.Length == 0 ? "" : $"{fact.Within}: ")}{fact.Keyword} {fact.Value}"));
}
