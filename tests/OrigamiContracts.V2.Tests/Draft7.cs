using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OrigamiContracts.V2.Tests;

/// <summary>Turns a schema of an OpenAPI description into the dialect that NJsonSchema reads.</summary>
internal static class Draft7
{
    public static JsonObject Of(string descriptionFile, string schema)
    {
        YamlStream yaml = [];
        using (StreamReader reader = new(descriptionFile))
        {
            yaml.Load(reader);
        }

        JsonNode schemas = Convert(yaml.Documents[0].RootNode["components"]["schemas"])!;
        return new JsonObject
        {
            ["definitions"] = schemas,
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{schema}" }),
        };
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(static entry => Member(((YamlScalarNode)entry.Key).Value!, Convert(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" or "null" } word => JsonNode.Parse(word.Value!),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: [>= '0' and <= '9' or '-', ..] } number => JsonNode.Parse(number.Value!),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.NodeType, "The test descriptions hold no such node."),
    };

    private static KeyValuePair<string, JsonNode?> Member(string name, JsonNode? value) => name switch
    {
        "$ref" => KeyValuePair.Create(name, (JsonNode?)value!.GetValue<string>().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)),
        // NJsonSchema does not know const.
        "const" => KeyValuePair.Create("enum", (JsonNode?)new JsonArray(value)),
        _ => KeyValuePair.Create(name, value),
    };
}
