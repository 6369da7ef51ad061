using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>Memory for the texts that a rule makes on its way, so that a rule that holds allocates nothing.</summary>
/// <remarks>
/// Each thread has one block, of which texts take their parts one after the other; <see cref="Release"/> gives back all
/// that was taken since a mark. A block that is too small is replaced by a larger one, up to a limit; texts in the old one
/// stay what they are. What is longer gets memory of its own, which the collector takes back.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CelScratch
{
    private const int FirstBlockLength = 16 * 1024;
    private const int MaximumBlockLength = 1024 * 1024;

    [ThreadStatic]
    private static byte[]? _block;

    [ThreadStatic]
    private static int _taken;

    /// <summary>How much is taken, to be given back later.</summary>
    public static int Mark => _taken;

    /// <summary>Gives back all that was taken since a mark; texts made since then must not be looked at any more.</summary>
    /// <param name="mark">The mark.</param>
    public static void Release(int mark) => _taken = mark;

    internal static Span<byte> Take(int length)
    {
        byte[] block = _block ??= new byte[FirstBlockLength];
        if (length > block.Length - _taken)
        {
            if (length > MaximumBlockLength - _taken)
            {
                return new byte[length];
            }

            block = _block = new byte[Math.Min(MaximumBlockLength, Math.Max(2 * block.Length, _taken + length))];
        }

        Span<byte> taken = block.AsSpan(_taken, length);
        _taken += length;
        return taken;
    }
}
