using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Finds the types of a rule's expressions and refuses those that could fail, or could never be anything but true or
/// false, when the rule is evaluated.
/// </summary>
/// <remarks>
/// CEL's own type checking is gradual: what can't be told is left to run time (language definition, "Gradual Type
/// Checking"). Here all types are known, so nothing is left. A method that returns null has added an error.
/// </remarks>
internal sealed class CelChecker(string rule, RecordModel self, Func<string, TypeModel?> findType)
{
    private readonly List<CelError> _errors = [];

    public IReadOnlyList<CelError> Errors => _errors;

    public CelExpression? CheckRule(CelSyntax syntax) => Condition(syntax, NullFacts.None);

    private CelExpression? Check(CelSyntax syntax, NullFacts known) => syntax switch
    {
        LiteralSyntax literal => literal.Value,
        NameSyntax name => Name(name),
        SelectSyntax select => Member(select, known),
        CallSyntax call => Call(call, known),
        NotSyntax not => Condition(not.Operand, known) is { } operand ? CelNot.Of(operand) : null,
        RelationSyntax relation => Relation(relation, known),
        LogicalSyntax logical => Logical(logical, known),
        ListSyntax => Fail(syntax, "a list literal can only stand to the right of 'in' yet"),
        _ => Fail(syntax, "null can only be compared by '==' and '!='"),
    };

    // The whole rule, or an operand of a logical operator.
    private CelExpression? Condition(CelSyntax syntax, NullFacts known)
    {
        CelExpression? condition = Check(syntax, known);
        return condition switch
        {
            null => null,
            CelBool constant => Fail(syntax, $"this is always {(constant.Value ? "true" : "false")}"),
            { Type.Kind: TypeKind.Boolean } => NotNull(syntax, condition, known),
            _ => Fail(syntax, $"this has to be true or false (a bool), but is {CelTypes.Describe(condition.Type)}"),
        };
    }

    private CelExpression? Logical(LogicalSyntax logical, NullFacts known)
    {
        bool isAnd = logical.Operator == CelTokenKind.And;
        List<CelExpression> conditions = [];
        foreach (CelSyntax operand in logical.Operands)
        {
            CelExpression? condition = Condition(operand, known);
            if (condition is null)
            {
                known = NullFacts.Everything;
                continue;
            }

            conditions.Add(condition);
            known = known.And(NullFacts.When(condition, outcome: isAnd));
        }

        return conditions.Count < logical.Operands.Count ? null
            : isAnd ? new CelAll(conditions.ToEquatableArray())
            : new CelAny(conditions.ToEquatableArray());
    }

    private CelExpression? Name(NameSyntax name)
    {
        if (name.Name == "self")
        {
            return new CelSelf(new TypeRef(TypeKind.Record, Name: self.Name));
        }

        string suggestion = self.Members.Any(member => member.JsonName == name.Name)
            ? $"; did you mean 'self.{name.Name}'?"
            : Spelling.Suggest(name.Name, ["self"]);
        return Fail(name, $"'{name.Name}' is not known here, only 'self' is{suggestion}");
    }

    // CEL language definition, "Field Selection".
    private CelMember? Member(SelectSyntax select, NullFacts known)
    {
        CelExpression? target = Check(select.Target, known);
        if (target is null)
        {
            return null;
        }

        if (target.Type.Kind != TypeKind.Record)
        {
            Fail(select.Name, target.Type.Kind is TypeKind.Map or TypeKind.Union or TypeKind.Json
                ? $"selecting from {CelTypes.Describe(target.Type)} is not supported in rules yet"
                : $"{CelTypes.Describe(target.Type)} has no properties");
            return null;
        }

        RecordModel? record = target is CelSelf ? self : findType(target.Type.Name) as RecordModel;
        MemberModel? member = record?.Members.FirstOrDefault(candidate => candidate.JsonName == select.Name.Text);
        if (member is null)
        {
            string suggestion = Spelling.Suggest(select.Name.Text, record?.Members.Select(candidate => candidate.JsonName) ?? []);
            Fail(select.Name, $"'{select.Name.Text}' is not a property of {target.Type.Name}{suggestion}");
            return null;
        }

        return NotNull(select.Target, target, known) is null
            ? null
            : new CelMember(
                target,
                member.JsonName,
                member.Name,
                member.Form,
                member.Type.IsNullable,
                member.Type with { IsNullable = member.Type.IsNullable || !member.IsRequired });
    }

    private CelExpression? Call(CallSyntax call, NullFacts known)
    {
        string name = call.Name.Text;
        switch (name)
        {
            case "size" when call.Arguments.Count == (call.Target is null ? 1 : 0):
                return Size(call.Target ?? call.Arguments[0], known);
            case "has" when call is { Target: null, Arguments.Count: 1 }:
                return Presence(call.Arguments[0], known);
            case "size":
                return Fail(call, "size takes one value: size(self.x) or self.x.size()");
            case "has":
                return Fail(call, "has takes one property: has(self.x)");
            case "all" or "exists" or "exists_one" or "existsOne" or "map" or "filter" when call.Target is not null:
                return Fail(call.Name, $"the comprehension '{name}' is not supported in rules yet");
            default:
                return Fail(call.Name, $"the function '{name}' is not supported in rules yet{Spelling.Suggest(name, ["size", "has"])}");
        }
    }

    private CelExpression? Size(CelSyntax syntax, NullFacts known)
    {
        CelExpression? operand = Check(syntax, known);
        if (operand is null or CelString)
        {
            return operand is null ? null : Fail(syntax, "the size of a literal is always the same");
        }

        return operand is CelMember { Type.Kind: TypeKind.String or TypeKind.List or TypeKind.Map } member
            ? NotNull(syntax, operand, known) is null ? null : new CelSize(member)
            : Fail(syntax, $"size counts what is in a string, a list or a map, but this is {CelTypes.Describe(operand.Type)}");
    }

    // CEL language definition, "Macros".
    private CelExpression? Presence(CelSyntax syntax, NullFacts known)
    {
        if (syntax is not SelectSyntax select)
        {
            return Fail(syntax, "has takes one property: has(self.x)");
        }

        return Member(select, known) switch
        {
            null => null,
            { Form: MemberForm.Required } => Fail(syntax, $"{Quote(syntax)} is required, so this is always true"),
            var member => new CelPresence(member, IsPresent: true),
        };
    }

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

        if (!CheckOperands(relation, known, out CelExpression left, out CelExpression right))
        {
            return null;
        }

        return Same(left, relation.Left, right, relation.Right) is var (comparableLeft, comparableRight)
            ? new CelEquality(comparableLeft, comparableRight, isEqual)
            : null;
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
            CelMember { Type.IsNullable: true } member => new CelNullTest(member, isNull),
            _ => Fail(relation, $"{Quote(operand)} is never null, so this is always {(isNull ? "false" : "true")}"),
        };
    }

    // CEL language definition, "Equality and Ordering".
    private CelExpression? Ordering(RelationSyntax relation, NullFacts known)
    {
        if (!CheckOperands(relation, known, out CelExpression left, out CelExpression right))
        {
            return null;
        }

        CelExpression? notNumber = !CelTypes.IsNumber(left.Type) ? left : !CelTypes.IsNumber(right.Type) ? right : null;
        if (notNumber is not null)
        {
            string type = CelTypes.Describe(notNumber.Type);
            return Fail(ReferenceEquals(notNumber, left) ? relation.Left : relation.Right, CelTypes.IsText(notNumber.Type) || notNumber.Type.Kind == TypeKind.Boolean
                ? $"'{relation.Operator.Text}' is not available for {type} yet, only for numbers"
                : $"{type} has no order");
        }

        bool isSafe = NotNull(relation.Left, left, known) is not null & NotNull(relation.Right, right, known) is not null;
        return isSafe && Fits(right, relation.Right, left.Type) && Fits(left, relation.Left, right.Type)
            ? new CelOrdering(left, relation.Operator.Text, right)
            : null;
    }

    private CelExpression? In(RelationSyntax relation, NullFacts known)
    {
        CelExpression? item = Check(relation.Left, known);
        if (relation.Right is ListSyntax literal)
        {
            return InLiteral(relation, item, literal, known);
        }

        CelExpression? list = Check(relation.Right, known);
        if (item is null || list is null)
        {
            return null;
        }

        if (list is not CelMember { Type.Kind: TypeKind.List } member)
        {
            return Fail(relation.Right, list.Type.Kind == TypeKind.Map
                ? "'in' is not available for a map yet, only for a list"
                : $"'in' looks into a list, but this is {CelTypes.Describe(list.Type)}");
        }

        if (item is not CelMember && CelPaths.Members(item).Any())
        {
            return Fail(relation.Left, "'in' can only look for a property or a literal in a property yet");
        }

        // Only the item's side can be a literal, so only that side changes.
        return NotNull(relation.Right, list, known) is not null && Comparable(item, relation.Left, member.Type.Element!) is { } comparable
            ? new CelContains(member, comparable)
            : null;
    }

    private CelExpression? InLiteral(RelationSyntax relation, CelExpression? item, ListSyntax list, NullFacts known)
    {
        if (list.Items.Count == 0)
        {
            return Fail(relation, "the list is empty, so this is always false");
        }

        List<CelEquality> equalities = [];
        foreach (CelSyntax syntax in list.Items)
        {
            if (Check(syntax, known) is { } candidate
                && item is not null
                && Same(item, relation.Left, candidate, syntax) is var (left, right))
            {
                equalities.Add(new CelEquality(left, right, IsEqual: true));
            }
        }

        if (equalities.Count < list.Items.Count)
        {
            return null;
        }

        // A literal to the left takes the type of each property it is compared with, so it may differ from one to the next.
        CelExpression first = equalities[0].Left;
        return equalities.All(equality => equality.Left == first)
            ? new CelMembership(first, equalities.Select(equality => equality.Right).Distinct().ToEquatableArray(), IsMember: true)
            : new CelAny(equalities.ToEquatableArray<CelExpression>());
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

        if (!CelPaths.Members(left).Any() && !CelPaths.Members(right).Any() && left is not CelSelf && right is not CelSelf)
        {
            Fail(relation, "nothing here depends on 'self', so this is always true or always false");
            return false;
        }

        if (left == right)
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
            return Comparable(left, leftSyntax, right.Type) is { } comparable ? (comparable, right) : null;
        }

        return Comparable(right, rightSyntax, left.Type) is { } other && Fits(left, leftSyntax, right.Type)
            ? (left, other)
            : null;
    }

    // A value in the form in which it can be equal to a value of another type.
    private CelExpression? Comparable(CelExpression value, CelSyntax syntax, TypeRef other)
    {
        TypeRef type = value.Type;
        if (value is CelString { Value: var text } && CelTypes.IsText(other))
        {
            return Meant(text, syntax, other);
        }

        bool isSame = CelTypes.IsNumber(type) && CelTypes.IsNumber(other)
            || (type.Kind == other.Kind && type.Name == other.Name);
        return (isSame, type.Kind, other.Kind) switch
        {
            (true, TypeKind.Record or TypeKind.List or TypeKind.Map, _) =>
                Fail(syntax, $"comparing {CelTypes.Describe(type)} with another is not supported in rules yet"),
            (_, TypeKind.Json, _) or (_, _, TypeKind.Json) =>
                Fail(syntax, "comparing any JSON value with anything but null is not supported in rules yet"),
            (_, TypeKind.Union, _) or (_, _, TypeKind.Union) =>
                Fail(syntax, $"comparing {CelTypes.Describe(type.Kind == TypeKind.Union ? type : other)} with anything but null is not supported in rules yet"),
            (true, _, _) => Fits(value, syntax, other) ? value : null,
            _ when CelTypes.IsText(type) && CelTypes.IsText(other) =>
                Fail(syntax, $"comparing {CelTypes.Describe(type)} with {CelTypes.Describe(other)} is not supported in rules yet"),
            _ => Fail(syntax, $"{CelTypes.Describe(type)} is never equal to {CelTypes.Describe(other)}"),
        };
    }

    // What a string literal means where a value of a type that is text in JSON is expected.
    private CelExpression? Meant(string text, CelSyntax syntax, TypeRef type)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                return new CelString(text);
            case TypeKind.Uuid:
                return Guid.TryParseExact(text, "D", out Guid uuid)
                    ? new CelUuid(uuid.ToString("D", CultureInfo.InvariantCulture))
                    : Fail(syntax, $"{Quote(syntax)} is no uuid, so nothing is ever equal to it");
            case TypeKind.DateTime or TypeKind.Date:
                return Fail(syntax, $"comparing {CelTypes.Describe(type)} with a literal is not available yet");
            default:
                var listed = findType(type.Name) as EnumModel;
                return listed?.Members.FirstOrDefault(member => member.Text == text) is { } found
                    ? new CelListed(type with { IsNullable = false }, found.Name, found.Text)
                    : Fail(syntax, $"{Quote(syntax)} is not a listed value of {type.Name}{Spelling.Suggest(text, listed?.Members.Select(member => member.Text) ?? [])}");
        }
    }

    // C# warns of a comparison with what an int of 32 bits can't be, and rightly.
    private bool Fits(CelExpression literal, CelSyntax syntax, TypeRef other)
    {
        if (literal is CelInt { Value: < int.MinValue or > int.MaxValue } && other.Kind == TypeKind.Int32)
        {
            Fail(syntax, "this is beyond the 32 bits of what it is compared with, so the comparison always comes out the same");
            return false;
        }

        return true;
    }

    private CelExpression? NotNull(CelSyntax syntax, CelExpression expression, NullFacts known)
    {
        if (!expression.Type.IsNullable || known.Prove(expression))
        {
            return expression;
        }

        return Fail(syntax, $"'{Text(syntax)}' may be null here; guard it with {Text(syntax)} == null || …");
    }

    // String literals have quotes of their own.
    private string Quote(CelSyntax syntax) => syntax is LiteralSyntax { Value: CelString } ? Text(syntax) : $"'{Text(syntax)}'";

    private string Text(CelSyntax syntax) => rule.Substring(syntax.Offset, syntax.Length);

    private CelExpression? Fail(CelSyntax syntax, string message) => Fail(syntax.Offset, syntax.Length, message);

    private CelExpression? Fail(CelToken token, string message) => Fail(token.Offset, token.Length, message);

    private CelExpression? Fail(int offset, int length, string message)
    {
        _errors.Add(new CelError(offset, length, message));
        return null;
    }
}
