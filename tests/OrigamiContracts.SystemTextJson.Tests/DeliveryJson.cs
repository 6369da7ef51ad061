using System.Text.Json.Serialization;

namespace OrigamiContracts.SystemTextJson.Tests;

/// <summary>
/// What System.Text.Json's own generator makes of the emitted types. That it finds them at all is what is tested: they
/// are emitted in this compilation, and generators do not see what others add to it.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(List<Parcel>))]
[JsonSerializable(typeof(Dictionary<string, Parcel>))]
[JsonSerializable(typeof(Delivery))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
