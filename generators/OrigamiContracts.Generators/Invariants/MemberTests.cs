using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Finds the conditions of rules that compare a member with literals.</summary>
/// <remarks>A test may say less than its condition, but holds wherever that is true.</remarks>
internal static class MemberTests
{
    /// <summary>What a condition says if it is true; null if that is no test of a member.</summary>
    public static MemberTest? WhenTrue(CelExpression condition) => condition switch
    {
        CelNullTest test => Test(test.Operand, [MemberValue.Null], test.IsNull),
        CelPresence { IsPresent: false } presence => Test(presence.Member, [MemberValue.Null], isOneOf: true),
        // A property can be there and null.
        CelPresence { Member.AllowsNull: false } presence => Test(presence.Member, [MemberValue.Null], isOneOf: false),
        CelEquality equality => Compared(equality.Left, [equality.Right], equality.IsEqual) ?? Compared(equality.Right, [equality.Left], equality.IsEqual),
        CelMembership membership => Compared(membership.Item, membership.Candidates, membership.IsMember),
        CelMember { Type.Kind: CelKind.Bool } => Test(condition, [new MemberValue("true")], isOneOf: true),
        _ => null,
    };

    private static MemberTest? Compared(CelExpression member, IReadOnlyCollection<CelExpression> literals, bool isOneOf) =>
        member.Type.Kind is CelKind.String or CelKind.Bool && Values(literals) is { } values ? Test(member, values, isOneOf) : null;

    private static MemberTest? Test(CelExpression member, IEnumerable<MemberValue> values, bool isOneOf) =>
        PathOf(member) is { } path ? new MemberTest(path, values.Distinct().ToEquatableArray(), isOneOf) : null;

    private static List<MemberValue>? Values(IReadOnlyCollection<CelExpression> literals)
    {
        List<MemberValue> values = [.. literals.Select(TextOf).Where(static text => text is not null).Select(static text => new MemberValue(text))];
        return values.Count == literals.Count ? values : null;
    }

    private static string? TextOf(CelExpression literal) => literal switch
    {
        CelString text => text.Value,
        CelListed listed => listed.Text,
        CelBool value => value.Value ? "true" : "false",
        _ => null,
    };

    // JsonElement holds null itself, so that one can't tell in C# by a test for null.
    private static string? PathOf(CelExpression expression) => expression switch
    {
        CelMember { Type.Declared.Kind: TypeKind.Json } => null,
        CelMember { Target: CelRoot } member => member.Name,
        CelMember member => PathOf(member.Target) is { } owner ? $"{owner}.{member.Name}" : null,
        _ => null,
    };
}
