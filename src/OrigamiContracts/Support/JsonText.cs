using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>What emitted code asks of JSON strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    private const int ExcerptLength = 60;

    // -128 to -65 are 0x80 to 0xBF.
    private const sbyte FirstNoContinuation = -64;

    /// <summary>How many Unicode code points a JSON string has, which is what <c>minLength</c> and <c>maxLength</c> count.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>The number of code points. A lone surrogate counts as one.</returns>
    public static int CodePoints(ref readonly ContractReader reader) => reader.ValueIsEscaped
        ? CodePointsOfEscaped(reader.ValueSpan)
        : CodePoints(reader.ValueSpan);

    /// <summary>How many Unicode code points a text has.</summary>
    /// <param name="text">The text; a lone surrogate counts as one.</param>
    /// <returns>The number of code points.</returns>
    public static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>Whether a JSON string or property name is a text, its escapes resolved.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <param name="utf8Text">The text.</param>
    /// <returns>Whether they are equal.</returns>
    /// <remarks>A surrogate that stands alone is compared like any other character.</remarks>
    public static bool Equals(ref readonly ContractReader reader, ReadOnlySpan<byte> utf8Text) =>
        JsonEscapes.TextEquals(reader.ValueSpan, reader.ValueIsEscaped, utf8Text, rightIsEscaped: false);

    /// <summary>Whether a JSON string or property name is the text of another.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <param name="document">A text.</param>
    /// <param name="place">Where in it the other one begins.</param>
    internal static bool IsAt(ref readonly ContractReader reader, ReadOnlySpan<byte> document, int place)
    {
        ContractReader other = ContractReader.At(document, place);
        return JsonEscapes.TextEquals(reader.ValueSpan, reader.ValueIsEscaped, other.ValueSpan, other.ValueIsEscaped);
    }

    /// <summary>Whether a JSON string or property name has no characters at all.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <returns>Whether it is <c>""</c>.</returns>
    public static bool IsEmpty(ref readonly ContractReader reader) => reader.ValueSpan.IsEmpty;

    /// <summary>Gets the UTF-8 text of a JSON string or property name, its escapes resolved.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <param name="buffer">Used where the text does not stand in the document as it is.</param>
    /// <returns>
    /// The text, or an empty span where it has escapes and is longer than the buffer: callers compare it with texts that
    /// fit the buffer, and a longer one is none of them.
    /// </returns>
    public static ReadOnlySpan<byte> Utf8(ref readonly ContractReader reader, Span<byte> buffer)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        // An escape of six bytes stands for at least one.
        int length = reader.ValueSpan.Length;
        if (length > buffer.Length * 6L)
        {
            return default;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            int written = reader.CopyString(rented);
            if (written > buffer.Length)
            {
                return default;
            }

            rented.AsSpan(0, written).CopyTo(buffer);
            return buffer[..written];
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which UTF-8 can't hold: the text is none that a description names.
            return default;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The value at the reader, cut to a length that suits a message.</summary>
    /// <param name="reader">A reader on any value.</param>
    /// <returns>Strings in single quotes, numbers as they stand, arrays and objects in words.</returns>
    public static string Excerpt(ref readonly ContractReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName => Excerpt(Decode(in reader)),
        JsonTokenType.Number => Cut(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        _ => "an array",
    };

    /// <summary>A text, cut to a length that suits a message.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in single quotes.</returns>
    public static string Excerpt(string text) => $"'{Cut(text)}'";

    /// <summary>The text of a string or property name, with U+FFFD for what is no Unicode text.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <returns>The text.</returns>
    public static string Decode(ref readonly ContractReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape; System.Text.Json has no way to say so but this exception.
            return JsonEscapes.DecodeLossy(reader.ValueSpan);
        }
    }

    internal static string Cut(string text)
    {
        if (text.Length <= ExcerptLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // Every byte but the continuation bytes (10xxxxxx) begins a code point. The document is known to be valid UTF-8.
    internal static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = utf8.Length;
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= utf8.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                // As signed numbers the continuation bytes are the least ones.
                Vector128<sbyte> bytes = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(utf8), (nuint)i).AsSByte();
                count -= BitOperations.PopCount(Vector128.LessThan(bytes, Vector128.Create(FirstNoContinuation)).ExtractMostSignificantBits());
            }
        }

        for (; i < utf8.Length; i++)
        {
            if ((sbyte)utf8[i] < FirstNoContinuation)
            {
                count--;
            }
        }

        return count;
    }

    private static int CodePointsOfEscaped(ReadOnlySpan<byte> escaped)
    {
        int count = 0;
        while (!escaped.IsEmpty)
        {
            int escape = escaped.IndexOf((byte)'\\');
            if (escape < 0)
            {
                return count + CodePoints(escaped);
            }

            count += CodePoints(escaped[..escape]) + 1;
            escaped = escaped[(escape + JsonEscapes.LengthOfCodePoint(escaped[escape..]))..];
        }

        return count;
    }
}
