using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>What is remembered of one value of a resource, as much as it takes to judge the next one.</summary>
/// <remarks>
/// A value is compared with the one before it, whether that was right or wrong: so one wrong step is told once, and not
/// again in all that follow it.
/// </remarks>
internal abstract class ObservedValue
{
    /// <summary>The observation in which the value was seen last.</summary>
    protected string Observation { get; set; } = "";

    public static ObservedValue For(ApiLifecycleRule rule) => rule.Kind switch
    {
        ApiLifecycleRuleKind.Growing => new ObservedList(),
        ApiLifecycleRuleKind.Nondecreasing when rule.Path.Comparison == ApiLifecycleComparison.Instant => new ObservedInstant(),
        ApiLifecycleRuleKind.Nondecreasing => new ObservedNumber(),
        _ => new ObservedConstant(rule.Path.Comparison),
    };

    /// <summary>Compares a value with what it was, and remembers it instead.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="offset">Where the value begins.</param>
    /// <param name="observation">What this observation is called.</param>
    /// <param name="problem">Why the value can't be judged, if it can't be.</param>
    /// <returns>The change, if it is one that must not be.</returns>
    public abstract ValueChange? See(ContractReader reader, long offset, string observation, out string? problem);
}
