using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Json;

/// <summary>Puts readers of ours on the values that System.Text.Json hands to converters.</summary>
internal static class SerializedValue
{
    /// <summary>Takes the current value of a serialiser's reader.</summary>
    /// <param name="reader">The serialiser's reader, which goes on to the value's last token.</param>
    /// <returns>A reader on the value's first token.</returns>
    /// <exception cref="JsonException">The value is no JSON, or is nested deeper than the serialiser's options allow.</exception>
    public static ContractReader Take(ref Utf8JsonReader reader)
    {
        JsonReaderOptions options = reader.CurrentState.Options;
        ReadOnlySpan<byte> text = TextOf(ref reader);
        var value = new ContractReader(StrictText.IsNeeded(options) ? StrictText.Of(text, options) : text, ContractJson.DeepestSecondLook);
        value.Read();
        return value;
    }

    /// <summary>Moves a serialiser's reader, by which the serialiser tells the place, to where a value could not be read.</summary>
    /// <param name="reader">The serialiser's reader, on the value's first token.</param>
    /// <param name="offset">Where in the value.</param>
    public static void GoTo(ref Utf8JsonReader reader, long offset)
    {
        long place = reader.TokenStartIndex + offset;
        while (reader.TokenStartIndex < place && reader.Read())
        {
        }
    }

    private static ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader)
    {
        Utf8JsonReader last = reader;
        last.TrySkip();
        if (!reader.HasValueSequence && !last.HasValueSequence)
        {
            // The spans of strings are without their quotation marks.
            int quote = reader.TokenType == JsonTokenType.String ? 1 : 0;
            int length = (int)(last.TokenStartIndex - reader.TokenStartIndex) + last.ValueSpan.Length + (2 * quote);
            ref byte first = ref Unsafe.Subtract(ref MemoryMarshal.GetReference(reader.ValueSpan), quote);
            ref byte end = ref Unsafe.Add(ref MemoryMarshal.GetReference(last.ValueSpan), last.ValueSpan.Length + quote);
            if (Unsafe.ByteOffset(ref first, ref end) == length)
            {
                // The first and the last byte stand in one piece of memory, so what is between them does too.
                ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref first, length);
                reader = last;
                return text;
            }
        }

        return JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader));
    }
}
