namespace OrigamiContracts.Support.Formats;

/// <summary>The formats <c>ipv4</c> and <c>ipv6</c>.</summary>
internal static class IpAddresses
{
    private const int Octets = 4;
    private const int DigitsOfOctet = 3;
    private const int Groups = 8;
    private const int DigitsOfGroup = 4;
    private const int GroupsOfIpv4 = 2;

    /// <summary>
    /// Whether a text is a dotted quad of RFC 2673, section 3.2. Leading zeros are refused, as in RFC 3986, section 3.2.2:
    /// to some programs what follows them is octal, so that one text would be two addresses.
    /// </summary>
    public static bool IsIpv4(ReadOnlySpan<byte> text) => IsIpv4(text, allowsLeadingZeros: false);

    /// <summary>Whether a text is an address in one of the forms of RFC 4291, section 2.2; zones are no part of it.</summary>
    public static bool IsIpv6(ReadOnlySpan<byte> text) => IsIpv6(text, leastOmitted: 1, allowsLeadingZeros: false);

    /// <inheritdoc cref="IsIpv4(ReadOnlySpan{byte})"/>
    /// <param name="text">The text.</param>
    /// <param name="allowsLeadingZeros">Whether <c>007</c> is seven, as in RFC 5321, section 4.1.3.</param>
    public static bool IsIpv4(ReadOnlySpan<byte> text, bool allowsLeadingZeros)
    {
        int octets = 0;
        while (TryTakeOctet(ref text, allowsLeadingZeros))
        {
            octets++;
            if (text.IsEmpty || octets == Octets)
            {
                break;
            }

            if (text[0] != (byte)'.')
            {
                return false;
            }

            text = text[1..];
        }

        return octets == Octets && text.IsEmpty;
    }

    /// <inheritdoc cref="IsIpv6(ReadOnlySpan{byte})"/>
    /// <param name="text">The text.</param>
    /// <param name="leastOmitted">How many groups <c>::</c> stands for at least: two in RFC 5321, section 4.1.3.</param>
    /// <param name="allowsLeadingZeros">Whether the octets of an embedded IPv4 address can begin with zeros.</param>
    public static bool IsIpv6(ReadOnlySpan<byte> text, int leastOmitted, bool allowsLeadingZeros)
    {
        int groups = 0;
        bool isCompressed = text.StartsWith("::"u8);
        text = isCompressed ? text[2..] : text;
        while (!text.IsEmpty && groups < Groups)
        {
            int digits = CountHexDigits(text);
            if (digits < text.Length && text[digits] == (byte)'.')
            {
                if (!IsIpv4(text, allowsLeadingZeros))
                {
                    return false;
                }

                groups += GroupsOfIpv4;
                text = default;
                break;
            }

            if (digits is 0 or > DigitsOfGroup)
            {
                return false;
            }

            groups++;
            text = text[digits..];
            if (text.IsEmpty)
            {
                break;
            }

            bool isOmission = text.StartsWith("::"u8);
            if (text[0] != (byte)':' || text.Length == 1 || (isOmission && isCompressed))
            {
                return false;
            }

            isCompressed |= isOmission;
            text = text[(isOmission ? 2 : 1)..];
        }

        return text.IsEmpty && (isCompressed ? groups <= Groups - leastOmitted : groups == Groups);
    }

    private static bool TryTakeOctet(ref ReadOnlySpan<byte> text, bool allowsLeadingZeros)
    {
        int value = 0;
        int digits = 0;
        for (; digits < text.Length && digits <= DigitsOfOctet && char.IsAsciiDigit((char)text[digits]); digits++)
        {
            value = (value * 10) + text[digits] - '0';
        }

        if (digits is 0 or > DigitsOfOctet
            || value > byte.MaxValue
            || (digits > 1 && text[0] == (byte)'0' && !allowsLeadingZeros))
        {
            return false;
        }

        text = text[digits..];
        return true;
    }

    // One more than a group can have is enough to know.
    private static int CountHexDigits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        while (digits < text.Length && digits <= DigitsOfGroup && char.IsAsciiHexDigit((char)text[digits]))
        {
            digits++;
        }

        return digits;
    }
}
