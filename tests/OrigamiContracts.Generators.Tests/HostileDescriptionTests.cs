using System.Globalization;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Descriptions that would have the compiler, or the emitted code, run without end.</summary>
public sealed class HostileDescriptionTests
{
    private const int Long = 5_000;

    [Theory]
    [InlineData("A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}")]
    [InlineData("A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: integer}]}")]
    [InlineData("A: {not: {$ref: '#/components/schemas/A'}}")]
    [InlineData("A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}\nB: {not: {$ref: '#/components/schemas/A'}}")]
    [InlineData("A: {nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}")]
    public void A_schema_that_applies_itself_to_the_same_value_is_OC1009(string schemas)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(schemas));

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "OC1009");
        Assert.Empty(run.Compile());
    }

    [Theory]
    [InlineData("{{$ref: '#/components/schemas/{0}'}}")]
    [InlineData("{{allOf: [{{$ref: '#/components/schemas/{0}'}}], maxLength: 5}}")]
    [InlineData("{{anyOf: [{{$ref: '#/components/schemas/{0}'}}, {{type: 'null'}}]}}")]
    [InlineData("{{not: {{$ref: '#/components/schemas/{0}'}}}}")]
    [InlineData("{{oneOf: [{{$ref: '#/components/schemas/{0}'}}]}}")]
    [InlineData("{{oneOf: [{{$ref: '#/components/schemas/{0}'}}, {{type: integer}}]}}")]
    [InlineData("{{properties: {{p{0}: {{}}}}, oneOf: [{{$ref: '#/components/schemas/{0}'}}, {{required: [x], properties: {{x: {{}}}}}}]}}")]
    [InlineData("{{type: array, items: {{$ref: '#/components/schemas/{0}'}}}}")]
    [Trait("Category", "Slow")]
    public void A_long_chain_of_references_does_not_end_the_compiler(string link)
    {
        string chain = string.Join('\n', Enumerable.Range(0, Long).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"S{i}: ") + string.Format(CultureInfo.InvariantCulture, link, $"S{i + 1}")));

        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of($"{chain}\nS{Long}: {{type: string}}"));

        Assert.NotEmpty(run.Files);
    }

    // Each schema merges what it says with each of the two that follow, which do the same.
    [Fact]
    public void Choices_that_multiply_do_not_end_the_compiler()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 40).SelectMany(static i => "AB".Select(letter => string.Create(
            CultureInfo.InvariantCulture,
            $"{letter}{i}: {{properties: {{{letter}{i}: {{type: string}}}}, oneOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/B{i + 1}'}}]}}"))));

        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of($"{schemas}\nA40: {{properties: {{a: {{}}}}}}\nB40: {{properties: {{b: {{}}}}}}"));

        Assert.InRange(run.Files.Count, 80, 2_000);
        Assert.Empty(run.Compile());
    }

    [Theory]
    [InlineData("Value")]
    [InlineData("Case")]
    [InlineData("Match")]
    [InlineData("Switch")]
    [InlineData("TryGetString")]
    [InlineData("TryGetUnknown")]
    [InlineData("FromUnknown")]
    [InlineData("FromItems")]
    [InlineData("FindCase")]
    [InlineData("ReadItems")]
    [InlineData("ItemsComparer")]
    [InlineData("Unknown")]
    [InlineData("String")]
    [InlineData("_json")]
    public void A_union_can_be_called_like_one_of_its_members(string name)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(
            $"{name}: {{oneOf: [{{type: string}}, {{type: number}}, {{type: boolean}}, {{type: array, items: {{$ref: '#/components/schemas/{name}'}}}}]}}"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
    }

    [Fact]
    public void Cases_and_what_tells_them_apart_can_be_called_anything()
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(
            """
            Union:
              oneOf:
                - {title: Unknown, type: object, required: ['"'], properties: {'"': {const: "\"; throw null; //"}}}
                - {title: unknown, type: object, required: ['"'], properties: {'"': {const: "\n"}}}
                - {title: Union, type: object, required: ['"'], properties: {'"': {const: "\uD83D\uDE00"}}}
                - {title: union case, type: object, required: ['"'], properties: {'"': {const: ''}}}
                - {title: 'class', type: object, required: ['"'], properties: {'"': {const: class}}}
                - {title: "*/ </summary> }", description: "*/ </summary> }", type: object, required: ['"'], properties: {'"': {enum: [1, -9223372036854775808, true]}}}
                - {title: "\U0001F600", type: array}
                - {type: object, required: ['"'], properties: {'"': {const: object}}}
                - {title: value, type: integer}
                - {title: json, type: number}
                - {title: null, type: boolean}
            """));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
    }

    [Theory]
    [InlineData("PARSE.openapi.yaml")]
    [InlineData("parse.openapi.yaml")]
    [InlineData("tostring.json.yaml")]
    public void A_file_can_be_called_like_a_member_of_records(string file)
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of("A: {type: object, properties: {b: {type: string}}}", file));

        Assert.Empty(run.Compile());
    }

    [Fact]
    public void Names_longer_than_CSharp_allows_are_cut()
    {
        string name = new('n', 3_000);
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(
            $"{name}: {{type: object, properties: {{{name}: {{type: string}}, {name}2: {{type: string, enum: [{name}, {name}a]}}}}}}"));

        Assert.Empty(run.Compile());
    }
}
