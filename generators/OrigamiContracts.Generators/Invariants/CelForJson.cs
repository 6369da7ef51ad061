using System.Globalization;
using System.Text;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Writes checked rules as C# over JSON text: each part of the input is a <c>JsonFragment</c> of the runtime.</summary>
/// <param name="input">How the input is found.</param>
/// <param name="methods">Takes the methods that go through lists.</param>
/// <param name="patternField">The field of a pattern's source.</param>
/// <param name="places">The members whose places validators have noted, if they note any.</param>
internal sealed class CelForJson(IJsonInput input, CelMethods methods, Func<string, string> patternField, RulePlaces? places = null) : CelWriter(methods, patternField)
{
    private const string FragmentType = $"{Runtime}.JsonFragment";

    /// <summary>A rule, as a C# expression of type <c>bool</c> or <c>CelTruth</c>.</summary>
    public string Write(CelExpression rule) => Condition(rule).Text;

    protected override string MethodModifiers => "private static";

    protected override CSharpExpression PlainCondition(CelExpression condition) => condition switch
    {
        CelNot not => CSharpExpression.Not(Condition(not.Operand)),
        CelNullTest test => Affirmed(Property(Path(test.Operand), "IsNull"), test.IsNull),
        CelPresence presence => Affirmed(Property(Path(presence.Member), "IsPresent"), presence.IsPresent),
        CelEquality equality => PlainEquality(equality.Left, equality.Right, equality.IsEqual),
        CelOrdering ordering => PlainOrdering(ordering.Left, ordering.Operator, ordering.Right),
        CelMembership membership => membership.IsMember
            ? CSharpExpression.Or(membership.Candidates.Select(candidate => PlainEquality(membership.Item, candidate, isEqual: true)))
            : CSharpExpression.And(membership.Candidates.Select(candidate => PlainEquality(membership.Item, candidate, isEqual: false))),
        _ => Property(Path(condition), "IsTrue"),
    };

    protected override string Path(CelExpression path) => path switch
    {
        CelMember { Target: CelRoot root } member => input.Member(root, member.JsonName),
        CelMember member when CelPaths.IsDirect(member.Target) && places?.Find(member) is { } place =>
            $"{Path(member.Target)}.Member({place.Record.Number}, {place.Member}, {CSharpLiteral.Utf8(member.JsonName)})",
        CelMember member when CelPaths.IsDirect(member.Target) => $"{Path(member.Target)}[{CSharpLiteral.Utf8(member.JsonName)}]",
        CelMember member => $"{Path(member.Target)}.Member({CSharpLiteral.Utf8(member.JsonName)})",
        CelVariable variable => LocalOf(variable),
        CelItem { Target.Type.Kind: CelKind.Map } entry => $"{Path(entry.Target)}.Entry({Computed(entry.Key)})",
        CelItem item => $"{Path(item.Target)}.At({Computed(item.Key)})",
        CelConditional conditional => Chosen(conditional, Path),
        CelAggregate aggregate => Aggregate(aggregate),
        _ => Document(path),
    };

    protected override string Load(CelExpression path, CelType type) => (type.Kind, type.Declared?.Kind) switch
    {
        (CelKind.Bool, _) => $"{Path(path)}.ToTruth()",
        (CelKind.Int, _) => $"{Path(path)}.ToInt()",
        (CelKind.Double, _) => $"{Path(path)}.ToDouble()",
        (CelKind.String, TypeKind.Uuid) => $"{Path(path)}.ToUuidText()",
        (CelKind.String, _) => $"{Path(path)}.ToText()",
        (CelKind.Timestamp, TypeKind.Date) => $"{Path(path)}.ToDay()",
        _ => $"{Path(path)}.ToTimestamp()",
    };

    protected override string PlainSize(CelExpression operand) => $"{Path(operand)}.Size";

    protected override CSharpExpression HasKey(CelHasKey hasKey) => Primary($"{Path(hasKey.Target)}.HasEntry({Computed(hasKey.Key)})");

    protected override IEnumerable<(string Type, string Name)> InputOf(CelExpression expression) => input.Parameters(expression);

    protected override string PathType(CelType type) => FragmentType;

    protected override CodeWriter.BlockEnd BeginLoop(CodeWriter code, CelExpression list, string local) =>
        code.Block($"foreach ({FragmentType} {local} in {Path(list)}.Items)");

    private CSharpExpression PlainEquality(CelExpression left, CelExpression right, bool isEqual)
    {
        if (!CelPaths.IsPath(left) && CelPaths.IsPath(right))
        {
            (left, right) = (right, left);
        }

        if (left is CelMember { Target: CelRoot } member && right is CelListed listed && input.ListedNumber(member) is { } number)
        {
            return CSharpExpression.Compare(Primary(number), isEqual ? "==" : "!=", Primary(listed.Number.ToString(CultureInfo.InvariantCulture)));
        }

        // What is no part of the input is a plain value of C#.
        return CelPaths.IsPath(left)
            ? Affirmed(Is(left, right), isEqual)
            : CSharpExpression.Compare(PlainValue(left), isEqual ? "==" : "!=", PlainValue(right));
    }

    private CSharpExpression Is(CelExpression path, CelExpression value) => value switch
    {
        CelListed listed => Call(Path(path), "Is", CSharpLiteral.Utf8(listed.Text)),
        CelString literal => Call(Path(path), "Is", CSharpLiteral.Utf8(literal.Value)),
        CelUuid => Call(Path(path), "EqualsUuid", Path(value)),
        CelDouble literal => Call(Path(path), "IsNumber", CSharpLiteral.Utf8(literal.Text)),
        CelInt or CelSize => Call(Path(path), "Is", PlainValue(value).Text),
        _ when !CelPaths.IsPath(value) => Call(Path(path), "Is", Condition(value).Text),
        _ => Call(Path(path), path.Type.Declared!.Kind switch
        {
            TypeKind.Uuid => "EqualsUuid",
            TypeKind.DateTime => "EqualsInstant",
            _ => "Equals",
        }, Path(value)),
    };

    private CSharpExpression PlainOrdering(CelExpression left, string @operator, CelExpression right)
    {
        if (!CelPaths.IsPath(left) && CelPaths.IsPath(right))
        {
            (left, @operator, right) = (right, CelOrdering.Mirror(@operator), left);
        }

        if (!CelPaths.IsPath(left))
        {
            return CSharpExpression.Compare(PlainValue(left), @operator, PlainValue(right));
        }

        string other = right switch
        {
            CelDouble literal => CSharpLiteral.Utf8(literal.Text),
            CelInt or CelSize => PlainValue(right).Text,
            _ => Path(right),
        };
        return CSharpExpression.Compare(Call(Path(left), "CompareTo", other), @operator, Primary("0"));
    }

    private CSharpExpression PlainValue(CelExpression expression) => expression switch
    {
        CelSize size => Primary(PlainSize(size.Operand)),
        CelInt literal => Primary(literal.Value.ToString(CultureInfo.InvariantCulture)),
        CelDouble literal => Primary(literal.Text),
        _ => Condition(expression),
    };

    // A literal as a fragment is one of a document of its own.
    private static string Document(CelExpression literal) => $"{FragmentType}.Of({CSharpLiteral.Utf8(literal switch
    {
        CelListed listed => JsonString(listed.Text),
        CelString text => JsonString(text.Value),
        CelUuid uuid => JsonString(uuid.Text),
        CelDouble number => number.Text,
        CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelBool truth => truth.Value ? "true" : "false",
        _ => throw new ArgumentOutOfRangeException(nameof(literal), literal, "This is no part of the input, and no literal."),
    })})";

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

    private static CSharpExpression Property(string target, string name) => Primary($"{target}.{name}");

    private static CSharpExpression Call(string target, string name, string argument) => Primary($"{target}.{name}({argument})");
}
