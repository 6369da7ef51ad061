namespace OrigamiContracts.Generators.Invariants;

/// <summary>What is known of members where a condition is true, and where it is false.</summary>
/// <param name="WhenTrue">Clauses that all hold where it is true (conjunctive normal form).</param>
/// <param name="WhenFalse">Clauses that all hold where it is false.</param>
/// <remarks>
/// Both are made at once, so that no part of a rule is looked at twice. What is not understood, and what would be too long,
/// is left out: then less is known, and all that is known is still so. An error of a rule changes nothing of this, since
/// the operators of CEL that absorb one come out as they would whatever it stood for.
/// </remarks>
internal sealed record RuleClauses(IReadOnlyList<RuleClause> WhenTrue, IReadOnlyList<RuleClause> WhenFalse)
{
    private const int MostClauses = 64;

    // Which is more than any rule has that says when one member is null.
    private const int MostMembers = 16;

    private RuleClauses Not => new(WhenFalse, WhenTrue);

    public static RuleClauses Of(CelExpression condition) => condition switch
    {
        CelBool { Value: true } => new([], [RuleClause.Never]),
        CelBool => new([RuleClause.Never], []),
        CelNot not => Of(not.Operand).Not,
        CelAll all => all.Conditions.Select(Of).Aggregate(static (left, right) => left.And(right)),
        CelAny any => any.Conditions.Select(Of).Aggregate(static (left, right) => left.Or(right)),
        CelConditional { Type.Kind: CelKind.Bool } conditional => Either(Of(conditional.Condition), Of(conditional.Then), Of(conditional.Otherwise)),
        _ when MemberTests.WhenTrue(condition) is { } test => new([new RuleClause([test])], OppositeOf(condition)),
        // What may be null equals more than true and false.
        CelEquality { Left.Type: { Kind: CelKind.Bool, IsNullable: false }, Right.Type.IsNullable: false } equality =>
            Equal(Of(equality.Left), Of(equality.Right), equality.IsEqual),
        _ => new([], OppositeOf(condition)),
    };

    private RuleClauses And(RuleClauses other) => new(All(WhenTrue, other.WhenTrue), Any(WhenFalse, other.WhenFalse));

    private RuleClauses Or(RuleClauses other) => Not.And(other.Not).Not;

    private static RuleClauses Either(RuleClauses condition, RuleClauses then, RuleClauses otherwise) =>
        condition.Not.Or(then).And(condition.Or(otherwise));

    private static RuleClauses Equal(RuleClauses left, RuleClauses right, bool isEqual)
    {
        RuleClauses equal = Either(left, right, right.Not);
        return isEqual ? equal : equal.Not;
    }

    // The opposite of has(…) can be a test where has(…) itself is none.
    private static RuleClause[] OppositeOf(CelExpression condition) => CelNot.Of(condition) switch
    {
        CelNot => MemberTests.WhenTrue(condition) is { } test ? [new RuleClause([test.Not()])] : [],
        { } opposite => MemberTests.WhenTrue(opposite) is { } test ? [new RuleClause([test])] : [],
    };

    private static List<RuleClause> All(IReadOnlyList<RuleClause> left, IReadOnlyList<RuleClause> right) =>
        [.. left.Concat(right).Distinct().Take(MostClauses)];

    private static List<RuleClause> Any(IReadOnlyList<RuleClause> left, IReadOnlyList<RuleClause> right) =>
        left.Count * right.Count > MostClauses
            ? []
            : [.. left.SelectMany(each => right.Select(each.Or)).Where(IsOfUse).Distinct()];

    private static bool IsOfUse(RuleClause clause) =>
        clause.Tests.Count <= MostMembers && !clause.Tests.Any(static test => test.AlwaysHolds);
}
