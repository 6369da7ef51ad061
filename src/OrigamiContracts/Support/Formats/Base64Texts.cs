using System.Buffers;

namespace OrigamiContracts.Support.Formats;

/// <summary>OpenAPI's format <c>byte</c>: base64 with padding (RFC 4648, section 4), and nothing between its characters.</summary>
internal static class Base64Texts
{
    private const int CharactersOfQuantum = 4;

    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // The last characters before one or two pads: those whose bits beyond the data are zero, as encoders must leave them
    // (section 3.5).
    private static readonly SearchValues<byte> LastBeforeOnePad = SearchValues.Create("048AEIMQUYcgkosw"u8);
    private static readonly SearchValues<byte> LastBeforeTwoPads = SearchValues.Create("AQgw"u8);

    public static bool IsBase64(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        ReadOnlySpan<byte> data = text.TrimEnd((byte)'=');
        return text.Length % CharactersOfQuantum == 0
            && !data.ContainsAnyExcept(Alphabet)
            && (text.Length - data.Length) switch
            {
                0 => true,
                1 => LastBeforeOnePad.Contains(data[^1]),
                2 => LastBeforeTwoPads.Contains(data[^1]),
                _ => false,
            };
    }
}
