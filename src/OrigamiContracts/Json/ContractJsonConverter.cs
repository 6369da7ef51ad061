using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.Support;

namespace OrigamiContracts.Json;

/// <summary>Lets System.Text.Json read and write an emitted record with the record's own code, without reflection.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <remarks>Emitted records carry it as their converter; there is no need to add it to options.</remarks>
public sealed class ContractJsonConverter<T> : JsonConverter<T>
    where T : IContract<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        ContractReader value = SerializedValue.Take(ref reader);
        try
        {
            return T.ReadJson(ref value);
        }
        catch (ContractReadException exception)
        {
            SerializedValue.GoTo(ref start, exception.Offset);
            reader = start;
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        SerializedText.Write(writer, value);
    }
}
