namespace OrigamiContracts.Conformance.Coverage;

/// <summary>
/// Keeps what can be seen, each thing once, and marks what was. Things are added before any thread marks; that two threads
/// mark the same does no harm.
/// </summary>
internal sealed class CoverageMarks
{
    private readonly Dictionary<(CoverageKind Kind, string Location), int> _indices = [];
    private readonly List<CoverageItem> _items = [];
    private readonly List<bool[]> _seen = [];

    public int Add(CoverageKind kind, string name, string location)
    {
        if (!_indices.TryGetValue((kind, location), out int index))
        {
            index = _items.Count;
            _indices.Add((kind, location), index);
            _items.Add(new CoverageItem(kind, name, location, IsSeen: false));
            _seen.Add([false]);
        }

        return index;
    }

    public void Mark(int index) => _seen[index][0] = true;

    public CoverageReport ToReport() => new([.. _items.Select((item, index) => item with { IsSeen = _seen[index][0] })]);
}
