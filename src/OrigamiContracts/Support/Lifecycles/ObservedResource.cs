using System.Text;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>All that is remembered of one resource.</summary>
/// <param name="identity">What it is found by.</param>
/// <param name="key">What tells resources like it apart.</param>
/// <param name="rules">How many rules it is likely to be seen by.</param>
internal sealed class ObservedResource(ulong identity, ApiLifecycleKey key, int rules)
{
    // The parts of the key stand first. Views of a resource share the rules that they have in common.
    private ObservedValue[] _values = new ObservedValue[key.Paths.Count + rules];
    private int _count = key.Paths.Count;
    private byte[] _kept = [];

    public ulong Identity { get; } = identity;

    /// <summary>What messages call it.</summary>
    public string Name => NameIn(_kept);

    /// <summary>The state it was seen in last.</summary>
    public ObservedState? State { get; set; }

    /// <summary>What messages call it, while an observation of it is judged.</summary>
    /// <param name="kept">What is remembered of it in bytes.</param>
    public string NameIn(ReadOnlySpan<byte> kept)
    {
        var name = new StringBuilder(key.Resource);
        for (int part = 0; part < key.Paths.Count; part++)
        {
            name.Append(part == 0 ? " " : ", ").Append(KeptExcerpt.Plain(_values[part].Piece, kept));
        }

        return name.ToString();
    }

    /// <summary>Opens what is remembered of it in bytes.</summary>
    public void Open(KeptBytes kept) => kept.Open(_kept);

    /// <summary>Has it remember what has become of these bytes.</summary>
    public void Close(KeptBytes kept) => _kept = kept.Close(_values.AsSpan(0, _count));

    /// <summary>What is remembered of a part of the key.</summary>
    public ref ObservedValue ValueOf(int part) => ref _values[part];

    /// <summary>What is remembered of the value that a rule binds.</summary>
    public ref ObservedValue ValueOf(ApiLifecycleRule rule)
    {
        // There are a few.
        for (int i = key.Paths.Count; i < _count; i++)
        {
            if (_values[i].Rule == rule)
            {
                return ref _values[i];
            }
        }

        if (_count == _values.Length)
        {
            Array.Resize(ref _values, 2 * _count);
        }

        ref ObservedValue value = ref _values[_count++];
        value.Rule = rule;
        return ref value;
    }
}
