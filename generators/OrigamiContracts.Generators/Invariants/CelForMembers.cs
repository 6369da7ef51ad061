using System.Globalization;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Writes checked rules as C# over the members of the emitted record, to stand in an instance method of it.</summary>
/// <remarks>
/// A record's numbers were rounded to their members' types when it was read. Where that lost something, a rule can come
/// out differently here than over the JSON text, whose numbers are exact.
/// </remarks>
internal sealed class CelForMembers
{
    private const string CodePoints = "global::OrigamiContracts.Support.JsonText.CodePoints";
    private const string JsonNull = "global::System.Text.Json.JsonValueKind.Null";

    private readonly string _typePrefix;

    private CelForMembers(string contractNamespace)
    {
        _typePrefix = contractNamespace.Length == 0 ? "global::" : $"global::{contractNamespace}.";
    }

    /// <summary>A C# expression of type <c>bool</c>.</summary>
    /// <param name="condition">A rule, or any other expression of type bool.</param>
    /// <param name="contractNamespace">The namespace of the emitted types.</param>
    public static string Write(CelExpression condition, string contractNamespace) =>
        new CelForMembers(contractNamespace).Condition(condition).Text;

    private CSharpExpression Condition(CelExpression expression) => expression switch
    {
        CelAll all => CSharpExpression.And(all.Conditions.Select(Condition)),
        CelAny any => CSharpExpression.Or(any.Conditions.Select(Condition)),
        CelNot { Operand: CelMember { Type.IsNullable: true } member } => Is(Value(member), ["false"]),
        CelNot not => CSharpExpression.Not(Condition(not.Operand)),
        CelNullTest test => NullTest(test),
        CelPresence presence => Presence(presence),
        CelEquality equality => Compare(equality.Left, equality.IsEqual ? "==" : "!=", equality.Right),
        CelOrdering ordering => Compare(ordering.Left, ordering.Operator, ordering.Right),
        CelMembership membership => Membership(membership),
        CelContains contains => Contains(contains),
        // It is known not to be null here.
        CelMember { Type.IsNullable: true } member => Is(Value(member), ["true"]),
        _ => Value(expression),
    };

    private static CSharpExpression NullTest(CelNullTest test)
    {
        // JsonElement is a value that holds null itself; where it can be absent too it is JsonElement?.
        string jsonNull = $"{{ ValueKind: {JsonNull} }}";
        string[] nulls = test.Operand is not { Type.Kind: TypeKind.Json, AllowsNull: true } ? ["null"]
            : test.Operand.Form == MemberForm.Required ? [jsonNull]
            : ["null", jsonNull];
        return Is(CSharpExpression.Primary(Read(test.Operand)), nulls, test.IsNull);
    }

    private static CSharpExpression Presence(CelPresence presence)
    {
        CSharpExpression member = CSharpExpression.Primary(Declared(presence.Member));
        if (presence.Member.Form != MemberForm.Optional)
        {
            return Is(member, ["null"], !presence.IsPresent);
        }

        CSharpExpression isPresent = CSharpExpression.Primary($"{member.Text}.IsPresent");
        return presence.IsPresent ? isPresent : CSharpExpression.Not(isPresent);
    }

    private CSharpExpression Membership(CelMembership membership)
    {
        CSharpExpression value = Value(membership.Item);
        if (membership.Candidates.All(candidate => candidate is CelListed))
        {
            if (membership.Item.Type.Kind == TypeKind.OpenEnum)
            {
                string access = membership.Item.Type.IsNullable ? "?." : ".";
                value = CSharpExpression.Primary($"{value.AsOperandOf(CSharpPrecedence.Primary)}{access}Known");
            }

            return Is(value, Alternatives(membership), membership.IsMember);
        }

        if (membership.Candidates.All(candidate => candidate is CelString)
            || (CelTypes.IsInteger(membership.Item.Type) && membership.Candidates.All(candidate => candidate is CelInt)))
        {
            return Is(value, Alternatives(membership), membership.IsMember);
        }

        return membership.IsMember
            ? CSharpExpression.Or(membership.Candidates.Select(candidate => Compare(membership.Item, "==", candidate)))
            : CSharpExpression.And(membership.Candidates.Select(candidate => Compare(membership.Item, "!=", candidate)));
    }

    private string[] Alternatives(CelMembership membership) =>
        [.. membership.Candidates.Select(candidate => Value(candidate).Text)];

    private CSharpExpression Contains(CelContains contains)
    {
        // Named so that it hides no member: those begin with an upper-case letter.
        var item = new Operand(CSharpExpression.Primary("item"), contains.ItemType, Literal: null);
        CSharpExpression isItem = Compare(item, "==", OperandOf(contains.Item));
        return CSharpExpression.Primary($"global::System.Linq.Enumerable.Any({NotNull(contains.List)}, item => {isItem.Text})");
    }

    private CSharpExpression Compare(CelExpression left, string @operator, CelExpression right) =>
        Compare(OperandOf(left), @operator, OperandOf(right));

    private static CSharpExpression Compare(Operand left, string @operator, Operand right) =>
        CSharpExpression.Compare(left.ComparedWith(right), @operator, right.ComparedWith(left));

    private Operand OperandOf(CelExpression expression) => new(Value(expression), expression.Type, expression as CelDouble);

    private CSharpExpression Value(CelExpression expression) => expression switch
    {
        CelMember member => CSharpExpression.Primary(Read(member)),
        CelSize { Operand.Type.Kind: TypeKind.String } size => CSharpExpression.Primary($"{CodePoints}({NotNull(size.Operand)})"),
        CelSize size => CSharpExpression.Primary($"{NotNull(size.Operand)}.Count"),
        CelBool literal => CSharpExpression.Primary(literal.Value ? "true" : "false"),
        CelInt literal => CSharpExpression.Primary(literal.Value.ToString(CultureInfo.InvariantCulture)),
        CelDouble literal => CSharpExpression.Primary(literal.Text),
        CelString literal => CSharpExpression.Primary(CSharpLiteral.String(literal.Value)),
        CelListed listed => CSharpExpression.Primary($"{_typePrefix}{listed.Enum.Name}.{listed.Name}"),
        CelUuid uuid => CSharpExpression.Primary($"new global::System.Guid({CSharpLiteral.String(uuid.Text)})"),
        _ => Condition(expression),
    };

    // The member as it is declared.
    private static string Declared(CelMember member) =>
        member.Target is CelMember target ? $"{NotNull(target)}.{member.Name}" : member.Name;

    // The member's value, null if it is absent.
    private static string Read(CelMember member) =>
        member.Form == MemberForm.Optional ? $"{Declared(member)}.GetValueOrDefault()" : Declared(member);

    // The compiler sees by itself that a property was tested for null, but not the result of a method, nor what is
    // selected from one.
    private static string NotNull(CelMember member) =>
        member.Type.IsNullable && CelPaths.Members(member).Any(step => step.Form == MemberForm.Optional)
            ? $"{Read(member)}!"
            : Read(member);

    private static CSharpExpression Is(CSharpExpression value, string[] alternatives, bool isMatch = true)
    {
        string pattern = string.Join(" or ", alternatives);
        string test = isMatch ? $"is {pattern}" : alternatives.Length == 1 ? $"is not {pattern}" : $"is not ({pattern})";
        return new($"{value.AsOperandOf(CSharpPrecedence.Unary)} {test}", CSharpPrecedence.Relational);
    }

    /// <summary>A side of a comparison.</summary>
    /// <param name="Code">The side by itself.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Literal">Set if it is a literal of type double.</param>
    private readonly record struct Operand(CSharpExpression Code, TypeRef Type, CelDouble? Literal)
    {
        // C# compares all numbers with each other but decimal with float and double, and those with literals of a
        // greater precision than their own: 0.1F is not 0.1.
        public CSharpExpression ComparedWith(Operand other) => (Type.Kind, other.Type.Kind) switch
        {
            (TypeKind.Double, TypeKind.Decimal) when IsDecimalLiteral => CSharpExpression.Primary(Code.Text + "M"),
            (TypeKind.Double, TypeKind.Single) when IsSingleLiteral => CSharpExpression.Primary(Code.Text + "F"),
            (TypeKind.Decimal, TypeKind.Single or TypeKind.Double) when !other.IsDecimalLiteral => new(
                $"(double{(Type.IsNullable ? "?" : "")}){Code.AsOperandOf(CSharpPrecedence.Unary)}",
                CSharpPrecedence.Unary),
            _ => Code,
        };

        private bool IsDecimalLiteral => Literal is { } literal
            && decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        private bool IsSingleLiteral => Literal is { } literal
            && Math.Abs(double.Parse(literal.Text, CultureInfo.InvariantCulture)) <= float.MaxValue;
    }
}
