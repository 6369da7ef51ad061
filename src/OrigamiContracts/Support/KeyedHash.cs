using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OrigamiContracts.Support;

/// <summary>SipHash-1-3 (Aumasson and Bernstein, 2012) with a key of the process.</summary>
/// <remarks>
/// Who writes a document must not choose which of its values collide: without the key nobody can, and hash tables stay
/// fast whatever is in them. <see cref="HashCode"/> is no match for that, and has 32 bits.
/// </remarks>
internal static class KeyedHash
{
    private static readonly ulong FirstKey;
    private static readonly ulong SecondKey;

    static KeyedHash()
    {
        // The process' source of randomness that needs no cryptographic library; 122 of the bits are random.
        Guid random = Guid.NewGuid();
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in random));
        FirstKey = words[0];
        SecondKey = words[1];
        SecretModulus = (FirstKey >> 1) | (1UL << 62);
    }

    /// <summary>
    /// A number of 63 bits that nobody knows. The remainders of numbers of any size by it are hashes of these numbers,
    /// which nobody can choose to be the same.
    /// </summary>
    public static ulong SecretModulus { get; }

    /// <summary>The hash of a number, such as what kind of thing it is, and the bytes that belong to it.</summary>
    public static ulong Of(ulong first, ReadOnlySpan<byte> bytes) => Of(first, default, bytes);

    /// <summary>The hash of a number and of bytes that belong to it, in two pieces.</summary>
    /// <param name="first">The number; of bytes of different lengths in the first piece it is not the same.</param>
    /// <param name="piece">The first piece.</param>
    /// <param name="rest">The second.</param>
    public static ulong Of(ulong first, ReadOnlySpan<byte> piece, ReadOnlySpan<byte> rest)
    {
        (ulong v0, ulong v1, ulong v2, ulong v3) = Begin();
        Compress(first, ref v0, ref v1, ref v2, ref v3);
        ReadOnlySpan<byte> left = piece;
        for (; left.Length >= sizeof(ulong); left = left[sizeof(ulong)..])
        {
            Compress(BinaryPrimitives.ReadUInt64LittleEndian(left), ref v0, ref v1, ref v2, ref v3);
        }

        if (!left.IsEmpty)
        {
            Compress(EndOf(piece, left.Length), ref v0, ref v1, ref v2, ref v3);
        }

        for (left = rest; left.Length >= sizeof(ulong); left = left[sizeof(ulong)..])
        {
            Compress(BinaryPrimitives.ReadUInt64LittleEndian(left), ref v0, ref v1, ref v2, ref v3);
        }

        ulong length = (ulong)(sizeof(ulong) + piece.Length + rest.Length) << 56;
        return Finish(length | EndOf(rest, left.Length), v0, v1, v2, v3);
    }

    /// <summary>The hash of a pair, or of a sequence that is longer by one than another whose hash is known.</summary>
    public static ulong Combine(ulong first, ulong second)
    {
        (ulong v0, ulong v1, ulong v2, ulong v3) = Begin();
        Compress(first, ref v0, ref v1, ref v2, ref v3);
        Compress(second, ref v0, ref v1, ref v2, ref v3);
        return Finish(2UL * sizeof(ulong) << 56, v0, v1, v2, v3);
    }

    // The last bytes, fewer than a word has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EndOf(ReadOnlySpan<byte> bytes, int count)
    {
        if (count > 0 && bytes.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]) >> (8 * (sizeof(ulong) - count));
        }

        ulong end = 0;
        for (int i = bytes.Length - count; i < bytes.Length; i++)
        {
            end |= (ulong)bytes[i] << (8 * (i - (bytes.Length - count)));
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong V0, ulong V1, ulong V2, ulong V3) Begin() => (
        FirstKey ^ 0x736F6D6570736575UL,
        SecondKey ^ 0x646F72616E646F6DUL,
        FirstKey ^ 0x6C7967656E657261UL,
        SecondKey ^ 0x7465646279746573UL);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong last, ulong v0, ulong v1, ulong v2, ulong v3)
    {
        Compress(last, ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xFF;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compress(ulong word, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
