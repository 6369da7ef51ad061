using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>The format <c>uri-template</c>: RFC 6570, section 2, at every level.</summary>
internal static class UriTemplates
{
    private const int LongestPrefixLength = 4;

    // With the apostrophe, which the RFC's erratum 6937 gives back.
    private static readonly SearchValues<byte> Literals =
        SearchValues.Create("!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~"u8);

    private static readonly SearchValues<byte> Operators = SearchValues.Create("+#./;?&=,!@|"u8);

    private static readonly Func<Rune, bool> Other = static rune => UriCharacters.IsUcs(rune) || UriCharacters.IsPrivate(rune);

    public static bool IsUriTemplate(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int open = text.IndexOf((byte)'{');
            if (!UriCharacters.IsMadeOf(open < 0 ? text : text[..open], Literals, Other))
            {
                return false;
            }

            if (open < 0)
            {
                return true;
            }

            text = text[(open + 1)..];
            int close = text.IndexOf((byte)'}');
            if (close < 0 || !IsExpression(text[..close]))
            {
                return false;
            }

            text = text[(close + 1)..];
        }
    }

    private static bool IsExpression(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && Operators.Contains(text[0]))
        {
            text = text[1..];
        }

        while (true)
        {
            int comma = text.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? text : text[..comma]))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            text = text[(comma + 1)..];
        }
    }

    // A name, perhaps with the modifier "*" or ":" and the length of a prefix.
    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon >= 0)
        {
            ReadOnlySpan<byte> length = text[(colon + 1)..];
            return length.Length is > 0 and <= LongestPrefixLength
                && length[0] != (byte)'0'
                && !length.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                && IsName(text[..colon]);
        }

        return IsName(text is [.. ReadOnlySpan<byte> name, (byte)'*'] ? name : text);
    }

    private static bool IsName(ReadOnlySpan<byte> text)
    {
        bool isAfterCharacter = false;
        while (!text.IsEmpty)
        {
            int length = UriCharacters.IsPercentEncoded(text) ? 3 : 1;
            bool isCharacter = length == 3 || char.IsAsciiLetterOrDigit((char)text[0]) || text[0] == (byte)'_';
            if (!isCharacter && !(text[0] == (byte)'.' && isAfterCharacter))
            {
                return false;
            }

            isAfterCharacter = isCharacter;
            text = text[length..];
        }

        return isAfterCharacter;
    }
}
