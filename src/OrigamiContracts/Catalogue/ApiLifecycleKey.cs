namespace OrigamiContracts.Catalogue;

/// <summary>What tells the resources that have a life-cycle apart.</summary>
/// <param name="resource">What one of them is called.</param>
/// <param name="location">Where the life-cycle that says so stands in the description: a JSON Pointer.</param>
/// <param name="paths">The properties whose values name a resource together.</param>
public sealed class ApiLifecycleKey(string resource, string location, params IReadOnlyList<ApiLifecyclePath> paths)
{
    private static ulong _count;

    // The rules of all views of a resource.
    private readonly List<ApiLifecycleRule> _bound = [];

    /// <summary>What a resource is called, such as <c>run</c>.</summary>
    public string Resource { get; } = resource;

    /// <summary>Where the life-cycle stands in the description: a JSON Pointer.</summary>
    public string Location { get; } = location;

    /// <summary>The properties whose values name a resource together.</summary>
    public IReadOnlyList<ApiLifecyclePath> Paths { get; } = paths;

    /// <summary>A number that no other key has.</summary>
    internal ulong Number { get; } = Interlocked.Increment(ref _count);

    /// <summary>How many values are remembered of each resource: the parts of its key, and what rules bind.</summary>
    internal int Slots { get; private set; } = paths.Count;

    /// <summary>The number by which the value that a rule binds is remembered. The parts of the key have the first ones.</summary>
    internal int SlotOf(ApiLifecycleRule rule)
    {
        lock (_bound)
        {
            int index = _bound.IndexOf(rule);
            if (index < 0)
            {
                index = _bound.Count;
                _bound.Add(rule);
                Slots++;
            }

            return Paths.Count + index;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Resource} ({string.Join(", ", Paths)})";
}
