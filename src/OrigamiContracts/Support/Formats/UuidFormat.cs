using System.Runtime.Intrinsics;

namespace OrigamiContracts.Support.Formats;

/// <summary>UUIDs as RFC 4122, section 3, writes them: 36 characters, in either case.</summary>
internal static class UuidFormat
{
    public const int Length = 36;

    // The last of three vectors overlaps the second.
    private const int LastVector = Length - 16;

    // Where the hyphens are, as bits of the three vectors.
    private const uint FirstHyphens = (1 << 8) | (1 << 13);
    private const uint SecondHyphens = (1 << (18 - 16)) | (1 << (23 - 16));
    private const uint LastHyphens = 1 << (23 - LastVector);

    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        return Vector128.IsHardwareAccelerated
            ? IsMatch(Vector128.Create(text), FirstHyphens)
                && IsMatch(Vector128.Create(text[16..]), SecondHyphens)
                && IsMatch(Vector128.Create(text[LastVector..]), LastHyphens)
            : IsMatchOneByOne(text);
    }

    private static bool IsMatch(Vector128<byte> bytes, uint hyphens)
    {
        Vector128<byte> digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        Vector128<byte> letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)5));
        return Vector128.Equals(bytes, Vector128.Create((byte)'-')).ExtractMostSignificantBits() == hyphens
            && (digits | letters).ExtractMostSignificantBits() == (~hyphens & ushort.MaxValue);
    }

    private static bool IsMatchOneByOne(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isHyphen = i is 8 or 13 or 18 or 23;
            if (isHyphen ? text[i] != (byte)'-' : !char.IsAsciiHexDigit((char)text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
