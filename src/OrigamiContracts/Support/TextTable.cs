using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>A few texts that a description lists, names of properties or values of an enum: finds which one is at a reader.</summary>
/// <remarks>Documents mostly have properties in the order of their description, so that one comparison tells.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextTable
{
    private const int None = -1;

    // A longer text takes more of the stack.
    private const int CommonLength = 256;

    /// <summary>How long a colon is.</summary>
    internal const int ColonLength = 1;

    private readonly byte[][] _texts;

    // As names of properties: in quotation marks, and with a colon. Empty where a text needs escapes.
    private readonly byte[][] _names;
    private readonly NameWords[] _words;
    private readonly int _longest;

    // By hash the first text, and by text the next one of its hash: their numbers from 1, since 0 is what arrays begin with.
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Makes a table.</summary>
    /// <param name="texts">The texts, all different; the index of each is its number.</param>
    public TextTable(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = new byte[texts.Length][];
        _names = new byte[texts.Length][];
        _words = new NameWords[texts.Length];
        _next = new int[texts.Length];
        _first = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * texts.Length) + 1)];
        for (int i = 0; i < texts.Length; i++)
        {
            byte[] text = _texts[i] = Encoding.UTF8.GetBytes(texts[i]);
            _names[i] = NeedsEscapes(text) ? [] : [(byte)'"', .. text, (byte)'"', (byte)':'];
            _words[i] = NameWords.Of(_names[i]);
            ref int first = ref _first[SlotOf(text)];
            _next[i] = first;
            first = i + 1;
            _longest = Math.Max(_longest, text.Length);
        }
    }

    /// <summary>The number of the text that a JSON string or property name is.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <returns>The number, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int IndexOf(ref readonly ContractReader reader) =>
        reader.ValueIsEscaped ? IndexOfEscaped(in reader) : IndexOf(reader.ValueSpan);

    /// <summary>
    /// Whether a text, as the name of a property with its quotation marks and a colon, stands at a place: the expected one,
    /// or one of those behind it, since properties may be left out.
    /// </summary>
    /// <param name="document">The text to look at.</param>
    /// <param name="at">The place.</param>
    /// <param name="index">The number of the expected text, which need not be one; becomes that of the text that stands there.</param>
    /// <returns>How long the name is with all that; 0 if none stands there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthAt(ReadOnlySpan<byte> document, int at, ref int index)
    {
        NameWords[] words = _words;
        return (uint)index < (uint)words.Length && words[index].MayBeAt(document, at) && words[index].Length <= NameWords.MostTold
            ? words[index].Length
            : LengthOfNext(document, at, ref index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LengthOfNext(ReadOnlySpan<byte> document, int at, ref int index)
    {
        // Among more names, a look at the hash is faster.
        const int Most = 12;
        NameWords[] words = _words;
        for (int i = index; i < words.Length && i < index + Most; i++)
        {
            if (words[i].MayBeAt(document, at) && (words[i].Length <= NameWords.MostTold || document[at..].StartsWith(_names[i])))
            {
                index = i;
                return words[i].Length;
            }
        }

        return 0;
    }

    private int IndexOf(ReadOnlySpan<byte> text)
    {
        for (int number = _first[SlotOf(text)]; number != 0; number = _next[number - 1])
        {
            if (text.SequenceEqual(_texts[number - 1]))
            {
                return number - 1;
            }
        }

        return None;
    }

    private int IndexOfEscaped(ref readonly ContractReader reader)
    {
        // What is longer than any text, or no Unicode text, has no bytes here.
        Span<byte> buffer = _longest <= CommonLength ? stackalloc byte[CommonLength] : new byte[_longest];
        ReadOnlySpan<byte> text = JsonText.Utf8(in reader, buffer);
        return text.IsEmpty ? None : IndexOf(text);
    }

    private int SlotOf(ReadOnlySpan<byte> text)
    {
        const int Spread = 31;
        int hash = text.Length;
        if (!text.IsEmpty)
        {
            hash = (((((hash * Spread) + text[0]) * Spread) + text[^1]) * Spread) + text[text.Length / 2];
        }

        return hash & (_first.Length - 1);
    }

    private static bool NeedsEscapes(byte[] text) => Array.Exists(text, static unit => unit < 0x20 || unit is (byte)'"' or (byte)'\\');
}
