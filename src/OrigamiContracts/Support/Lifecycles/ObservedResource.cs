using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>All that is remembered of one resource.</summary>
/// <param name="identity">What it is found by.</param>
/// <param name="name">What messages call it.</param>
/// <param name="rules">How many rules it is likely to be seen by.</param>
internal sealed class ObservedResource((ApiLifecycleKey Key, ulong Hash) identity, string name, int rules)
{
    // Views of a resource share the rules that they have in common.
    private readonly List<(ApiLifecycleRule Rule, ObservedValue Value)> _values = new(rules);

    public (ApiLifecycleKey Key, ulong Hash) Identity { get; } = identity;

    public string Name { get; } = name;

    /// <summary>The state it was seen in last.</summary>
    public ObservedState? State { get; set; }

    /// <summary>What is remembered of the value that a rule binds.</summary>
    public ObservedValue ValueOf(ApiLifecycleRule rule)
    {
        // There are a few.
        foreach ((ApiLifecycleRule known, ObservedValue seen) in _values)
        {
            if (known == rule)
            {
                return seen;
            }
        }

        ObservedValue value = ObservedValue.For(rule);
        _values.Add((rule, value));
        return value;
    }
}
