using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>The formats <c>hostname</c> and <c>idn-hostname</c>, and the domains of mailboxes.</summary>
/// <remarks>
/// Hostnames are those of RFC 1123, section 2.1: labels of letters, digits and hyphens. A label has at most 63 octets, and
/// a name 253, which is what the 255 of RFC 1034, section 3.1, leave for labels and the dots between them. Labels that
/// begin with <c>xn--</c> are A-labels, and international ones U-labels, as RFC 5890 to RFC 5893 (IDNA2008) define them.
/// </remarks>
internal static class HostNames
{
    private const int LongestName = 253;

    // What the UTF-8 of the other dots begins with.
    private static readonly SearchValues<byte> DotStarts = SearchValues.Create((byte)'.', 0xE3, 0xEF);

    public static bool IsHostname(ReadOnlySpan<byte> text) => IsName(text, allowsInternational: false, checksALabels: true, allowsOtherDots: false);

    public static bool IsIdnHostname(ReadOnlySpan<byte> text) => IsName(text, allowsInternational: true, checksALabels: true, allowsOtherDots: true);

    /// <summary>Whether a text is a <c>Domain</c> (RFC 5321, section 4.1.2), which knows nothing of A-labels.</summary>
    public static bool IsMailDomain(ReadOnlySpan<byte> text, bool allowsInternational) =>
        IsName(text, allowsInternational, checksALabels: false, allowsOtherDots: false);

    private static bool IsName(ReadOnlySpan<byte> text, bool allowsInternational, bool checksALabels, bool allowsOtherDots)
    {
        if (!allowsInternational && !Ascii.IsValid(text))
        {
            return false;
        }

        int length = 0;
        bool isRightToLeft = false;
        bool keepsBidiRule = true;
        bool isInternational = false;
        bool hasReserved = false;
        for (int dot = 0; dot >= 0;)
        {
            dot = IndexOfDot(text, allowsOtherDots, out int dotLength);
            ReadOnlySpan<byte> part = dot < 0 ? text : text[..dot];
            text = text[(part.Length + dotLength)..];
            bool isLabel = Ascii.IsValid(part)
                ? DomainLabel.TryReadAscii(part, checksALabels, out DomainLabel label)
                : DomainLabel.TryReadInternational(part, out label);
            length += label.AsciiLength + (dot < 0 ? 0 : 1);
            if (!isLabel || length > LongestName)
            {
                return false;
            }

            isRightToLeft |= label.IsRightToLeft;
            keepsBidiRule &= label.KeepsBidiRule;
            isInternational |= label.IsInternational;
            hasReserved |= label.IsReserved;
        }

        // RFC 5893, section 2, and RFC 5890, section 2.3.2.3.
        return !(isRightToLeft && !keepsBidiRule) && !(isInternational && hasReserved);
    }

    // U+3002, U+FF0E and U+FF61 are typed as dots where scripts have dots of their own (RFC 3490, section 3.1).
    private static int IndexOfDot(ReadOnlySpan<byte> text, bool allowsOtherDots, out int length)
    {
        int from = 0;
        while (true)
        {
            int found = allowsOtherDots ? text[from..].IndexOfAny(DotStarts) : text[from..].IndexOf((byte)'.');
            if (found < 0)
            {
                length = 0;
                return -1;
            }

            from += found;
            length = text[from] == (byte)'.' ? 1 : IsOtherDot(text[from..]) ? 3 : 0;
            if (length > 0)
            {
                return from;
            }

            from++;
        }
    }

    private static bool IsOtherDot(ReadOnlySpan<byte> text) =>
        text.StartsWith("\u3002"u8) || text.StartsWith("\uFF0E"u8) || text.StartsWith("\uFF61"u8);
}
