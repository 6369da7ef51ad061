using System.Globalization;
using System.Text;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Writes checked rules as C# over JSON text: each member of <c>self</c> that a rule uses (<see cref="CelPaths.Roots"/>)
/// is a local of the runtime's type <c>JsonFragment</c>.
/// </summary>
internal sealed class CelForJson
{
    private const string FragmentType = "global::OrigamiContracts.Support.JsonFragment";

    private readonly Func<string, string> _localOf;

    private CelForJson(Func<string, string> localOf)
    {
        _localOf = localOf;
    }

    /// <summary>A C# expression of type <c>bool</c>.</summary>
    /// <param name="condition">A rule, or any other expression of type bool.</param>
    /// <param name="localOf">The name of the local for the property with a JSON name.</param>
    public static string Write(CelExpression condition, Func<string, string> localOf) =>
        new CelForJson(localOf).Condition(condition).Text;

    private CSharpExpression Condition(CelExpression expression) => expression switch
    {
        CelAll all => CSharpExpression.And(all.Conditions.Select(Condition)),
        CelAny any => CSharpExpression.Or(any.Conditions.Select(Condition)),
        CelNot not => CSharpExpression.Not(Condition(not.Operand)),
        CelNullTest test => Affirmed(Property(Fragment(test.Operand), "IsNull"), test.IsNull),
        CelPresence presence => Affirmed(Property(Fragment(presence.Member), "IsPresent"), presence.IsPresent),
        CelEquality equality => Equality(equality.Left, equality.Right, equality.IsEqual),
        CelOrdering ordering => Ordering(ordering.Left, ordering.Operator, ordering.Right),
        CelMembership membership => membership.IsMember
            ? CSharpExpression.Or(membership.Candidates.Select(candidate => Equality(membership.Item, candidate, isEqual: true)))
            : CSharpExpression.And(membership.Candidates.Select(candidate => Equality(membership.Item, candidate, isEqual: false))),
        CelContains contains => Contains(contains),
        CelBool literal => CSharpExpression.Primary(literal.Value ? "true" : "false"),
        _ => Property(Fragment(expression), "IsTrue"),
    };

    private CSharpExpression Equality(CelExpression left, CelExpression right, bool isEqual)
    {
        if (left is not CelMember && right is CelMember)
        {
            (left, right) = (right, left);
        }

        // What is no member is a plain value of C#.
        return left is CelMember member
            ? Affirmed(Is(member, right), isEqual)
            : CSharpExpression.Compare(PlainValue(left), isEqual ? "==" : "!=", PlainValue(right));
    }

    private CSharpExpression Is(CelMember member, CelExpression value) => value switch
    {
        CelMember other => Call(Fragment(member), member.Type.Kind switch
        {
            TypeKind.Uuid => "EqualsUuid",
            TypeKind.DateTime => "EqualsInstant",
            _ => "Equals",
        }, Fragment(other)),
        CelListed listed => Call(Fragment(member), "Is", CSharpLiteral.Utf8(listed.Text)),
        CelString literal => Call(Fragment(member), "Is", CSharpLiteral.Utf8(literal.Value)),
        CelUuid => Call(Fragment(member), "EqualsUuid", Fragment(value)),
        CelDouble literal => Call(Fragment(member), "IsNumber", CSharpLiteral.Utf8(literal.Text)),
        _ => Call(Fragment(member), "Is", PlainValue(value).Text),
    };

    private CSharpExpression Ordering(CelExpression left, string @operator, CelExpression right)
    {
        if (left is not CelMember && right is CelMember)
        {
            (left, @operator, right) = (right, CelOrdering.Mirror(@operator), left);
        }

        if (left is not CelMember member)
        {
            return CSharpExpression.Compare(PlainValue(left), @operator, PlainValue(right));
        }

        string other = right switch
        {
            CelMember => Fragment(right),
            CelDouble literal => CSharpLiteral.Utf8(literal.Text),
            _ => PlainValue(right).Text,
        };
        return CSharpExpression.Compare(Call(Fragment(member), "CompareTo", other), @operator, CSharpExpression.Primary("0"));
    }

    private CSharpExpression Contains(CelContains contains) => Call(
        Fragment(contains.List),
        contains.ItemType.Kind switch
        {
            TypeKind.Uuid => "ContainsUuid",
            TypeKind.DateTime => "ContainsInstant",
            _ => "Contains",
        },
        Fragment(contains.Item));

    private CSharpExpression PlainValue(CelExpression expression) => expression switch
    {
        CelSize size => Property(Fragment(size.Operand), "Size"),
        CelInt literal => CSharpExpression.Primary(literal.Value.ToString(CultureInfo.InvariantCulture)),
        CelDouble literal => CSharpExpression.Primary(literal.Text),
        _ => Condition(expression),
    };

    // A value as a fragment; a literal is one of a document of its own.
    private string Fragment(CelExpression expression) => expression switch
    {
        CelMember { Target: CelMember target } member => $"{Fragment(target)}[{CSharpLiteral.Utf8(member.JsonName)}]",
        CelMember member => _localOf(member.JsonName),
        CelListed listed => Document(JsonString(listed.Text)),
        CelString literal => Document(JsonString(literal.Value)),
        CelUuid uuid => Document(JsonString(uuid.Text)),
        CelDouble literal => Document(literal.Text),
        _ => Document(PlainValue(expression).Text),
    };

    private static string Document(string json) => $"{FragmentType}.Of({CSharpLiteral.Utf8(json)})";

    private static string JsonString(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char unit in text)
        {
            if (unit is '"' or '\\')
            {
                json.Append('\\').Append(unit);
            }
            else if (unit < ' ')
            {
                json.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(unit);
            }
        }

        return json.Append('"').ToString();
    }

    private static CSharpExpression Property(string target, string name) => CSharpExpression.Primary($"{target}.{name}");

    private static CSharpExpression Call(string target, string name, string argument) =>
        CSharpExpression.Primary($"{target}.{name}({argument})");

    private static CSharpExpression Affirmed(CSharpExpression condition, bool isTrue) =>
        isTrue ? condition : CSharpExpression.Not(condition);
}
