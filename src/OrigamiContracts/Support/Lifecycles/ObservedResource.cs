using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>All that is remembered of one resource.</summary>
/// <param name="identity">What it is found by.</param>
/// <param name="name">What messages call it.</param>
internal sealed class ObservedResource((ApiLifecycleKey Key, ulong Hash) identity, string name)
{
    // Views of a resource share the rules that they have in common.
    private readonly Dictionary<ApiLifecycleRule, ObservedValue> _values = [];

    public (ApiLifecycleKey Key, ulong Hash) Identity { get; } = identity;

    public string Name { get; } = name;

    /// <summary>The state it was seen in last.</summary>
    public ObservedState? State { get; set; }

    public ObservedValue ValueOf(ApiLifecycleRule rule)
    {
        if (!_values.TryGetValue(rule, out ObservedValue? value))
        {
            value = ObservedValue.For(rule);
            _values.Add(rule, value);
        }

        return value;
    }
}
