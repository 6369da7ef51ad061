using System.Buffers;
using System.Text;

namespace OrigamiContracts.Support.Formats;

/// <summary>
/// The formats <c>uri</c>, <c>uri-reference</c> (RFC 3986, appendix A), <c>iri</c> and <c>iri-reference</c> (RFC 3987,
/// section 2.2).
/// </summary>
internal static class UriSyntax
{
    private const string Alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string UnreservedAndSubDelims = Alphanumerics + "-._~" + "!$&'()*+,;=";

    private static readonly SearchValues<byte> SchemeCharacters = Create(Alphanumerics + "+-.");
    private static readonly SearchValues<byte> HostCharacters = Create(UnreservedAndSubDelims);
    private static readonly SearchValues<byte> UserInfoCharacters = Create(UnreservedAndSubDelims + ":");
    private static readonly SearchValues<byte> PathCharacters = Create(UnreservedAndSubDelims + ":@/");
    private static readonly SearchValues<byte> QueryCharacters = Create(UnreservedAndSubDelims + ":@/?");
    private static readonly SearchValues<byte> Digits = Create("0123456789");
    private static readonly SearchValues<byte> HexDigits = Create("0123456789ABCDEFabcdef");

    private static readonly Func<Rune, bool> Ucs = static rune => UriCharacters.IsUcs(rune) && !IsBidiFormatting(rune);
    private static readonly Func<Rune, bool> UcsOrPrivate = static rune => Ucs(rune) || UriCharacters.IsPrivate(rune);

    public static bool IsUri(ReadOnlySpan<byte> text) => IsReference(text, isInternational: false, needsScheme: true);

    public static bool IsUriReference(ReadOnlySpan<byte> text) => IsReference(text, isInternational: false, needsScheme: false);

    public static bool IsIri(ReadOnlySpan<byte> text) => IsReference(text, isInternational: true, needsScheme: true);

    public static bool IsIriReference(ReadOnlySpan<byte> text) => IsReference(text, isInternational: true, needsScheme: false);

    private static bool IsReference(ReadOnlySpan<byte> text, bool isInternational, bool needsScheme)
    {
        Func<Rune, bool>? other = isInternational ? Ucs : null;
        Func<Rune, bool>? otherOfQuery = isInternational ? UcsOrPrivate : null;

        // The first segment of a relative path has no colon, so one that comes before any other delimiter ends a scheme.
        int delimiter = text.IndexOfAny(":/?#"u8);
        if (delimiter >= 0 && text[delimiter] == (byte)':')
        {
            if (!IsScheme(text[..delimiter]))
            {
                return false;
            }

            text = text[(delimiter + 1)..];
        }
        else if (needsScheme)
        {
            return false;
        }

        ReadOnlySpan<byte> fragment = TakeFrom(ref text, (byte)'#');
        ReadOnlySpan<byte> query = TakeFrom(ref text, (byte)'?');
        if (text.StartsWith("//"u8))
        {
            text = text[2..];
            int path = text.IndexOf((byte)'/');
            if (!IsAuthority(path < 0 ? text : text[..path], other))
            {
                return false;
            }

            text = path < 0 ? default : text[path..];
        }

        return UriCharacters.IsMadeOf(text, PathCharacters, other)
            && UriCharacters.IsMadeOf(query, QueryCharacters, otherOfQuery)
            && UriCharacters.IsMadeOf(fragment, QueryCharacters, other);
    }

    private static bool IsScheme(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && char.IsAsciiLetter((char)text[0]) && !text.ContainsAnyExcept(SchemeCharacters);

    private static bool IsAuthority(ReadOnlySpan<byte> text, Func<Rune, bool>? other)
    {
        int at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!UriCharacters.IsMadeOf(text[..at], UserInfoCharacters, other))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        int end = text is [(byte)'[', ..] ? text.IndexOf((byte)']') + 1 : text.IndexOf((byte)':');
        ReadOnlySpan<byte> host = end < 0 ? text : text[..end];
        ReadOnlySpan<byte> port = end < 0 ? default : text[end..];
        return (host is [(byte)'[', .. ReadOnlySpan<byte> literal, _]
                ? IpAddresses.IsIpv6(literal) || IsFutureAddress(literal)
                : UriCharacters.IsMadeOf(host, HostCharacters, other))
            && (port.IsEmpty || (port[0] == (byte)':' && !port[1..].ContainsAnyExcept(Digits)));
    }

    // IPvFuture (RFC 3986, section 3.2.2).
    private static bool IsFutureAddress(ReadOnlySpan<byte> text)
    {
        int dot = text.IndexOf((byte)'.');
        return dot > 1
            && text[0] is (byte)'v' or (byte)'V'
            && !text[1..dot].ContainsAnyExcept(HexDigits)
            && dot + 1 < text.Length
            && !text[(dot + 1)..].ContainsAnyExcept(UserInfoCharacters);
    }

    // Takes the part that a delimiter begins off the end of a text.
    private static ReadOnlySpan<byte> TakeFrom(ref ReadOnlySpan<byte> text, byte delimiter)
    {
        int at = text.IndexOf(delimiter);
        if (at < 0)
        {
            return default;
        }

        ReadOnlySpan<byte> part = text[(at + 1)..];
        text = text[..at];
        return part;
    }

    // RFC 3987, section 4.1, forbids what its grammar allows: an IRI does not say itself how it is to be displayed.
    private static bool IsBidiFormatting(Rune rune) => rune.Value is 0x200E or 0x200F or (>= 0x202A and <= 0x202E);

    private static SearchValues<byte> Create(string characters) => SearchValues.Create(Encoding.ASCII.GetBytes(characters));
}
