using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.Support;

namespace OrigamiContracts.Json;

/// <summary>Lets System.Text.Json read and write an emitted enum by itself, as the texts of its members.</summary>
/// <typeparam name="T">The emitted enum.</typeparam>
/// <remarks>
/// Emitted enums carry it as their converter. It fails on a text that is not listed, since an enum can't hold it; use
/// <see cref="OpenEnum{T}"/> where a peer may know more values.
/// </remarks>
public sealed class ClosedEnumJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ContractReader text = SerializedValue.Take(ref reader);
        T value = EnumTexts<T>.Find(JsonRead.String(in text));
        return EnumTexts<T>.IsListed(value)
            ? value
            : throw new JsonException($"The text {JsonText.Excerpt(in text)} is no listed value of {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(EnumTexts<T>.ListedTextOf(value));
    }
}
