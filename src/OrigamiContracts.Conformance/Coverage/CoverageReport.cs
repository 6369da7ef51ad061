namespace OrigamiContracts.Conformance.Coverage;

/// <summary>What of a description the traffic exercised, and what it never did.</summary>
/// <param name="items">All that there is, in the order of the description.</param>
public sealed class CoverageReport(IReadOnlyList<CoverageItem> items)
{
    /// <summary>All that there is.</summary>
    public IReadOnlyList<CoverageItem> Items { get; } = items;

    /// <summary>How much of it was seen, in percent; 100 where there is nothing.</summary>
    public double Percent { get; } = items.Count == 0 ? 100 : 100.0 * items.Count(static item => item.IsSeen) / items.Count;

    /// <summary>How many there are of each kind, and how many of them were seen.</summary>
    public IEnumerable<(CoverageKind Kind, int Seen, int All)> Kinds => Items
        .GroupBy(static item => item.Kind)
        .OrderBy(static kind => kind.Key)
        .Select(static kind => (kind.Key, kind.Count(static item => item.IsSeen), kind.Count()));
}
