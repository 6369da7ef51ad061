using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

// What the operators are defined for (language definition, "Standard Definitions").
internal sealed partial class CelChecker
{
    private CelExpression? Negation(NegateSyntax negate, NullFacts known)
    {
        CelExpression? operand = Check(negate.Operand, known);
        return operand is null || NotNull(negate.Operand, operand, known) is null ? null
            : operand.Type.Kind is CelKind.Int or CelKind.Double or CelKind.Duration ? new CelNegation(operand, Plain(operand.Type))
            : Fail(negate.Operand, $"only an int, a double or a duration has an opposite, but this is {operand.Type.Describe()}");
    }

    private CelExpression? Arithmetic(ArithmeticSyntax arithmetic, NullFacts known)
    {
        CelExpression? left = Check(arithmetic.Left, known);
        CelExpression? right = Check(arithmetic.Right, known);
        if (left is null || right is null
            || NotNull(arithmetic.Left, left, known) is null | NotNull(arithmetic.Right, right, known) is null)
        {
            return null;
        }

        (left, right) = (TakenAs(left, right.Type), TakenAs(right, left.Type));
        string @operator = arithmetic.Operator.Text;
        if (left.Type.Kind == CelKind.List && right.Type.Kind == CelKind.List && @operator == "+")
        {
            return Concatenated(left, right);
        }

        if (ResultOf(left.Type.Kind, @operator, right.Type.Kind) is { } result)
        {
            return new CelArithmetic(left, @operator, right, result);
        }

        if (left.Type.Kind == CelKind.Dynamic && right.Type.Kind == CelKind.Dynamic)
        {
            return Fail(arithmetic, "both sides may be any JSON value; say of one what it is: int(…), double(…) or string(…)");
        }

        string advice = left.Type.IsNumber && right.Type.IsNumber && left.Type.Kind != right.Type.Kind
            ? "; convert one of them: int(…), uint(…) or double(…)"
            : "";
        return Fail(arithmetic, $"'{@operator}' does not take {left.Type.Describe()} and {right.Type.Describe()}{advice}");
    }

    private static CelExpression Concatenated(CelExpression left, CelExpression right)
    {
        if (left is CelList first && right is CelList second)
        {
            return ListOf([.. first.Items, .. second.Items]);
        }

        bool isSame = left.Type.Element == right.Type.Element;
        CelType element = isSame ? left.Type.Element!
            : left.Type.Element!.Kind == right.Type.Element!.Kind && left.Type.Element.IsScalar ? new CelType(left.Type.Element.Kind)
            : CelType.Dynamic;
        return new CelConcatenation(left, right, CelType.ListOf(element));
    }

    private static CelType? ResultOf(CelKind left, string @operator, CelKind right) => (left, @operator, right) switch
    {
        (CelKind.Int, _, CelKind.Int) => CelType.Int,
        (CelKind.Uint, _, CelKind.Uint) => CelType.Uint,
        (CelKind.Double, not "%", CelKind.Double) => CelType.Double,
        (CelKind.String, "+", CelKind.String) => CelType.String,
        (CelKind.Bytes, "+", CelKind.Bytes) => CelType.Bytes,
        (CelKind.Timestamp, "+" or "-", CelKind.Duration) => CelType.Timestamp,
        (CelKind.Duration, "+", CelKind.Timestamp) => CelType.Timestamp,
        (CelKind.Timestamp, "-", CelKind.Timestamp) => CelType.Duration,
        (CelKind.Duration, "+" or "-", CelKind.Duration) => CelType.Duration,
        _ => null,
    };

    private CelExpression? Relation(RelationSyntax relation, NullFacts known) => relation.Operator.Kind switch
    {
        CelTokenKind.In => In(relation, known),
        CelTokenKind.Equal => Equality(relation, known, isEqual: true),
        CelTokenKind.NotEqual => Equality(relation, known, isEqual: false),
        _ => Ordering(relation, known),
    };

    private CelExpression? Equality(RelationSyntax relation, NullFacts known, bool isEqual)
    {
        if (relation.Left is NullSyntax || relation.Right is NullSyntax)
        {
            return NullTest(relation, relation.Left is NullSyntax ? relation.Right : relation.Left, known, isEqual);
        }

        if (relation.Left is CallSyntax { Target: null, Name.Text: "type" } || relation.Right is CallSyntax { Target: null, Name.Text: "type" })
        {
            return TypeTest(relation, known) is { } test ? isEqual ? test : CelNot.Of(test) : null;
        }

        if (!CheckOperands(relation, known, out CelExpression left, out CelExpression right))
        {
            return null;
        }

        return Equal(left, relation.Left, right, relation.Right, known) is { } equality
            ? isEqual ? equality : CelNot.Of(equality)
            : null;
    }

    private CelExpression? Equal(CelExpression left, CelSyntax leftSyntax, CelExpression right, CelSyntax rightSyntax, NullFacts known)
    {
        if (left.Type.Kind == CelKind.List && right.Type.Kind == CelKind.List)
        {
            return EqualLists(left, leftSyntax, right, rightSyntax, known);
        }

        if (left.Type.Kind == CelKind.Map && right.Type.Kind == CelKind.Map && (left is CelMap || right is CelMap))
        {
            return EqualMaps(left, leftSyntax, right, rightSyntax, known);
        }

        CelExpression? made = IsMade(left) ? left : IsMade(right) ? right : null;
        if (made is not null)
        {
            return Fail(
                ReferenceEquals(made, left) ? leftSyntax : rightSyntax,
                $"{made.Type.Describe()} that the rule makes can only be compared with a {made.Type.Describe().Split(' ').Last()}, but the other side is {(ReferenceEquals(made, left) ? right : left).Type.Describe()}");
        }

        if (Same(left, leftSyntax, right, rightSyntax) is not var (comparableLeft, comparableRight))
        {
            return null;
        }

        var equality = new CelEquality(comparableLeft, comparableRight, IsEqual: true);
        // Null equals null, which the runtime knows of values as they are; what is computed is never null.
        bool knowsNull = CelPaths.IsPlainCondition(equality) || !comparableLeft.Type.IsScalar;
        return knowsNull || NotNull(leftSyntax, comparableLeft, known) is not null & NotNull(rightSyntax, comparableRight, known) is not null
            ? equality
            : null;
    }

    private static bool IsMade(CelExpression value) => !value.Type.IsScalar && !CelPaths.IsPath(value);

    // Item by item, where one side is written out; as they are, where both are parts of the input.
    private CelExpression? EqualLists(CelExpression left, CelSyntax leftSyntax, CelExpression right, CelSyntax rightSyntax, NullFacts known)
    {
        if (CelPaths.IsPath(left) && CelPaths.IsPath(right))
        {
            return new CelEquality(left, right, IsEqual: true);
        }

        if ((left as CelList ?? right as CelList) is not { } literal)
        {
            return Fail(rightSyntax, "of two lists that are compared, one has to be written out, or both to be parts of the input");
        }

        bool isLeft = ReferenceEquals(literal, left);
        CelExpression other = isLeft ? right : left;
        CelSyntax otherSyntax = isLeft ? rightSyntax : leftSyntax;
        CelSyntax literalSyntax = isLeft ? leftSyntax : rightSyntax;
        if (NotNull(otherSyntax, other, known) is null)
        {
            return null;
        }

        List<CelExpression> conditions = [new CelEquality(SizeOf(other), new CelInt(literal.Items.Count), IsEqual: true)];
        for (int i = 0; i < literal.Items.Count; i++)
        {
            if (Equal(ItemOf(other, new CelInt(i)), otherSyntax, literal.Items[i], literalSyntax, known) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return new CelAll(conditions.ToEquatableArray());
    }

    private CelExpression? EqualMaps(CelExpression left, CelSyntax leftSyntax, CelExpression right, CelSyntax rightSyntax, NullFacts known)
    {
        (CelMap literal, CelExpression other) = left is CelMap map ? (map, right) : ((CelMap)right, left);
        CelSyntax otherSyntax = ReferenceEquals(other, left) ? leftSyntax : rightSyntax;
        if (other is CelMap)
        {
            return Fail(rightSyntax, "of two maps that are compared, one has to be a part of the input");
        }

        if (literal.Keys.Any(static key => key.Type.Kind != CelKind.String))
        {
            return Fail(ReferenceEquals(other, left) ? rightSyntax : leftSyntax, "the keys of a map of the input are strings");
        }

        if (NotNull(otherSyntax, other, known) is null)
        {
            return null;
        }

        List<CelExpression> conditions = [new CelEquality(SizeOf(other), new CelInt(literal.Keys.Count), IsEqual: true)];
        for (int i = 0; i < literal.Keys.Count; i++)
        {
            conditions.Add(new CelHasKey(other, literal.Keys[i]));
            if (Equal(new CelItem(other, literal.Keys[i], other.Type.Element!), otherSyntax, literal.Values[i], otherSyntax, known) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return new CelAll(conditions.ToEquatableArray());
    }

    // Whether the type allows null counts here, not what has been proven: a test too many is no mistake.
    private CelExpression? NullTest(RelationSyntax relation, CelSyntax operand, NullFacts known, bool isNull)
    {
        if (operand is NullSyntax)
        {
            return Fail(relation, $"this is always {(isNull ? "true" : "false")}");
        }

        return Check(operand, known) switch
        {
            null => null,
            { } value when CelPaths.IsPath(value) && (value.Type.IsNullable || value.Type == CelType.Dynamic) => new CelNullTest(value, isNull),
            _ => Fail(relation, $"{Quote(operand)} is never null, so this is always {(isNull ? "false" : "true")}"),
        };
    }

    // CEL language definition, "Ordering".
    private CelExpression? Ordering(RelationSyntax relation, NullFacts known)
    {
        if (!CheckOperands(relation, known, out CelExpression left, out CelExpression right))
        {
            return null;
        }

        (left, right) = (Ordered(left, right.Type), Ordered(right, left.Type));
        if (left.Type.Kind == CelKind.Dynamic && right.Type.Kind == CelKind.Dynamic)
        {
            return Fail(relation, "both sides may be any JSON value; say of one what it is: int(…), double(…) or string(…)");
        }

        CelExpression? unordered = !left.Type.IsScalar ? left : !right.Type.IsScalar ? right : null;
        if (unordered is not null)
        {
            return Fail(ReferenceEquals(unordered, left) ? relation.Left : relation.Right, $"{unordered.Type.Describe()} has no order");
        }

        if (left.Type.Kind != right.Type.Kind && !(left.Type.IsNumber && right.Type.IsNumber))
        {
            return Fail(relation, $"{left.Type.Describe()} and {right.Type.Describe()} have no order{AdviceOn(left, right)}");
        }

        bool isSafe = NotNull(relation.Left, left, known) is not null & NotNull(relation.Right, right, known) is not null;
        return isSafe && Fits(right, relation.Right, left.Type) && Fits(left, relation.Left, right.Type)
            ? new CelOrdering(left, relation.Operator.Text, right)
            : null;
    }

    // Any number has an order with any other.
    private static CelExpression Ordered(CelExpression value, CelType other) =>
        value.Type.Kind == CelKind.Dynamic && other.IsNumber ? new CelCall("ToNumber", [value], CelType.Double) : TakenAs(value, other);

    private CelExpression? In(RelationSyntax relation, NullFacts known)
    {
        if (relation.Right is ListSyntax literal)
        {
            return InLiteral(relation, literal, known);
        }

        CelExpression? item = Check(relation.Left, known);
        CelExpression? list = Check(relation.Right, known);
        if (item is null || list is null || NotNull(relation.Right, list, known) is null)
        {
            return null;
        }

        switch (list.Type.Kind)
        {
            case CelKind.Object when item is CelString name:
                return Member(list, relation.Right, name.Value, relation.Left.Offset, relation.Left.Length, known) is { } member
                    ? PresenceOf(member, relation)
                    : null;
            case CelKind.Map when list is CelMap map:
                return AnyEqual(item, relation.Left, map.Keys, relation.Right, known);
            case CelKind.Map:
                return item.Type.Kind is CelKind.String or CelKind.Dynamic
                    ? NotNull(relation.Left, item, known) is null ? null : new CelHasKey(list, TakenAs(item, CelType.String))
                    : Fail(relation.Left, $"the keys of a map are strings, but this is {item.Type.Describe()}");
            case CelKind.List or CelKind.Dynamic:
                return list is CelList items ? AnyEqual(item, relation.Left, items.Items, relation.Right, known) : InList(relation, item, list, known);
            default:
                return Fail(relation.Right, $"'in' looks into a list or a map, but this is {list.Type.Describe()}");
        }
    }

    private CelQuantifier? InList(RelationSyntax relation, CelExpression item, CelExpression list, NullFacts known)
    {
        CelExpression iterated = list.Type.Kind == CelKind.Dynamic ? new CelKeys(list) with { Type = CelType.ListOf(CelType.Dynamic) } : list;
        CelVariable candidate = VariableOf("item", iterated);
        return Equal(candidate, relation.Right, item, relation.Left, known.And(NullFacts.NotNull(candidate))) is { } equality
            ? new CelQuantifier(CelQuantity.Any, iterated, candidate, equality)
            : null;
    }

    private CelExpression? InLiteral(RelationSyntax relation, ListSyntax list, NullFacts known)
    {
        if (list.Items.Count == 0)
        {
            return Fail(relation, "the list is empty, so this is always false");
        }

        CelExpression? item = Check(relation.Left, known);
        List<CelExpression> equalities = [];
        foreach (CelSyntax syntax in list.Items)
        {
            CelExpression? equality = syntax is NullSyntax
                ? NullTest(relation, relation.Left, known, isNull: true)
                : Check(syntax, known) is { } candidate && item is not null ? Equal(item, relation.Left, candidate, syntax, known) : null;
            if (equality is not null)
            {
                equalities.Add(equality);
            }
        }

        return equalities.Count < list.Items.Count || item is null ? null
            : !CelPaths.DependsOnInput(new CelAny(equalities.ToEquatableArray())) && _expansions == 0
                ? Fail(relation, $"nothing here depends on {RootNames(" or ")}, so this is always true or always false")
            : Joined(equalities);
    }

    private CelExpression? AnyEqual(CelExpression item, CelSyntax itemSyntax, EquatableArray<CelExpression> candidates, CelSyntax list, NullFacts known)
    {
        List<CelExpression> equalities = [];
        foreach (CelExpression candidate in candidates)
        {
            if (Equal(item, itemSyntax, candidate, list, known) is { } equality)
            {
                equalities.Add(equality);
            }
        }

        return equalities.Count < candidates.Count ? null
            : equalities.Count == 0 ? Fail(list, "the list is empty, so this is always false")
            : Joined(equalities);
    }

    // A literal to the left takes the type of each property it is compared with, so it may differ from one to the next.
    private static CelExpression Joined(List<CelExpression> equalities)
    {
        CelEquality[] plain = [.. equalities.OfType<CelEquality>().Where(CelPaths.IsPlainCondition)];
        return plain.Length == equalities.Count && plain.All(equality => equality.Left == plain[0].Left)
            ? new CelMembership(plain[0].Left, plain.Select(static equality => equality.Right).Distinct().ToEquatableArray(), IsMember: true)
            : new CelAny(equalities.ToEquatableArray());
    }

    private bool CheckOperands(RelationSyntax relation, NullFacts known, out CelExpression left, out CelExpression right)
    {
        CelExpression? checkedLeft = Check(relation.Left, known);
        CelExpression? checkedRight = Check(relation.Right, known);
        (left, right) = (checkedLeft!, checkedRight!);
        if (checkedLeft is null || checkedRight is null)
        {
            return false;
        }

        if (_expansions == 0 && !CelPaths.DependsOnInput(left) && !CelPaths.DependsOnInput(right))
        {
            Fail(relation, $"nothing here depends on {RootNames(" or ")}, so this is always true or always false");
            return false;
        }

        if (_expansions == 0 && left == right)
        {
            string outcome = relation.Operator.Kind is CelTokenKind.Equal or CelTokenKind.LessOrEqual or CelTokenKind.GreaterOrEqual ? "true" : "false";
            Fail(relation, $"both sides are the same, so this is always {outcome}");
            return false;
        }

        return true;
    }

    // Both sides in the form in which they can be equal.
    private (CelExpression Left, CelExpression Right)? Same(
        CelExpression left,
        CelSyntax leftSyntax,
        CelExpression right,
        CelSyntax rightSyntax)
    {
        if (left is CelString)
        {
            return Comparable(left, leftSyntax, right) is { } comparable ? (comparable, right) : null;
        }

        return Comparable(right, rightSyntax, left) is { } other && Fits(left, leftSyntax, right.Type)
            ? (left, other)
            : null;
    }

    // A value in the form in which it can be equal to another.
    private CelExpression? Comparable(CelExpression value, CelSyntax syntax, CelExpression other)
    {
        if (value is CelString { Value: var text } && other.Type is { Kind: CelKind.String, Declared: not null })
        {
            // What is not direct is compared as the text it is.
            CelExpression? meant = Meant(text, syntax, other.Type);
            return meant is null || CelPaths.IsDirect(other) ? meant : new CelString(meant is CelUuid uuid ? uuid.Text : text);
        }

        CelType type = value.Type;
        bool isComparable = type.Kind == CelKind.Dynamic || other.Type.Kind == CelKind.Dynamic
            ? Comparable(type.Kind == CelKind.Dynamic ? other.Type.Kind : type.Kind)
            : type.IsNumber ? other.Type.IsNumber
            : type.Kind == other.Type.Kind && (type.Kind != CelKind.Object || type.Declared!.Name == other.Type.Declared!.Name);
        return isComparable
            ? Fits(value, syntax, other.Type) ? value : null
            : Fail(syntax, $"{type.Describe()} is never equal to {other.Type.Describe()}{AdviceOn(value, other)}");
    }

    // JSON has no bytes, times and uints that any value could turn out to be.
    private static bool Comparable(CelKind kind) => kind is not (CelKind.Bytes or CelKind.Timestamp or CelKind.Duration);

    private static string AdviceOn(CelExpression left, CelExpression right) => (left.Type.Kind, right.Type.Kind) switch
    {
        (CelKind.String, CelKind.Timestamp) or (CelKind.Timestamp, CelKind.String) => "; write timestamp(…) around the string",
        (CelKind.String, CelKind.Duration) or (CelKind.Duration, CelKind.String) => "; write duration(…) around the string",
        _ => "",
    };

    // What a string literal means where a value of a type that is text in JSON is expected.
    private CelExpression? Meant(string text, CelSyntax syntax, CelType type)
    {
        if (type.IsUuid)
        {
            return Guid.TryParseExact(text, "D", out Guid uuid)
                ? new CelUuid(uuid.ToString("D", CultureInfo.InvariantCulture))
                : Fail(syntax, $"'{text}' is no uuid, so nothing is ever equal to it");
        }

        if (!type.IsEnum)
        {
            return new CelString(text);
        }

        EnumModel? listed = records.FindEnum(type);
        int number = listed is null ? -1 : listed.Members.ToList().FindIndex(member => member.Text == text);
        return number >= 0
            ? new CelListed(type.Declared! with { IsNullable = false }, listed!.Members[number].Name, text, number)
            : Fail(syntax, $"'{text}' is not a listed value of {type.Declared!.Name}{Spelling.Suggest(text, listed?.Members.Select(static member => member.Text) ?? [])}");
    }

    // C# warns of a comparison with what an int of 32 bits can't be, and rightly.
    private bool Fits(CelExpression literal, CelSyntax syntax, CelType other)
    {
        if (literal is CelInt { Value: < int.MinValue or > int.MaxValue } && other.Declared?.Kind == TypeKind.Int32)
        {
            Fail(syntax, "this is beyond the 32 bits of what it is compared with, so the comparison always comes out the same");
            return false;
        }

        return true;
    }
}
