using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

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

    /// <summary>Whether a text is a UUID, in whichever case its letters are.</summary>
    /// <param name="uuid">The UUID.</param>
    /// <param name="text">A text as long as it.</param>
    public static bool AreEqual(ReadOnlySpan<byte> uuid, ReadOnlySpan<byte> text) => Vector128.IsHardwareAccelerated
        ? (Difference(uuid, text, 0) | Difference(uuid, text, 16) | Difference(uuid, text, LastVector)) == Vector128<byte>.Zero
        : Ascii.EqualsIgnoreCase(uuid, text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMatch(Vector128<byte> bytes, uint hyphens)
    {
        Vector128<byte> digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        Vector128<byte> letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)5));
        return Vector128.Equals(bytes, Vector128.Create((byte)'-')).ExtractMostSignificantBits() == hyphens
            && (digits | letters).ExtractMostSignificantBits() == (~hyphens & ushort.MaxValue);
    }

    // The bits of a vector that are not the same, but for that of the case of letters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Difference(ReadOnlySpan<byte> uuid, ReadOnlySpan<byte> text, int at)
    {
        var bytes = Vector128.Create(uuid[at..]);
        Vector128<byte> cases = (bytes & Vector128.Create((byte)0x40)) >> 1;
        return Vector128.AndNot(bytes ^ Vector128.Create(text[at..]), cases);
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
