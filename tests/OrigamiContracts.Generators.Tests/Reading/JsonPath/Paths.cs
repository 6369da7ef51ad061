using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.JsonPath;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading.JsonPath;

/// <summary>Asks for nodes by JSONPath.</summary>
internal static class Paths
{
    public static JsonPathQuery Parse(string query)
    {
        JsonPathQuery? parsed = JsonPathParser.Parse(query, out JsonPathError? error);
        Assert.True(parsed is not null, $"{query}: {error}");
        return parsed;
    }

    public static IReadOnlyList<JsonPathNode> Select(SpecNode root, string query) =>
        new JsonPathEvaluator(root, new JsonPathWork(TestContext.Current.CancellationToken)).Select(Parse(query));

    /// <summary>The normalized paths of what is selected, with spaces between them.</summary>
    public static string PathsOf(string json, string query) =>
        string.Join(' ', Select(Descriptions.Tree(json, "a.json"), query).Select(static node => node.Path));

    /// <summary>The values of what is selected, as one JSON array.</summary>
    public static string ValuesOf(string json, string query) =>
        $"[{string.Join(',', Select(Descriptions.Tree(json, "a.json"), query).Select(static node => Descriptions.Json(node.Value)))}]";
}
