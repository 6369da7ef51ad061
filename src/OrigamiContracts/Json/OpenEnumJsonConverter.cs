using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.Support;

namespace OrigamiContracts.Json;

/// <summary>Lets System.Text.Json read and write open enumerations as their texts.</summary>
/// <typeparam name="T">The emitted enum.</typeparam>
/// <remarks>Emitted resolvers give it to each of their enums, and <see cref="OpenEnumJsonConverterFactory"/> to members of other types.</remarks>
public sealed class OpenEnumJsonConverter<T> : JsonConverter<OpenEnum<T>>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override OpenEnum<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ContractReader text = SerializedValue.Take(ref reader);
        return new OpenEnum<T>(JsonRead.String(in text));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OpenEnum<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Text);
    }
}
