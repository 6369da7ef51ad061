using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Compares a value with what was remembered of it, by the kind of rule that binds it.</summary>
/// <remarks>
/// A value is compared with the one before it, whether that was right or wrong: so one wrong step is told once, and not
/// again in all that follow it.
/// </remarks>
internal abstract class ValueComparison
{
    private static readonly ConstantComparison Json = new(ApiLifecycleComparison.Json);
    private static readonly ConstantComparison Instant = new(ApiLifecycleComparison.Instant);
    private static readonly ConstantComparison Uuid = new(ApiLifecycleComparison.Uuid);
    private static readonly NumberComparison Number = new();
    private static readonly InstantComparison Time = new();
    private static readonly ListComparison List = new();

    public static ValueComparison Of(ApiLifecycleRule rule) => (rule.Kind, rule.Path.Comparison) switch
    {
        (ApiLifecycleRuleKind.Growing, _) => List,
        (ApiLifecycleRuleKind.Nondecreasing, ApiLifecycleComparison.Instant) => Time,
        (ApiLifecycleRuleKind.Nondecreasing, _) => Number,
        (_, ApiLifecycleComparison.Instant) => Instant,
        (_, ApiLifecycleComparison.Uuid) => Uuid,
        _ => Json,
    };

    /// <summary>Compares a value with what it was, and remembers it instead.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="offset">Where the value begins.</param>
    /// <param name="observation">What this observation is called.</param>
    /// <param name="value">What is remembered of the value.</param>
    /// <param name="kept">What is remembered of the resource in bytes.</param>
    /// <param name="problem">Why the value can't be judged, if it can't be.</param>
    /// <returns>The change, if it is one that must not be.</returns>
    public abstract ValueChange? Compare(ContractReader reader, long offset, string observation, ref ObservedValue value, KeptBytes kept, out string? problem);
}
