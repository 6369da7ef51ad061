using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>What a valid label of a domain name is like.</summary>
/// <param name="AsciiLength">How many octets it has in the form that the domain name system knows.</param>
/// <param name="IsRightToLeft">Whether it is written from right to left.</param>
/// <param name="KeepsBidiRule">Whether it keeps the rule that binds all labels beside one that is written from right to left.</param>
/// <param name="IsInternational">Whether it is a U-label: one that has other characters than those of ASCII.</param>
/// <param name="IsReserved">Whether it is reserved, but no A-label: <c>--</c> are its third and fourth characters.</param>
internal readonly record struct DomainLabel(int AsciiLength, bool IsRightToLeft, bool KeepsBidiRule, bool IsInternational, bool IsReserved)
{
    private const int LongestAscii = 63;
    private const int LongestEncoded = LongestAscii - 4;

    private static readonly SearchValues<byte> LettersDigitsHyphen =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static ReadOnlySpan<byte> AcePrefix => "xn--"u8;

    /// <summary>Reads a label of letters, digits and hyphens (RFC 1123, section 2.1).</summary>
    /// <param name="text">The label.</param>
    /// <param name="checksALabels">Whether one that begins with <c>xn--</c> has to be an A-label (RFC 5890, section 2.3.2.1).</param>
    /// <param name="label">What it is like.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryReadAscii(ReadOnlySpan<byte> text, bool checksALabels, out DomainLabel label)
    {
        label = default;
        if (text.Length is 0 or > LongestAscii
            || text[0] == (byte)'-'
            || text[^1] == (byte)'-'
            || text.ContainsAnyExcept(LettersDigitsHyphen))
        {
            return false;
        }

        bool isEncoded = text.Length > AcePrefix.Length && Ascii.EqualsIgnoreCase(text[..AcePrefix.Length], AcePrefix);
        if (isEncoded && checksALabels)
        {
            return TryReadEncoded(text, out label);
        }

        label = new DomainLabel(
            text.Length,
            IsRightToLeft: false,
            KeepsBidiRule: char.IsAsciiLetter((char)text[0]),
            IsInternational: false,
            IsReserved: !isEncoded && text.Length > 4 && text[2] == (byte)'-' && text[3] == (byte)'-');
        return true;
    }

    /// <summary>Reads a U-label (RFC 5890, section 2.3.2.1).</summary>
    /// <param name="text">The label, not all in ASCII.</param>
    /// <param name="label">What it is like.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryReadInternational(ReadOnlySpan<byte> text, out DomainLabel label)
    {
        label = default;

        // Each code point takes at least one octet of the encoded form.
        Span<int> codePoints = stackalloc int[LongestEncoded];
        int count = 0;
        while (!text.IsEmpty)
        {
            if (count == codePoints.Length || Rune.DecodeFromUtf8(text, out Rune rune, out int bytes) != OperationStatus.Done)
            {
                return false;
            }

            codePoints[count++] = rune.Value;
            text = text[bytes..];
        }

        codePoints = codePoints[..count];
        if (!IsULabel(codePoints) || !Punycode.TryEncode(codePoints, stackalloc byte[LongestEncoded], out int length))
        {
            return false;
        }

        label = new DomainLabel(
            AcePrefix.Length + length,
            BidiRule.IsRightToLeft(codePoints),
            BidiRule.IsKeptBy(codePoints),
            IsInternational: true,
            IsReserved: false);
        return true;
    }

    // An A-label is what a U-label is encoded as, and nothing else (RFC 5891, section 5.4).
    private static bool TryReadEncoded(ReadOnlySpan<byte> text, out DomainLabel label)
    {
        label = default;
        Span<byte> encoded = stackalloc byte[LongestEncoded];
        Ascii.ToLower(text[AcePrefix.Length..], encoded, out int length);
        encoded = encoded[..length];
        Span<int> codePoints = stackalloc int[LongestEncoded];
        if (!Punycode.TryDecode(encoded, codePoints, out int count))
        {
            return false;
        }

        codePoints = codePoints[..count];
        Span<byte> again = stackalloc byte[LongestEncoded];
        if (!codePoints.ContainsAnyExceptInRange(0, 0x7F)
            || !IsULabel(codePoints)
            || !Punycode.TryEncode(codePoints, again, out int lengthAgain)
            || !encoded.SequenceEqual(again[..lengthAgain]))
        {
            return false;
        }

        label = new DomainLabel(
            text.Length,
            BidiRule.IsRightToLeft(codePoints),
            BidiRule.IsKeptBy(codePoints),
            IsInternational: false,
            IsReserved: false);
        return true;
    }

    // RFC 5891, sections 4.2.1 to 4.2.3 and 5.4. The Bidi Rule is a matter of the whole name.
    private static bool IsULabel(ReadOnlySpan<int> label)
    {
        if (label[0] == '-'
            || label[^1] == '-'
            || (label.Length > 3 && label[2] == '-' && label[3] == '-'))
        {
            return false;
        }

        for (int i = 0; i < label.Length; i++)
        {
            if (!IdnaProperties.IsValid(label[i]) && !ContextRules.Allow(label, i))
            {
                return false;
            }
        }

        return !IdnaProperties.IsMark(label[0]) && NormalizationFormC.IsNormalized(label);
    }
}
