using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OrigamiContracts.Support;

/// <summary>The two words at either end of a name, which may overlap: most names are no longer than that, so that they tell.</summary>
/// <param name="First">The first bytes of the name.</param>
/// <param name="FirstMask">Which bits of a word they are: all, unless the name is shorter.</param>
/// <param name="Last">The last bytes of the name; those of a short one are the first ones again.</param>
/// <param name="LastAt">Where they begin.</param>
/// <param name="Length">How long the name is.</param>
internal readonly record struct NameWords(ulong First, ulong FirstMask, ulong Last, int LastAt, int Length)
{
    /// <summary>The length up to which nothing is left to compare.</summary>
    public const int MostTold = 2 * Word;

    private const int Word = sizeof(ulong);
    private const int BitsOfByte = 8;

    /// <summary>The words of a name.</summary>
    /// <param name="name">The name; an empty one is nowhere.</param>
    public static NameWords Of(ReadOnlySpan<byte> name)
    {
        Span<byte> first = stackalloc byte[Word];
        name[..Math.Min(name.Length, Word)].CopyTo(first);
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(first);
        return name.IsEmpty ? new NameWords(1, 0, 0, 0, 0)
            : name.Length < Word ? new NameWords(word, (1UL << (BitsOfByte * name.Length)) - 1, word, 0, name.Length)
            : new NameWords(word, ulong.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(name[^Word..]), name.Length - Word, name.Length);
    }

    /// <summary>Whether the words stand at a place.</summary>
    /// <param name="document">The text to look at. A name that ends less than a word before its end is not seen.</param>
    /// <param name="at">The place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeAt(ReadOnlySpan<byte> document, int at)
    {
        if (document.Length - at < LastAt + Word)
        {
            return false;
        }

        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(document), at);
        return (ReadWord(ref text) & FirstMask) == First && (ReadWord(ref Unsafe.Add(ref text, LastAt)) & FirstMask) == Last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadWord(ref byte at)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref at);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
