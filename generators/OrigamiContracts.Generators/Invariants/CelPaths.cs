namespace OrigamiContracts.Generators.Invariants;

/// <summary>What of the value a rule looks at.</summary>
internal static class CelPaths
{
    /// <summary>The JSON names of the members of <c>self</c> that an expression uses, in the order it first does.</summary>
    public static IReadOnlyList<string> Roots(CelExpression expression) =>
        [.. Members(expression).Where(member => member.Target is CelSelf).Select(member => member.JsonName).Distinct()];

    /// <summary>The members of records an expression uses, those they are selected from included.</summary>
    public static IEnumerable<CelMember> Members(CelExpression expression) => expression switch
    {
        CelMember member => Members(member.Target).Append(member),
        CelNullTest test => Members(test.Operand),
        CelPresence presence => Members(presence.Member),
        CelEquality equality => Members(equality.Left).Concat(Members(equality.Right)),
        CelOrdering ordering => Members(ordering.Left).Concat(Members(ordering.Right)),
        CelMembership membership => Members(membership.Item).Concat(membership.Candidates.SelectMany(Members)),
        CelContains contains => Members(contains.Item).Concat(Members(contains.List)),
        CelSize size => Members(size.Operand),
        CelNot not => Members(not.Operand),
        CelAll all => all.Conditions.SelectMany(Members),
        CelAny any => any.Conditions.SelectMany(Members),
        _ => [],
    };
}
