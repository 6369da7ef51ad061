using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>The hash of words that are not all known yet: <see cref="KeyedHash"/>, word by word.</summary>
internal struct KeyedHashState
{
    private ulong _v0;
    private ulong _v1;
    private ulong _v2;
    private ulong _v3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyedHashState(ulong firstKey, ulong secondKey)
    {
        _v0 = firstKey ^ 0x736F6D6570736575UL;
        _v1 = secondKey ^ 0x646F72616E646F6DUL;
        _v2 = firstKey ^ 0x6C7967656E657261UL;
        _v3 = secondKey ^ 0x7465646279746573UL;
    }

    /// <summary>Takes the next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong word)
    {
        _v3 ^= word;
        Round();
        _v0 ^= word;
    }

    /// <summary>The hash of the words so far and one more, which no sequence has that goes on with other words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong With(ulong last)
    {
        KeyedHashState end = this;
        end.Add(last);
        end._v2 ^= 0xFF;
        end.Round();
        end.Round();
        end.Round();
        return end._v0 ^ end._v1 ^ end._v2 ^ end._v3;
    }

    /// <summary>Takes bytes; how many they are is to be told before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> left = AddWords(bytes);
        if (!left.IsEmpty)
        {
            Add(EndOf(bytes, left.Length));
        }
    }

    /// <summary>The hash of the words so far and of bytes, with which no other sequence of words goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong With(ReadOnlySpan<byte> bytes)
    {
        KeyedHashState hash = this;
        ReadOnlySpan<byte> left = hash.AddWords(bytes);
        return hash.With(((ulong)bytes.Length << 56) | EndOf(bytes, left.Length));
    }

    // The last bytes, fewer than a word has: read in pieces that may have bytes in common, so that there is nothing to
    // count, which processors can't foresee.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EndOf(ReadOnlySpan<byte> bytes, int count)
    {
        const int Half = sizeof(uint);
        if (count == 0)
        {
            return 0;
        }

        if (bytes.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]) >> (8 * (sizeof(ulong) - count));
        }

        return bytes.Length >= Half
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^Half..]) << (8 * (bytes.Length - Half)))
            : bytes[0] | ((ulong)bytes[bytes.Length / 2] << (8 * (bytes.Length / 2))) | ((ulong)bytes[^1] << (8 * (bytes.Length - 1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> AddWords(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Round()
    {
        _v0 += _v1;
        _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
        _v0 = BitOperations.RotateLeft(_v0, 32);
        _v2 += _v3;
        _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
        _v0 += _v3;
        _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
        _v2 += _v1;
        _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
        _v2 = BitOperations.RotateLeft(_v2, 32);
    }
}
