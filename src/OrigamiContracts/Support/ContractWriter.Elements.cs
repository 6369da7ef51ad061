using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

// Values that records keep as JSON.
public sealed partial class ContractWriter
{
    // An element can come from a document that was read with any options, and its depth is the writer's to judge.
    internal static readonly JsonReaderOptions LenientOptions = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };

    // Where values begin that are written as they came. Made for the few texts that have such.
    private List<int>? _verbatim;

    /// <summary>Where in <see cref="Text"/> values begin that have to stay as they are.</summary>
    internal IReadOnlyList<int> Verbatim => _verbatim ?? [];

    /// <summary>Writes a value that the record keeps as JSON.</summary>
    /// <param name="value">The value.</param>
    public void WriteElement(JsonElement value)
    {
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value);
        if (text.IndexOf("\\u"u8) >= 0)
        {
            // A surrogate that stands alone can only be kept as the escape it came as.
            (_verbatim ??= []).Add(_length);
            Copy(text);
            Copy(","u8);
        }
        else
        {
            WriteTokens(text);
        }
    }

    // White space and escapes that were not needed are left out.
    private void WriteTokens(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, LenientOptions);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    WriteStartObject();
                    break;

                case JsonTokenType.EndObject:
                    WriteEndObject();
                    break;

                case JsonTokenType.StartArray:
                    WriteStartArray();
                    break;

                case JsonTokenType.EndArray:
                    WriteEndArray();
                    break;

                case JsonTokenType.PropertyName:
                    WriteText(in reader);
                    Copy(":"u8);
                    break;

                case JsonTokenType.String:
                    WriteText(in reader);
                    Copy(","u8);
                    break;

                default:
                    Copy(reader.ValueSpan);
                    Copy(","u8);
                    break;
            }
        }
    }

    private void WriteText(ref readonly Utf8JsonReader reader)
    {
        Copy("\""u8);
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            byte[] resolved = ArrayPool<byte>.Shared.Rent(text.Length);
            Encode(resolved.AsSpan(0, JsonEscapes.Resolve(text, resolved)));
            ArrayPool<byte>.Shared.Return(resolved);
        }
        else if (_isSparing && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            Copy(text);
        }
        else
        {
            Encode(text);
        }

        Copy("\""u8);
    }
}
