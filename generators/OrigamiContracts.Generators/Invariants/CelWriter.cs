using System.Globalization;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Writes checked rules as C# expressions. What can't fail is plain C#; what can is of a type of the runtime that holds a
/// value or the error that kept it from being one.
/// </summary>
internal abstract partial class CelWriter
{
    public const string Runtime = "global::OrigamiContracts.Support";

    private readonly CelMethods _methods;
    private readonly Func<string, string> _patternField;

    // The variables of the comprehensions around what is being written, and the locals that hold them.
    private Dictionary<int, string> _locals = [];

    /// <param name="methods">Takes the methods that go through lists.</param>
    /// <param name="patternField">The field of a pattern's source.</param>
    protected CelWriter(CelMethods methods, Func<string, string> patternField)
    {
        _methods = methods;
        _patternField = patternField;
    }

    /// <summary>The type of the runtime that holds a value, or an error.</summary>
    public static string RuntimeType(CelKind kind) => kind switch
    {
        CelKind.Bool => $"{Runtime}.CelTruth",
        CelKind.Int or CelKind.Uint or CelKind.Double => $"{Runtime}.CelNumber",
        CelKind.String or CelKind.Bytes => $"{Runtime}.CelText",
        CelKind.Timestamp => $"{Runtime}.CelTimestamp",
        CelKind.Duration => $"{Runtime}.CelDuration",
        _ => $"{Runtime}.JsonFragment",
    };

    /// <summary>
    /// A condition: of type <c>bool</c> where <see cref="CelPaths.IsPlainCondition"/> holds, else of type <c>CelTruth</c>.
    /// </summary>
    protected CSharpExpression Condition(CelExpression expression) => expression switch
    {
        CelAll all => CSharpExpression.And(all.Conditions.Select(Condition)),
        CelAny any => CSharpExpression.Or(any.Conditions.Select(Condition)),
        CelOne one => Primary($"{Runtime}.Cel.One({string.Join(", ", one.Conditions.Select(condition => Condition(condition).Text))})"),
        CelBool literal => Primary(literal.Value ? "true" : "false"),
        CelQuantifier quantifier => Primary(Quantifier(quantifier)),
        _ when CelPaths.IsPlainCondition(expression) => PlainCondition(expression),
        CelNot not => CSharpExpression.Not(Condition(not.Operand)),
        CelNullTest test => Affirmed(Primary($"{Path(test.Operand)}.ToNullTest()"), test.IsNull),
        CelPresence presence => Affirmed(Primary($"{Path(presence.Member)}.ToPresence()"), presence.IsPresent),
        CelHasKey hasKey => HasKey(hasKey),
        CelTypeTest test => Primary($"{Path(test.Operand)}.IsOf({Runtime}.CelJsonType.{test.TypeName})"),
        CelEquality equality => Affirmed(Equal(equality.Left, equality.Right), equality.IsEqual),
        CelMembership membership => membership.IsMember
            ? CSharpExpression.Or(membership.Candidates.Select(candidate => Equal(membership.Item, candidate)))
            : CSharpExpression.And(membership.Candidates.Select(candidate => CSharpExpression.Not(Equal(membership.Item, candidate)))),
        CelOrdering ordering => Ordered(ordering),
        CelMatch match => Primary($"{Computed(match.Text)}.Matches({_patternField(match.Pattern.Source)})"),
        _ => Primary(Computed(expression)),
    };

    /// <summary>A condition that is a plain bool.</summary>
    protected abstract CSharpExpression PlainCondition(CelExpression condition);

    /// <summary>A part of the input in the form that the writer has it in.</summary>
    protected abstract string Path(CelExpression path);

    /// <summary>A part of the input as a value to compute with.</summary>
    protected abstract string Load(CelExpression path, CelType type);

    /// <summary>How many there are of something direct, as a plain int.</summary>
    protected abstract string PlainSize(CelExpression operand);

    protected abstract CSharpExpression HasKey(CelHasKey hasKey);

    /// <summary>What a method needs of the input that an expression looks at: types and names of its parameters.</summary>
    protected abstract IEnumerable<(string Type, string Name)> InputOf(CelExpression expression);

    /// <summary>The C# type of a part of the input.</summary>
    protected abstract string PathType(CelType type);

    /// <summary>The modifiers of a method that goes through a list.</summary>
    protected abstract string MethodModifiers { get; }

    /// <summary>Begins a loop over a list or a map's keys that are a part of the input.</summary>
    protected abstract CodeWriter.BlockEnd BeginLoop(CodeWriter code, CelExpression list, string local);

    protected string LocalOf(CelVariable variable) => _locals[variable.Number];

    protected static CSharpExpression Primary(string text) => CSharpExpression.Primary(text);

    protected static CSharpExpression Affirmed(CSharpExpression condition, bool isTrue) => isTrue ? condition : CSharpExpression.Not(condition);

    /// <summary>A value to compute with, of a type of the runtime.</summary>
    protected string Computed(CelExpression expression) => expression switch
    {
        CelInt literal => $"{Runtime}.CelNumber.Int({Number(literal.Value)})",
        CelUint literal => $"{Runtime}.CelNumber.Uint({literal.Value.ToString(CultureInfo.InvariantCulture)}UL)",
        CelDouble literal => $"{Runtime}.CelNumber.Of({DoubleLiteral(literal)})",
        CelString literal => $"{Runtime}.CelText.Of({CSharpLiteral.Utf8(literal.Value)})",
        CelListed literal => $"{Runtime}.CelText.Of({CSharpLiteral.Utf8(literal.Text)})",
        CelUuid literal => $"{Runtime}.CelText.Of({CSharpLiteral.Utf8(literal.Text)})",
        CelBytes literal => $"{Runtime}.CelText.Of([{string.Join(", ", literal.Value.Select(static unit => ((int)unit).ToString(CultureInfo.InvariantCulture)))}])",
        CelVariable { IsPath: false } variable => LocalOf(variable),
        CelTaken taken => Load(taken.Operand, taken.Type),
        CelNegation negation => $"(-{Computed(negation.Operand)})",
        CelArithmetic arithmetic => $"({Computed(arithmetic.Left)} {arithmetic.Operator} {Computed(arithmetic.Right)})",
        CelConditional conditional when conditional.Type.IsScalar => Chosen(conditional, Computed),
        CelCall call => Call(call),
        CelSize size => Size(size),
        CelAggregate aggregate when !CelPaths.IsPath(aggregate) => Aggregate(aggregate),
        _ when CelPaths.IsPath(expression) => expression.Type.IsScalar ? Load(expression, expression.Type) : Path(expression),
        _ => Condition(expression).Text,
    };

    protected static string Number(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A literal of type double; C# takes a number without a point for an integer.</summary>
    private static string DoubleLiteral(CelDouble literal) => literal.Text + "D";

    /// <summary>One of two values.</summary>
    /// <param name="conditional">The conditional.</param>
    /// <param name="write">Writes a branch.</param>
    protected string Chosen(CelConditional conditional, Func<CelExpression, string> write)
    {
        CSharpExpression condition = Condition(conditional.Condition);
        (string then, string otherwise) = (write(conditional.Then), write(conditional.Otherwise));
        bool isPlain = CelPaths.IsPlainCondition(conditional.Condition)
            // C# finds no common type of a bool and a truth value.
            && (conditional.Type.Kind != CelKind.Bool || CelPaths.IsPlainCondition(conditional.Then) == CelPaths.IsPlainCondition(conditional.Otherwise));
        return isPlain
            ? $"({condition.AsOperandOf(CSharpPrecedence.ConditionalOr)} ? {then} : {otherwise})"
            : $"{Runtime}.Cel.Choose({condition.Text}, {then}, {otherwise})";
    }

    private string Call(CelCall call)
    {
        string[] arguments = [.. call.Arguments.Select(Computed)];
        if (call.Method.Length == 0)
        {
            return arguments[0];
        }

        if (call.Method[0] == '.')
        {
            return arguments[0] + call.Method;
        }

        string[] option = call.Option is null ? [] : [call.Option];
        return call.Method.StartsWith("global::", StringComparison.Ordinal)
            ? $"{call.Method}({string.Join(", ", [.. option, .. arguments])})"
            : $"{arguments[0]}.{call.Method}({string.Join(", ", [.. option, .. arguments.Skip(1)])})";
    }

    private string Size(CelSize size) => size.Operand.Type.Kind switch
    {
        _ when CelPaths.IsPlain(size) => $"{Runtime}.CelNumber.Int({PlainSize(size.Operand)})",
        CelKind.String => $"{Computed(size.Operand)}.Size",
        CelKind.Bytes => $"{Computed(size.Operand)}.Length",
        _ => $"{Path(size.Operand)}.ToSize()",
    };

    private CSharpExpression Equal(CelExpression left, CelExpression right)
    {
        // Any JSON value is compared as it is with what was computed.
        if (left.Type.IsScalar && !right.Type.IsScalar)
        {
            (left, right) = (right, left);
        }

        return Primary($"{Runtime}.Cel.Equal({Computed(left)}, {Computed(right)})");
    }

    private CSharpExpression Ordered(CelOrdering ordering)
    {
        (string left, string right) = (Computed(ordering.Left), Computed(ordering.Right));
        return Primary(ordering.Operator switch
        {
            "<" => $"{Runtime}.Cel.Less({left}, {right})",
            "<=" => $"{Runtime}.Cel.LessOrEqual({left}, {right})",
            ">" => $"{Runtime}.Cel.Less({right}, {left})",
            _ => $"{Runtime}.Cel.LessOrEqual({right}, {left})",
        });
    }
}
