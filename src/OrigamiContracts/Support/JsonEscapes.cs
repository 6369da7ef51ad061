using System.Globalization;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>The escapes of JSON strings (RFC 8259, section 7).</summary>
internal static class JsonEscapes
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>How many bytes the escape at the start of a text has, both halves of a surrogate pair included.</summary>
    public static int LengthOfCodePoint(ReadOnlySpan<byte> escaped)
    {
        if (escaped[1] != (byte)'u')
        {
            return 2;
        }

        bool isPair = char.IsHighSurrogate(CodeUnit(escaped))
            && escaped.Length >= 2 * UnicodeEscapeLength
            && escaped[UnicodeEscapeLength] == (byte)'\\'
            && escaped[UnicodeEscapeLength + 1] == (byte)'u'
            && char.IsLowSurrogate(CodeUnit(escaped[UnicodeEscapeLength..]));
        return isPair ? 2 * UnicodeEscapeLength : UnicodeEscapeLength;
    }

    /// <summary>Resolves escapes, with U+FFFD for surrogates that stand alone.</summary>
    public static string DecodeLossy(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            if (escaped[0] != (byte)'\\')
            {
                int next = escaped.IndexOf((byte)'\\');
                ReadOnlySpan<byte> plain = next < 0 ? escaped : escaped[..next];
                text.Append(Encoding.UTF8.GetString(plain));
                escaped = escaped[plain.Length..];
                continue;
            }

            int length = LengthOfCodePoint(escaped);
            text.Append(length switch
            {
                2 => SimpleEscape(escaped[1]).ToString(),
                UnicodeEscapeLength => char.IsSurrogate(CodeUnit(escaped)) ? "\uFFFD" : CodeUnit(escaped).ToString(),
                _ => $"{CodeUnit(escaped)}{CodeUnit(escaped[UnicodeEscapeLength..])}",
            });
            escaped = escaped[length..];
        }

        return text.ToString();
    }

    /// <summary>Whether two texts are equal, in each of which escapes may be left to resolve.</summary>
    public static bool TextEquals(ReadOnlySpan<byte> left, bool leftIsEscaped, ReadOnlySpan<byte> right, bool rightIsEscaped)
    {
        if (!leftIsEscaped && !rightIsEscaped)
        {
            return left.SequenceEqual(right);
        }

        while (!left.IsEmpty && !right.IsEmpty)
        {
            if (TakeCodePoint(ref left, leftIsEscaped) != TakeCodePoint(ref right, rightIsEscaped))
            {
                return false;
            }
        }

        return left.IsEmpty && right.IsEmpty;
    }

    /// <summary>
    /// Resolves escapes as UTF-8. A surrogate that stands alone is written as UTF-8 would if it allowed it, so that no two
    /// texts are the same bytes.
    /// </summary>
    /// <param name="escaped">The text.</param>
    /// <param name="utf8">As long as the text at least, for no escape is shorter than what it stands for.</param>
    /// <returns>The number of bytes.</returns>
    public static int Resolve(ReadOnlySpan<byte> escaped, Span<byte> utf8)
    {
        int length = 0;
        while (!escaped.IsEmpty)
        {
            int next = escaped.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = next < 0 ? escaped : escaped[..next];
            plain.CopyTo(utf8[length..]);
            length += plain.Length;
            escaped = escaped[plain.Length..];
            if (!escaped.IsEmpty)
            {
                length += Encode(TakeCodePoint(ref escaped, isEscaped: true), utf8[length..]);
            }
        }

        return length;
    }

    // A surrogate that stands alone is itself, and so equal to no code point.
    private static int TakeCodePoint(ref ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (!isEscaped || text[0] != (byte)'\\')
        {
            Rune.DecodeFromUtf8(text, out Rune rune, out int bytes);
            text = text[bytes..];
            return rune.Value;
        }

        ReadOnlySpan<byte> escape = text[..LengthOfCodePoint(text)];
        text = text[escape.Length..];
        return escape.Length switch
        {
            2 => SimpleEscape(escape[1]),
            UnicodeEscapeLength => CodeUnit(escape),
            _ => char.ConvertToUtf32(CodeUnit(escape), CodeUnit(escape[UnicodeEscapeLength..])),
        };
    }

    internal static int Encode(int codePoint, Span<byte> utf8)
    {
        if (Rune.TryCreate(codePoint, out Rune rune))
        {
            return rune.EncodeToUtf8(utf8);
        }

        utf8[0] = (byte)(0xE0 | (codePoint >> 12));
        utf8[1] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
        utf8[2] = (byte)(0x80 | (codePoint & 0x3F));
        return 3;
    }

    private static char SimpleEscape(byte escape) => (char)escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        char itself => itself,
    };

    private static char CodeUnit(ReadOnlySpan<byte> escape)
    {
        // The reader has checked the four digits.
        return (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
