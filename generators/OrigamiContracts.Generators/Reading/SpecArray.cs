namespace OrigamiContracts.Generators.Reading;

/// <summary>A JSON array.</summary>
internal sealed class SpecArray(SpecText text, int start, int end, IReadOnlyList<SpecNode> items)
    : SpecNode(text, start, end)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;

    /// <summary>An array of other items, which is written where this one is.</summary>
    public SpecArray With(IReadOnlyList<SpecNode> items) => new(Text, Start, End, items);
}
