using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>Places in a document, found by the hash of what stands there. A few need no memory, many a pooled table.</summary>
/// <remarks>Two places can have one hash, equal or not: whoever asks looks at the document.</remarks>
internal struct HashedPlaces
{
    private const int Few = 8;
    private const int SmallestTable = 4 * Few;

    private FewEntries _few;
    private int _count;

    // Open addressing with linear probing, at most half full; its length is a power of two, that of the array may be more.
    private Entry[]? _table;
    private int _capacity;

    /// <summary>The entry that <see cref="Find"/> found.</summary>
    [UnscopedRef]
    public ref Entry this[int index] => ref _table is null ? ref _few[index] : ref _table[index];

    /// <summary>Finds a place.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="after">The index of the place found before, or -1 for the first.</param>
    /// <returns>The index of an entry with the hash, or -1.</returns>
    public readonly int Find(ulong hash, int after = -1)
    {
        if (_table is null)
        {
            for (int i = after + 1; i < _count; i++)
            {
                if (_few[i].Hash == hash)
                {
                    return i;
                }
            }

            return -1;
        }

        int slot = after < 0 ? SlotOf(hash) : NextSlot(after);
        for (; !_table[slot].IsFree; slot = NextSlot(slot))
        {
            if (_table[slot].Hash == hash)
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>Adds a place.</summary>
    /// <param name="hash">The hash of what stands there.</param>
    /// <param name="place">Its offset, which is not zero: only a document itself begins there.</param>
    /// <param name="note">What else is to be known of it.</param>
    public void Add(ulong hash, int place, int note = 0)
    {
        Entry entry = new() { Hash = hash, Place = place, Note = note };
        if (_table is null && _count < Few)
        {
            _few[_count] = entry;
        }
        else
        {
            if (_table is null || _count >= _capacity / 2)
            {
                Grow();
            }

            Put(entry);
        }

        _count++;
    }

    /// <summary>Gives the memory back. The places are forgotten.</summary>
    public void Dispose()
    {
        _count = 0;
        if (_table is not null)
        {
            ArrayPool<Entry>.Shared.Return(_table);
            _table = null;
        }
    }

    private void Grow()
    {
        Entry[]? old = _table;
        ReadOnlySpan<Entry> entries = old is null ? _few : old.AsSpan(0, _capacity);
        _capacity = old is null ? SmallestTable : _capacity * 2;
        _table = ArrayPool<Entry>.Shared.Rent(_capacity);
        _table.AsSpan(0, _capacity).Clear();
        foreach (Entry entry in entries)
        {
            if (!entry.IsFree)
            {
                Put(entry);
            }
        }

        if (old is not null)
        {
            ArrayPool<Entry>.Shared.Return(old);
        }
    }

    private readonly void Put(Entry entry)
    {
        int slot = SlotOf(entry.Hash);
        while (!_table![slot].IsFree)
        {
            slot = NextSlot(slot);
        }

        _table[slot] = entry;
    }

    private readonly int SlotOf(ulong hash) => (int)hash & (_capacity - 1);

    private readonly int NextSlot(int slot) => (slot + 1) & (_capacity - 1);

    internal struct Entry
    {
        public ulong Hash;
        public int Place;
        public int Note;

        public readonly bool IsFree => Place == 0;
    }

    [InlineArray(Few)]
    private struct FewEntries
    {
        private Entry _first;
    }
}
