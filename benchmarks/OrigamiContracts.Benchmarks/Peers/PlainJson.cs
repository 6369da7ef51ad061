using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OrigamiContracts.Benchmarks.Peers;

/// <summary>System.Text.Json for the plain classes, by its source generator and by reflection, with the same settings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlainRun))]
[JsonSerializable(typeof(PlainRunPage))]
internal sealed partial class PlainJson : JsonSerializerContext
{
    public static JsonSerializerOptions ByReflection { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
