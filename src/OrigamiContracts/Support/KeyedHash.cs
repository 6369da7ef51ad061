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

    /// <summary>The hash of a pair.</summary>
    public static ulong Combine(ulong first, ulong second)
    {
        KeyedHashState hash = Begin();
        hash.Add(first);
        return hash.With(second);
    }

    /// <summary>Begins the hash of a sequence.</summary>
    /// <param name="kind">What kind of sequence it is: those of different kinds have different hashes, as if by other keys.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyedHashState Begin(ulong kind = 0) => new(FirstKey, SecondKey ^ kind);
}
