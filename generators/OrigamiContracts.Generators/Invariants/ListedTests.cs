namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Comparisons of a member of <c>self</c> with texts of its enum. Who has validated the member knows which text it is, so
/// that nobody has to look at it again.
/// </summary>
internal static class ListedTests
{
    /// <summary>Whether an expression makes such a comparison.</summary>
    public static bool Uses(CelExpression expression, string jsonName) =>
        expression.All().Any(part => CandidatesOf(part, jsonName).Any(static candidate => candidate is CelListed));

    /// <summary>Whether an expression does anything else with the member.</summary>
    public static bool UsesValue(CelExpression expression, string jsonName) =>
        expression.All().Count(part => IsMember(part, jsonName))
            > expression.All().Count(part => CandidatesOf(part, jsonName) is { Count: > 0 } candidates && candidates.All(static candidate => candidate is CelListed));

    // What the member is compared with, where that is all that a part does.
    private static IReadOnlyList<CelExpression> CandidatesOf(CelExpression part, string jsonName) => part switch
    {
        _ when !CelPaths.IsPlainCondition(part) => [],
        CelEquality equality when IsMember(equality.Left, jsonName) => [equality.Right],
        CelEquality equality when IsMember(equality.Right, jsonName) => [equality.Left],
        CelMembership membership when IsMember(membership.Item, jsonName) => [.. membership.Candidates],
        _ => [],
    };

    private static bool IsMember(CelExpression expression, string jsonName) =>
        expression is CelMember { Target: CelRoot } member && member.JsonName == jsonName;
}
