using System.Globalization;
using System.Text;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>The emitted code is as long as the schema: twice the schema is no more than twice the code, and a bit.</summary>
public sealed class GrowthTests
{
    private const double Slack = 1.25;

    public static TheoryData<string, Func<int, string>> Shapes => new()
    {
        { "properties", static n => $$"""{"properties":{{{Each(n, static i => $"\"name{i}\":{{\"type\":\"integer\",\"minimum\":{i}}}")}} } }""" },
        { "closed properties", static n => $$"""{"additionalProperties":false,"required":[{{Each(n, static i => $"\"name{i}\"")}}],"properties":{{{Each(n, static i => $"\"name{i}\":{{\"type\":\"string\"}}")}} } }""" },
        { "definitions", static n => $$"""{"$defs":{{{Each(n, static i => $"\"d{i}\":{{\"properties\":{{\"next\":{{\"$ref\":\"#/$defs/d{i / 2}\"}}}}}}")}} },"$ref":"#/$defs/d0"}""" },
        { "alternatives", static n => $$"""{"oneOf":[{{Each(n, static i => $"{{\"properties\":{{\"kind\":{{\"const\":{i}}},\"a{i}\":{{\"type\":\"integer\"}}}},\"required\":[\"kind\"]}}")}}]}""" },
        { "alternatives of one base", static n => $$"""{"$defs":{"base":{"properties":{"a":{"type":"integer"},"b":{"type":"string"} } } },"anyOf":[{{Each(n, static i => $"{{\"$ref\":\"#/$defs/base\",\"properties\":{{\"c{i}\":{{\"type\":\"integer\"}}}}}}")}}]}""" },
        { "allOf", static n => $$"""{"allOf":[{{Each(n, static i => $"{{\"properties\":{{\"a{i}\":{{\"type\":\"integer\"}}}}}}")}}]}""" },
        { "nesting", static n => Nested(n, "{\"properties\":{\"a\":", "}}") },
        { "nested alternatives", static n => Nested(n, "{\"anyOf\":[{\"type\":\"string\"},{\"items\":", "}]}") },
        { "nested conditions", static n => Nested(n, "{\"if\":{\"required\":[\"a\"]},\"then\":{\"properties\":{\"a\":true}},\"else\":", "}") },
        { "unevaluated over nested alternatives", static n => "{\"unevaluatedProperties\":false,\"properties\":{\"a\":true},\"allOf\":[" + Nested(n, "{\"properties\":{\"b\":true},\"anyOf\":[{\"properties\":{\"c\":true}},", "]}") + "]}" },
        { "unevaluated at every level", static n => Nested(n, "{\"unevaluatedProperties\":false,\"anyOf\":[{\"properties\":{\"a\":", "}},{\"properties\":{\"b\":true}}]}") },
        { "patterns", static n => $$"""{"additionalProperties":false,"patternProperties":{{{Each(n, static i => $"\"^p{i}\":{{\"type\":\"integer\"}}")}} } }""" },
        { "prefix", static n => $$"""{"prefixItems":[{{Each(n, static i => $"{{\"minimum\":{i}}}")}}],"unevaluatedItems":false}""" },
        { "chain of references", static n => $$"""{"$defs":{{{Each(n, static i => $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\",\"properties\":{{\"p{i}\":{{\"type\":\"integer\"}}}}}}")}} ,"d{{n}}":{"properties":{"end":true} } },"$ref":"#/$defs/d0"}""" },
    };

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void Emitted_code_grows_linearly_with_the_schema(string name, Func<int, string> shape)
    {
        const int Small = 20;
        (string few, string many) = (shape(Small), shape(2 * Small));

        double schemas = (double)many.Length / few.Length;
        double emitted = (double)LengthOf(many) / LengthOf(few);

        Assert.True(emitted <= schemas * Slack, string.Create(CultureInfo.InvariantCulture, $"{name}: {schemas:0.00} times the schema is {emitted:0.00} times the code"));
    }

    private static int LengthOf(string schema) =>
        GeneratorRun.Of(new Description("case.json", schema) { Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchema" } })
            .Files.Values.Sum(static file => file.Length);

    private static string Each(int count, Func<int, string> write) => string.Join(',', Enumerable.Range(0, count).Select(write));

    private static string Nested(int depth, string open, string close) =>
        new StringBuilder().Insert(0, open, depth).Append("true").Append(new StringBuilder().Insert(0, close, depth)).ToString();
}
