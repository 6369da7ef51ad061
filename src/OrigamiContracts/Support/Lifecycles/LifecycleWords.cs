using System.Globalization;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Says in words what is wrong between two observations; what comes before these words is the resource.</summary>
internal static class LifecycleWords
{
    public static string OfStates(ApiLifecycleRule rule, ValueChange change, string observation) =>
        $" was {change.Earlier} ({change.Observation}) and is {change.Later} ({observation}): {Reason(rule, change)}";

    public static string Of(ApiLifecycleRule rule, ValueChange change, string observation)
    {
        string earlier = rule.Kind == ApiLifecycleRuleKind.Growing ? $"had {change.Earlier}" : $"was {change.Earlier}";
        string later = rule.Kind == ApiLifecycleRuleKind.Growing ? Items(change)
            : change.Later == change.Earlier ? "is another one"
            : $"is {change.Later}";
        return $": {rule.Path} {earlier} ({change.Observation}) and {later} ({observation}): {Reason(rule, change)}";
    }

    private static string Items(ValueChange change) =>
        change.Item is { } item ? string.Create(CultureInfo.InvariantCulture, $"has another one at index {item}")
        : change.Later == change.Earlier ? "has others"
        : $"has {change.Later}";

    private static string Reason(ApiLifecycleRule rule, ValueChange change) => rule.Message ?? rule.Kind switch
    {
        ApiLifecycleRuleKind.Initial => "nothing comes back to an initial state",
        ApiLifecycleRuleKind.Terminal => "nothing leaves a terminal state",
        ApiLifecycleRuleKind.Transitions => $"no transitions lead from {change.Earlier} to {change.Later}",
        ApiLifecycleRuleKind.Constant => "it never changes",
        ApiLifecycleRuleKind.Nondecreasing => "it never falls",
        _ => "its items stay, and new ones come after them",
    };
}
