using System.Globalization;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Writes checked rules as C# over the members of the emitted record, to stand in instance methods of it.</summary>
/// <remarks>
/// A record's numbers were rounded to their members' types when it was read. Where that lost something, a rule can come
/// out differently here than over the JSON text, whose numbers are exact.
/// </remarks>
internal sealed class CelForMembers : CelWriter
{
    private const string JsonNull = "global::System.Text.Json.JsonValueKind.Null";

    private readonly TypeNames _names;
    private bool _isPlain;

    /// <param name="names">Writes the types of members.</param>
    /// <param name="methods">Takes the methods that go through lists.</param>
    /// <param name="patternField">The field of a pattern's source.</param>
    public CelForMembers(TypeNames names, CelMethods methods, Func<string, string> patternField)
        : base(methods, patternField)
    {
        _names = names;
    }

    /// <summary>Whether a rule speaks of nothing but what members hold in C#; others are judged on the record's JSON.</summary>
    public static bool Covers(CelExpression rule) => rule switch
    {
        CelNullTest test => CoversTarget(test.Operand),
        CelPresence presence => CoversTarget(presence.Member),
        CelHasKey hasKey => hasKey.Key is CelString && CelPaths.IsDirect(hasKey.Target) && hasKey.Target.Type.Kind == CelKind.Map && CoversTarget(hasKey.Target),
        CelSize { Operand.Type.Kind: CelKind.Map } size => CoversTarget(size.Operand),
        CelItem or CelTaken or CelTypeTest or CelKeys => false,
        CelEquality { Left.Type.IsScalar: false } or CelEquality { Right.Type.IsScalar: false } => false,
        CelConditional { Type.IsScalar: false } conditional when CelPaths.IsPath(conditional) => false,
        CelAggregate { Function: CelAggregation.ItemAt, Item.IsPath: true } => false,
        CelMember or CelVariable { IsPath: true } when rule.Type.Kind is CelKind.Dynamic or CelKind.Map => false,
        _ => rule.Parts.All(Covers),
    };

    /// <summary>A rule, as a C# expression of type <c>bool</c> or <c>CelTruth</c>.</summary>
    public string Write(CelExpression rule)
    {
        _isPlain = CelPaths.IsPlainCondition(rule);
        return Condition(rule).Text;
    }

    protected override string MethodModifiers => "private";

    // The compiler sees what was tested for null in one expression of bools, but not in a method beside it.
    private bool SeesNullTests => _isPlain && !IsInMethod;

    private static bool CoversTarget(CelExpression path) => path.Parts.All(Covers);

    protected override CSharpExpression PlainCondition(CelExpression expression) => expression switch
    {
        CelNot { Operand: CelMember or CelVariable } not when not.Operand.Type.IsNullable => Is(Primary(Path(not.Operand)), ["false"]),
        CelNot not => CSharpExpression.Not(Condition(not.Operand)),
        CelNullTest test => NullTest(test),
        CelPresence presence => Presence(presence),
        CelEquality equality => Compare(equality.Left, equality.IsEqual ? "==" : "!=", equality.Right),
        CelOrdering ordering => Compare(ordering.Left, ordering.Operator, ordering.Right),
        CelMembership membership => Membership(membership),
        // It is known not to be null here.
        _ when expression.Type.IsNullable => Is(Primary(Path(expression)), ["true"]),
        _ => Primary(Path(expression)),
    };

    protected override string Path(CelExpression path) => path switch
    {
        CelMember { Form: MemberForm.Optional } member => $"{Declared(member)}.GetValueOrDefault()",
        CelMember member => Declared(member),
        CelVariable variable => LocalOf(variable),
        _ => "this",
    };

    protected override string Load(CelExpression path, CelType type)
    {
        TypeRef declared = type.Declared!;
        string value = type.IsNullable && declared.IsValueType ? $"{Path(path)}.GetValueOrDefault()" : NotNull(path);
        return declared.Kind switch
        {
            TypeKind.Boolean => value,
            TypeKind.Int32 or TypeKind.Int64 => $"{Runtime}.CelNumber.Int({value})",
            TypeKind.Single or TypeKind.Double => $"{Runtime}.CelNumber.Of({value})",
            TypeKind.Decimal => $"{Runtime}.CelNumber.Of((double){value})",
            TypeKind.OpenEnum => $"{Runtime}.CelText.Of({value}.Text)",
            TypeKind.ClosedEnum => $"{Runtime}.CelText.Of({Runtime}.EnumTexts<{_names.NonNull(declared)}>.TextOf({value}))",
            TypeKind.DateTime or TypeKind.Date => $"{Runtime}.CelTimestamp.Of({value})",
            _ => $"{Runtime}.CelText.Of({value})",
        };
    }

    protected override string PlainSize(CelExpression operand) => operand.Type switch
    {
        // Each UUID has as many characters as any other.
        { IsUuid: true } => "36",
        { Kind: CelKind.String } => $"{Runtime}.JsonText.CodePoints({TextOf(operand)})",
        _ => $"{NotNull(operand)}.Count",
    };

    protected override CSharpExpression HasKey(CelHasKey hasKey) =>
        Primary($"{NotNull(hasKey.Target)}.ContainsKey({CSharpLiteral.String(((CelString)hasKey.Key).Value)})");

    protected override IEnumerable<(string Type, string Name)> InputOf(CelExpression expression) => [];

    protected override string PathType(CelType type) =>
        type.IsNullable ? _names.Of(type.Declared! with { IsNullable = true }) : _names.NonNull(type.Declared!);

    protected override CodeWriter.BlockEnd BeginLoop(CodeWriter code, CelExpression list, string local)
    {
        // Enumerating a list through its interface would allocate.
        CodeWriter.BlockEnd loop = code.Block($"for (int {local}_i = 0; {local}_i < {NotNull(list)}.Count; {local}_i++)");
        code.Line($"{PathType(list.Type.Element!)} {local} = {NotNull(list)}[{local}_i];");
        return loop;
    }

    private CSharpExpression NullTest(CelNullTest test)
    {
        // JsonElement is a value that holds null itself; where it can be absent too it is JsonElement?.
        string jsonNull = $"{{ ValueKind: {JsonNull} }}";
        string[] nulls = test.Operand is not CelMember { Type.Declared.Kind: TypeKind.Json, AllowsNull: true } member ? ["null"]
            : member.Form == MemberForm.Required ? [jsonNull]
            : ["null", jsonNull];
        return Is(Primary(Path(test.Operand)), nulls, test.IsNull);
    }

    private CSharpExpression Presence(CelPresence presence)
    {
        CSharpExpression member = Primary(Declared(presence.Member));
        return presence.Member.Form == MemberForm.Optional
            ? Affirmed(Primary($"{member.Text}.IsPresent"), presence.IsPresent)
            : Is(member, ["null"], !presence.IsPresent);
    }

    private CSharpExpression Membership(CelMembership membership)
    {
        CSharpExpression value = Value(membership.Item);
        if (membership.Candidates.All(static candidate => candidate is CelListed))
        {
            if (membership.Item.Type.Declared!.Kind == TypeKind.OpenEnum)
            {
                string access = membership.Item.Type.IsNullable ? "?." : ".";
                value = Primary($"{value.AsOperandOf(CSharpPrecedence.Primary)}{access}Known");
            }

            return Is(value, Alternatives(membership), membership.IsMember);
        }

        if (membership.Candidates.All(static candidate => candidate is CelString)
            || (membership.Item.Type.Kind == CelKind.Int && membership.Candidates.All(static candidate => candidate is CelInt)))
        {
            return Is(value, Alternatives(membership), membership.IsMember);
        }

        return membership.IsMember
            ? CSharpExpression.Or(membership.Candidates.Select(candidate => Compare(membership.Item, "==", candidate)))
            : CSharpExpression.And(membership.Candidates.Select(candidate => Compare(membership.Item, "!=", candidate)));
    }

    private string[] Alternatives(CelMembership membership) => [.. membership.Candidates.Select(candidate => Value(candidate).Text)];

    private CSharpExpression Compare(CelExpression left, string @operator, CelExpression right)
    {
        (Operand first, Operand second) = (OperandOf(left), OperandOf(right));
        return CSharpExpression.Compare(first.ComparedWith(second), @operator, second.ComparedWith(first));
    }

    private Operand OperandOf(CelExpression expression) => new(
        Value(expression),
        expression.Type.Declared?.Kind ?? (expression is CelDouble ? TypeKind.Double : TypeKind.Int64),
        expression.Type.IsNullable,
        expression as CelDouble);

    private CSharpExpression Value(CelExpression expression) => expression switch
    {
        CelSize size => Primary(PlainSize(size.Operand)),
        CelBool literal => Primary(literal.Value ? "true" : "false"),
        CelInt literal => Primary(literal.Value.ToString(CultureInfo.InvariantCulture)),
        CelDouble literal => Primary(literal.Text),
        CelString literal => Primary(CSharpLiteral.String(literal.Value)),
        CelListed listed => Primary($"{_names.Emitted(listed.Enum.Name)}.{listed.Name}"),
        CelUuid uuid => Primary($"new global::System.Guid({CSharpLiteral.String(uuid.Text)})"),
        _ => CelPaths.IsPath(expression) ? Primary(Path(expression)) : Condition(expression),
    };

    // The member as it is declared.
    private string Declared(CelMember member) => member.Target is CelRoot ? member.Name : $"{NotNull(member.Target)}.{member.Name}";

    // The text of something direct whose size is asked for.
    private string TextOf(CelExpression path) => path.Type.Declared!.Kind switch
    {
        TypeKind.String => NotNull(path),
        TypeKind.OpenEnum => $"{NotNull(path)}{(path.Type.IsNullable ? ".GetValueOrDefault()" : "")}.Text",
        TypeKind.ClosedEnum => $"{Runtime}.EnumTexts<{_names.NonNull(path.Type.Declared)}>.TextOf({Path(path)}{(path.Type.IsNullable ? ".GetValueOrDefault()" : "")})",
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "This is no text."),
    };

    // The compiler sees by itself that a property was tested for null, but not the result of a method, nor what is
    // selected from one.
    private string NotNull(CelExpression path)
    {
        bool isSeen = SeesNullTests && !path.All().Any(static step => step is CelMember { Form: MemberForm.Optional });
        return path.Type.IsNullable && !isSeen ? $"{Path(path)}!" : Path(path);
    }

    private static CSharpExpression Is(CSharpExpression value, string[] alternatives, bool isMatch = true)
    {
        string pattern = string.Join(" or ", alternatives);
        string test = isMatch ? $"is {pattern}" : alternatives.Length == 1 ? $"is not {pattern}" : $"is not ({pattern})";
        return new($"{value.AsOperandOf(CSharpPrecedence.Unary)} {test}", CSharpPrecedence.Relational);
    }

    /// <summary>A side of a comparison.</summary>
    /// <param name="Code">The side by itself.</param>
    /// <param name="Kind">The kind of its type.</param>
    /// <param name="IsNullable">Whether it may be null.</param>
    /// <param name="Literal">Set if it is a literal of type double.</param>
    private readonly record struct Operand(CSharpExpression Code, TypeKind Kind, bool IsNullable, CelDouble? Literal)
    {
        // C# compares all numbers with each other but decimal with float and double, and those with literals of a
        // greater precision than their own: 0.1F is not 0.1.
        public CSharpExpression ComparedWith(Operand other) => (Kind, other.Kind) switch
        {
            (TypeKind.Double, TypeKind.Decimal) when IsDecimalLiteral => Primary(Code.Text + "M"),
            (TypeKind.Double, TypeKind.Single) when IsSingleLiteral => Primary(Code.Text + "F"),
            (TypeKind.Decimal, TypeKind.Single or TypeKind.Double) when !other.IsDecimalLiteral => new(
                $"(double{(IsNullable ? "?" : "")}){Code.AsOperandOf(CSharpPrecedence.Unary)}",
                CSharpPrecedence.Unary),
            _ => Code,
        };

        private bool IsDecimalLiteral => Literal is { } literal
            && decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        private bool IsSingleLiteral => Literal is { } literal
            && Math.Abs(double.Parse(literal.Text, CultureInfo.InvariantCulture)) <= float.MaxValue;
    }
}
