using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>
/// The formats <c>email</c> and <c>idn-email</c>: the <c>Mailbox</c> of RFC 5321, section 4.1.2, and as RFC 6531,
/// section 3.3, extends it, within the lengths of RFC 5321, section 4.5.3.1.
/// </summary>
internal static class EmailAddresses
{
    // A path has 256 octets at most, two of which are the brackets around the mailbox.
    private const int LongestMailbox = 254;
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<byte> Atoms =
        SearchValues.Create("!#$%&'*+-/0123456789=?ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static ReadOnlySpan<byte> Ipv6Tag => "IPv6:"u8;

    public static bool IsEmail(ReadOnlySpan<byte> text) => IsMailbox(text, allowsInternational: false);

    public static bool IsIdnEmail(ReadOnlySpan<byte> text) => IsMailbox(text, allowsInternational: true);

    private static bool IsMailbox(ReadOnlySpan<byte> text, bool allowsInternational)
    {
        if (text.Length > LongestMailbox)
        {
            return false;
        }

        int length = text is [(byte)'"', ..]
            ? LengthOfQuotedString(text, allowsInternational)
            : LengthOfDotString(text, allowsInternational);
        return length is > 0 and <= LongestLocalPart
            && length < text.Length
            && text[length] == (byte)'@'
            && IsDomain(text[(length + 1)..], allowsInternational);
    }

    // Atoms with single dots between them. A text that ends in a dot, or begins with one, is none.
    private static int LengthOfDotString(ReadOnlySpan<byte> text, bool allowsInternational)
    {
        int length = 0;
        while (true)
        {
            int start = length;
            while (length < text.Length && (Atoms.Contains(text[length]) || (allowsInternational && !Ascii.IsValid(text[length]))))
            {
                length++;
            }

            if (length == start)
            {
                return 0;
            }

            if (length == text.Length || text[length] != (byte)'.')
            {
                return length;
            }

            length++;
        }
    }

    private static int LengthOfQuotedString(ReadOnlySpan<byte> text, bool allowsInternational)
    {
        for (int i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'"':
                    return i + 1;

                // In a quoted pair any printable character of ASCII stands for itself, and nothing else does.
                case (byte)'\\' when i + 1 < text.Length && text[i + 1] is >= (byte)' ' and <= (byte)'~':
                    i++;
                    break;

                case (byte)'\\':
                    return 0;

                case >= (byte)' ' and <= (byte)'~':
                    break;

                case byte other when allowsInternational && !Ascii.IsValid(other):
                    break;

                default:
                    return 0;
            }
        }

        return 0;
    }

    // IPv6 is the only tag of an address literal that is registered.
    private static bool IsDomain(ReadOnlySpan<byte> text, bool allowsInternational)
    {
        if (text is not [(byte)'[', .. ReadOnlySpan<byte> literal, (byte)']'])
        {
            return HostNames.IsMailDomain(text, allowsInternational);
        }

        return literal.Length > Ipv6Tag.Length && Ascii.EqualsIgnoreCase(literal[..Ipv6Tag.Length], Ipv6Tag)
            ? IpAddresses.IsIpv6(literal[Ipv6Tag.Length..], leastOmitted: 2, allowsLeadingZeros: true)
            : IpAddresses.IsIpv4(literal, allowsLeadingZeros: true);
    }
}
