using System.Text;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>All that is remembered of one resource.</summary>
/// <param name="identity">What it is found by.</param>
/// <param name="key">What tells resources like it apart.</param>
internal struct ObservedResource(ulong identity, ApiLifecycleKey key)
{
    private ObservedValue[] _values = new ObservedValue[key.Slots];
    private byte[] _kept = [];

    public ulong Identity { get; } = identity;

    /// <summary>What messages call it.</summary>
    public readonly string Name => NameIn(_kept);

    /// <summary>The state it was seen in last.</summary>
    public ObservedState? State { get; set; }

    /// <summary>What messages call it, while an observation of it is judged.</summary>
    /// <param name="kept">What is remembered of it in bytes.</param>
    public readonly string NameIn(ReadOnlySpan<byte> kept)
    {
        var name = new StringBuilder(key.Resource);
        for (int part = 0; part < key.Paths.Count; part++)
        {
            name.Append(part == 0 ? " " : ", ").Append(KeptExcerpt.Plain(_values[part].Piece, kept));
        }

        return name.ToString();
    }

    /// <summary>Opens what is remembered of it in bytes.</summary>
    public readonly void Open(KeptBytes kept) => kept.Open(_kept);

    /// <summary>Has it remember what has become of these bytes.</summary>
    public void Close(KeptBytes kept) => _kept = kept.Close(_values);

    /// <summary>What is remembered of a value.</summary>
    /// <param name="slot">The part of the key, or the value's <see cref="BoundValue.Slot"/>.</param>
    public ref ObservedValue ValueOf(int slot)
    {
        if (slot >= _values.Length)
        {
            // Another view of the resource has come since, with rules of its own.
            Array.Resize(ref _values, key.Slots);
        }

        return ref _values[slot];
    }
}
