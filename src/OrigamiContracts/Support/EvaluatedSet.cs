using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>
/// Which properties of an object, or items of an array, some keyword has looked at, by their positions
/// (2020-12 Core, section 11).
/// </summary>
/// <remarks>Nothing is allocated: what goes beyond the first 256 positions is kept in pooled memory.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct EvaluatedSet
{
    private const int BitsOfWord = 64;

    private FirstWords _first;
    private ulong[]? _more;
    private int _until;

    /// <summary>Adds a position.</summary>
    /// <param name="index">The position, counted from zero.</param>
    public void Add(int index)
    {
        int word = index / BitsOfWord;
        ulong bit = 1UL << (index % BitsOfWord);
        if (word < FirstWords.Count)
        {
            _first[word] |= bit;
        }
        else
        {
            More(word - FirstWords.Count) |= bit;
        }
    }

    /// <summary>Adds all positions before one.</summary>
    /// <param name="count">How many.</param>
    public void AddFirst(int count) => _until = Math.Max(_until, count);

    /// <summary>Adds all positions.</summary>
    public void AddAll() => _until = int.MaxValue;

    /// <summary>Whether a position was added.</summary>
    /// <param name="index">The position, counted from zero.</param>
    /// <returns>Whether it was.</returns>
    public readonly bool Contains(int index)
    {
        if (index < _until)
        {
            return true;
        }

        int word = index / BitsOfWord;
        ulong words = word < FirstWords.Count ? _first[word]
            : _more is { } more && word - FirstWords.Count < more.Length ? more[word - FirstWords.Count]
            : 0;
        return (words & (1UL << (index % BitsOfWord))) != 0;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        if (_more is { } more)
        {
            ArrayPool<ulong>.Shared.Return(more);
            _more = null;
        }
    }

    private ref ulong More(int word)
    {
        if (_more is null || word >= _more.Length)
        {
            ulong[] grown = ArrayPool<ulong>.Shared.Rent(Math.Max(word + 1, 2 * (_more?.Length ?? 0)));
            Array.Clear(grown);
            _more?.CopyTo(grown, 0);
            Dispose();
            _more = grown;
        }

        return ref _more[word];
    }

    [InlineArray(Count)]
    private struct FirstWords
    {
        public const int Count = 4;

        private ulong _word;
    }
}
