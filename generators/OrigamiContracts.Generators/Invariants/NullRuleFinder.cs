using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Finds what invariants say of when a member is null: <c>self.state != 'busy' || self.result == null</c>.</summary>
internal static class NullRuleFinder
{
    /// <summary>The null rules of a record, in the order of its invariants, without those that others include.</summary>
    public static EquatableArray<NullRuleModel> Find(IEnumerable<InvariantModel> invariants)
    {
        List<NullRuleModel> found = [.. invariants
            // A warning is of what most often holds, and is nothing to rely on.
            .Where(static invariant => !invariant.Source.IsWarning)
            .SelectMany(Find)];
        return found.Where((rule, index) => !found.Where((other, at) => at != index && IsIncluded(rule, other, isLater: index > at)).Any()).ToEquatableArray();
    }

    // Of two that say the same, the first one stays.
    private static bool IsIncluded(NullRuleModel rule, NullRuleModel other, bool isLater) =>
        rule.Member == other.Member
        && rule.IsNull == other.IsNull
        && rule.Condition.Implies(other.Condition)
        && (isLater || !other.Condition.Implies(rule.Condition));

    private static IEnumerable<NullRuleModel> Find(InvariantModel invariant) =>
        from clause in RuleClauses.Of(invariant.Condition).WhenTrue
        from target in clause.Tests
        where target.IsAboutNull
        from other in clause.Tests
        where !IsSameWay(target.Member, other.Member)
        let guards = clause.Tests.Where(test => test != target && test != other).ToList()
        where guards.All(guard => IsGuard(guard, target) || IsGuard(guard, other))
        let condition = ConditionOf(other, isGuarded: !guards.All(guard => IsGuard(guard, target)))
        where !condition.Values.IsEmpty
        select new NullRuleModel(invariant.Source.Id, target.Member, target.IsOneOf, condition);

    // The target is as its test says unless the other test holds. A guard of the target is dropped: where it holds, nothing
    // is said of what it leads to. A guard of the condition holds where the condition's member is null by what leads to it,
    // so the condition must not hold then.
    private static MemberTest ConditionOf(MemberTest other, bool isGuarded)
    {
        MemberTest condition = other.Not();
        return (isGuarded, condition.IsOneOf) switch
        {
            (false, _) => condition,
            (_, true) => condition with { Values = condition.Values.Where(static value => !value.IsNull).ToEquatableArray() },
            _ => condition with { Values = condition.Values.Union([MemberValue.Null]).ToEquatableArray() },
        };
    }

    // That something on the way to what a test is about is null.
    private static bool IsGuard(MemberTest guard, MemberTest test) => guard is { IsAboutNull: true, IsOneOf: true } && LeadsTo(guard.Member, test.Member);

    private static bool IsSameWay(string left, string right) => left == right || LeadsTo(left, right) || LeadsTo(right, left);

    private static bool LeadsTo(string owner, string member) => member.StartsWith(owner + ".", StringComparison.Ordinal);
}
