using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>The characters of URIs (RFC 3986, section 2), IRIs (RFC 3987, section 2.2) and URI templates (RFC 6570, section 2.1).</summary>
internal static class UriCharacters
{
    /// <summary>Whether a text is made of certain characters of ASCII, percent-encoded octets, and perhaps others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">The characters of ASCII that stand for themselves.</param>
    /// <param name="allowsOther">Which other characters are allowed; null for none.</param>
    public static bool IsMadeOf(ReadOnlySpan<byte> text, SearchValues<byte> allowed, Func<Rune, bool>? allowsOther)
    {
        while (true)
        {
            int other = text.IndexOfAnyExcept(allowed);
            if (other < 0)
            {
                return true;
            }

            text = text[other..];
            if (text[0] == (byte)'%')
            {
                if (!IsPercentEncoded(text))
                {
                    return false;
                }

                text = text[3..];
            }
            else if (allowsOther is not null
                && Rune.DecodeFromUtf8(text, out Rune rune, out int bytes) == OperationStatus.Done
                && allowsOther(rune))
            {
                text = text[bytes..];
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary>Whether a text begins with a percent-encoded octet (RFC 3986, section 2.1).</summary>
    public static bool IsPercentEncoded(ReadOnlySpan<byte> text) =>
        text is [(byte)'%', byte high, byte low, ..] && char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low);

    /// <summary>Whether a character is an <c>ucschar</c>.</summary>
    public static bool IsUcs(Rune rune) => rune.Value switch
    {
        < 0xA0 => false,
        <= 0xFFFF => rune.Value is <= 0xD7FF or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        // Planes 1 to 14, without the last two code points of each, and without the tags at the start of the last.
        <= 0xEFFFF => (rune.Value & 0xFFFF) <= 0xFFFD && rune.Value is < 0xE0000 or >= 0xE1000,
        _ => false,
    };

    /// <summary>Whether a character is an <c>iprivate</c>.</summary>
    public static bool IsPrivate(Rune rune) =>
        rune.Value is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
