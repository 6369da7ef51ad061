using System.Text.Encodings.Web;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Json;

/// <summary>Hands what emitted records write on to the writers of System.Text.Json.</summary>
internal static class SerializedText
{
    /// <summary>Writes a record or union by the options of a serialiser's writer.</summary>
    /// <param name="writer">The serialiser's writer.</param>
    /// <param name="value">The record or union.</param>
    public static void Write<T>(Utf8JsonWriter writer, T value)
        where T : IContract<T>
    {
        JsonWriterOptions options = writer.Options;
        using var text = ContractWriter.Take(options.Encoder ?? JavaScriptEncoder.Default, options.MaxDepth - writer.CurrentDepth);
        value.WriteJson(text);
        if (options.Indented)
        {
            WriteTokens(writer, text);
        }
        else
        {
            writer.WriteRawValue(text.Text, skipInputValidation: true);
        }
    }

    // Only the serialiser's writer knows where it has lines begin.
    private static void WriteTokens(Utf8JsonWriter writer, ContractWriter text)
    {
        IReadOnlyList<int> verbatim = text.Verbatim;
        int nextVerbatim = 0;
        var reader = new Utf8JsonReader(text.Text, ContractWriter.LenientOptions);
        while (reader.Read())
        {
            if (nextVerbatim < verbatim.Count && reader.TokenStartIndex == verbatim[nextVerbatim])
            {
                nextVerbatim++;
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                writer.WriteRawValue(text.Text[start..(int)reader.BytesConsumed], skipInputValidation: true);
                continue;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;

                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;

                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;

                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;

                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;

                default:
                    // Numbers keep their digits this way.
                    JsonElement.ParseValue(ref reader).WriteTo(writer);
                    break;
            }
        }
    }
}
