using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Finds what invariants say of when a member is null: <c>self.state != 'busy' || self.result == null</c>.</summary>
internal static class NullRuleFinder
{
    /// <summary>The null rules of a record, in the order of its invariants, each of them once.</summary>
    public static EquatableArray<NullRuleModel> Find(IEnumerable<InvariantModel> invariants)
    {
        HashSet<(string Member, bool IsNull, MemberTest Condition)> told = [];
        return invariants
            // A warning is of what most often holds, and is nothing to rely on.
            .Where(static invariant => !invariant.Source.IsWarning)
            .SelectMany(static invariant => WithoutIncluded(Find(invariant)))
            .Where(rule => told.Add((rule.Member, rule.IsNull, rule.Condition)))
            .ToEquatableArray();
    }

    private static IEnumerable<NullRuleModel> Find(InvariantModel invariant)
    {
        foreach (RuleClause clause in RuleClauses.Of(invariant.Condition).WhenTrue)
        {
            foreach (MemberTest target in clause.Tests.Where(static test => test.IsAboutNull))
            {
                if (ConditionOf(target, clause) is { Values.IsEmpty: false } condition)
                {
                    yield return new NullRuleModel(invariant.Source.Id, target.Member, target.IsOneOf, condition);
                }
            }
        }
    }

    // A rule with several alternatives says what they have in common, and also what follows from that.
    private static List<NullRuleModel> WithoutIncluded(IEnumerable<NullRuleModel> rules)
    {
        List<NullRuleModel> kept = [];
        foreach (NullRuleModel rule in rules)
        {
            if (!kept.Any(other => IsIncluded(rule, other)))
            {
                kept.RemoveAll(other => IsIncluded(other, rule));
                kept.Add(rule);
            }
        }

        return kept;
    }

    private static bool IsIncluded(NullRuleModel rule, NullRuleModel other) =>
        rule.Member == other.Member && rule.IsNull == other.IsNull && rule.Condition.Implies(other.Condition);

    // The target is as its test says unless another test holds. What guards the way to the target is dropped: where it
    // holds, nothing is said of what it leads to.
    private static MemberTest? ConditionOf(MemberTest target, RuleClause clause)
    {
        List<MemberTest> others = [.. clause.Tests.Where(test => test != target && !IsGuard(test, target))];
        return others.Where(other => others.All(test => test == other || IsGuard(test, other))).ToList() is [var only] && !IsSameWay(target.Member, only.Member)
            ? ConditionOf(only, isGuarded: others.Count > 1)
            : null;
    }

    // A guard holds where the condition's member is null by what leads to it, so the condition must not hold then.
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
