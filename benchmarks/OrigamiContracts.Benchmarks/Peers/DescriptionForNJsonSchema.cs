using System.Text.Json.Nodes;
using NJsonSchema;
using OrigamiContracts.Compilation;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Peers;

/// <summary>
/// The description's schemas as NJsonSchema takes them: definitions of one JSON Schema. The rules of the description it
/// does not know, and what stands beside a reference it passes over.
/// </summary>
internal static class DescriptionForNJsonSchema
{
    private static readonly Lazy<JsonNode> Definitions = new(ReadDefinitions);

    public static JsonSchema SchemaOf(string name)
    {
        var root = new JsonObject
        {
            ["definitions"] = Definitions.Value.DeepClone(),
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{name}" }),
        };
        return JsonSchema.FromJsonAsync(root.ToJsonString()).GetAwaiter().GetResult();
    }

    private static JsonNode ReadDefinitions()
    {
        string path = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");
        ReadOnlyMemory<byte> json = DescriptionPlaces.Of(new DescriptionSource(path, File.ReadAllText(path))).ToJson()
            ?? throw new InvalidOperationException($"{path} can't be read.");
        JsonNode schemas = JsonNode.Parse(json.Span)!["components"]!["schemas"]!;
        return JsonNode.Parse(schemas.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))!;
    }
}
