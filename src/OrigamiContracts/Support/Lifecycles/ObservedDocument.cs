using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>The text of an observation, and where in it the values are that its life-cycle speaks of.</summary>
internal readonly ref struct ObservedDocument(ReadOnlySpan<byte> text, ReadOnlySpan<int> offsets)
{
    private readonly ReadOnlySpan<int> _offsets = offsets;

    public ReadOnlySpan<byte> Text { get; } = text;

    public int OffsetOf(int number) => _offsets[number];

    /// <summary>Whether there is a value, be it null or not.</summary>
    /// <param name="number">The value's number.</param>
    /// <param name="reader">A reader on the value.</param>
    public bool TryRead(int number, out ContractReader reader)
    {
        reader = default;
        if (_offsets[number] == LifecyclePlaces.Absent)
        {
            return false;
        }

        reader = ContractReader.Again(Text[_offsets[number]..]);
        reader.Read();
        return true;
    }
}
