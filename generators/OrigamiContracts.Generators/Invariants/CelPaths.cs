using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>What of the value a rule looks at.</summary>
internal static class CelPaths
{
    // Doubles and integers are not one for one beyond this.
    private const double ExactIntegers = 1L << 53;

    /// <summary>The JSON names of the members of <c>self</c> that an expression uses, in the order it first does.</summary>
    public static IReadOnlyList<string> Roots(CelExpression expression) =>
        [.. expression.All().OfType<CelMember>().Where(static member => member.Target is CelRoot).Select(static member => member.JsonName).Distinct()];

    /// <summary>Whether an expression is a part of the input as it is, not computed.</summary>
    public static bool IsPath(CelExpression expression) => expression switch
    {
        CelRoot or CelMember or CelItem => true,
        CelVariable variable => variable.IsPath,
        CelAggregate { Function: CelAggregation.ItemAt } item => item.Item.IsPath,
        CelConditional conditional => !conditional.Type.IsScalar && IsPath(conditional.Then) && IsPath(conditional.Otherwise),
        _ => false,
    };

    /// <summary>Whether an expression is a part of the input that is found, or absent, without an error.</summary>
    public static bool IsDirect(CelExpression expression) => expression switch
    {
        CelRoot => true,
        CelVariable variable => variable.IsPath,
        CelMember member => IsDirect(member.Target),
        _ => false,
    };

    /// <summary>Whether an expression's value depends on the input, so that it can differ from time to time.</summary>
    public static bool DependsOnInput(CelExpression expression) =>
        expression is CelRoot or CelVariable || expression.Parts.Any(DependsOnInput);

    /// <summary>
    /// Whether the runtime compares a value as it is: a direct one, a literal, or how many items there are of something
    /// direct. Comparing these has no error.
    /// </summary>
    public static bool IsPlain(CelExpression expression) => expression switch
    {
        CelBool or CelInt or CelString or CelListed or CelUuid => true,
        CelDouble literal => Math.Abs(double.Parse(literal.Text, CultureInfo.InvariantCulture)) <= ExactIntegers,
        CelSize size => IsDirect(size.Operand) && size.Operand.Type.Kind != CelKind.Dynamic,
        _ => expression.Type.IsScalar && IsDirect(expression),
    };

    /// <summary>Whether a condition is a plain bool in C#, since nothing it is made of can fail.</summary>
    public static bool IsPlainCondition(CelExpression condition) => condition switch
    {
        CelBool => true,
        CelNullTest test => IsDirect(test.Operand),
        CelPresence presence => IsDirect(presence.Member),
        CelEquality equality => IsPlainComparison(equality.Left, equality.Right),
        CelOrdering ordering => ordering.Left.Type.IsNumber && IsPlainComparison(ordering.Left, ordering.Right),
        CelMembership membership => membership.Candidates.All(candidate => IsPlainComparison(membership.Item, candidate)),
        CelNot not => IsPlainCondition(not.Operand),
        CelAll all => all.Conditions.All(IsPlainCondition),
        CelAny any => any.Conditions.All(IsPlainCondition),
        CelQuantifier quantifier => IsPlainList(quantifier.List) && IsPlainCondition(quantifier.Predicate),
        _ => IsDirect(condition) && condition.Type.Kind == CelKind.Bool,
    };

    /// <summary>Whether going through a list has no error.</summary>
    public static bool IsPlainList(CelExpression list) => list switch
    {
        CelFilter filter => IsPlainList(filter.List) && IsPlainCondition(filter.Predicate),
        CelMapping mapping => IsPlainList(mapping.List),
        CelConcatenation concatenation => IsPlainList(concatenation.Left) && IsPlainList(concatenation.Right),
        CelConditional conditional => IsPlainCondition(conditional.Condition) && IsPlainList(conditional.Then) && IsPlainList(conditional.Otherwise),
        CelList => true,
        CelKeys keys => keys.Operand.Type.Kind == CelKind.Map && IsDirect(keys.Operand),
        _ => IsDirect(list),
    };

    // Texts and times are compared as they are where both sides have one form: an enum's text is no string in C#.
    private static bool IsPlainComparison(CelExpression left, CelExpression right) =>
        IsPlainOperand(left) && IsPlainOperand(right)
        // C# works literals out, and warns of what then never happens.
        && (DependsOnInput(left) || DependsOnInput(right))
        && (left.Type.Kind is not (CelKind.String or CelKind.Timestamp)
            || (FormOf(left) is var form && form == FormOf(right)));

    private static bool IsPlainOperand(CelExpression operand) =>
        operand.Type.Kind == CelKind.Bool ? IsPlainCondition(operand) : IsPlain(operand);

    private static (TypeKind Kind, string Name) FormOf(CelExpression expression) =>
        expression.Type.Declared is { } declared ? (declared.Kind, declared.Name) : (TypeKind.String, "");
}
