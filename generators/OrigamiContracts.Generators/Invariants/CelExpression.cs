using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>An expression of the Common Expression Language whose types have been checked.</summary>
/// <param name="Type">Its type.</param>
/// <remarks>
/// What is selected from, measured or put in order has been proven not to be null. Other errors (of arithmetic, of
/// conversions, of keys and indexes) come out when the rule is evaluated.
/// </remarks>
internal abstract record CelExpression(CelType Type)
{
    /// <summary>The expressions it is made of.</summary>
    public virtual IEnumerable<CelExpression> Parts => [];

    /// <summary>How many expressions there are from this one down to the deepest below it, both counted.</summary>
    public int Height => 1 + Parts.Select(static part => part.Height).DefaultIfEmpty().Max();

    /// <summary>It, and all it is made of.</summary>
    public IEnumerable<CelExpression> All() => Parts.SelectMany(static part => part.All()).Append(this);
}

/// <summary>A literal of type bool.</summary>
internal sealed record CelBool(bool Value) : CelExpression(CelType.Bool);

/// <summary>A literal of type int.</summary>
internal sealed record CelInt(long Value) : CelExpression(CelType.Int);

/// <summary>A literal of type uint.</summary>
internal sealed record CelUint(ulong Value) : CelExpression(CelType.Uint);

/// <summary>A literal of type double.</summary>
/// <param name="Text">Its text as a JSON number, which is also one of C#.</param>
internal sealed record CelDouble(string Text) : CelExpression(CelType.Double);

/// <summary>A literal of type string.</summary>
internal sealed record CelString(string Value) : CelExpression(CelType.String);

/// <summary>A literal of type bytes.</summary>
/// <param name="Value">The bytes as units of a value up to 255.</param>
internal sealed record CelBytes(string Value) : CelExpression(CelType.Bytes);

/// <summary>A string literal that stands for a listed value of an enum.</summary>
/// <param name="Enum">The enum's type.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Text">The value in JSON.</param>
/// <param name="Number">Its place among the listed values, from 0.</param>
internal sealed record CelListed(TypeRef Enum, string Name, string Text, int Number) : CelExpression(new CelType(CelKind.String, Enum));

/// <summary>A string literal that stands for a UUID.</summary>
/// <param name="Text">The UUID in lower case.</param>
internal sealed record CelUuid(string Text) : CelExpression(new CelType(CelKind.String, new TypeRef(TypeKind.Uuid)));

/// <summary>What a rule is about: <c>self</c>, or <c>request</c> and <c>response</c>.</summary>
internal sealed record CelRoot(string Name, TypeRef Record) : CelExpression(new CelType(CelKind.Object, Record));

/// <summary>The variable of a comprehension.</summary>
/// <param name="Number">Its number, unique in the rule.</param>
/// <param name="Name">Its name in the rule.</param>
/// <param name="Variable">The type of its values.</param>
/// <param name="IsPath">Whether its values are parts of the input as they are, not computed.</param>
internal sealed record CelVariable(int Number, string Name, CelType Variable, bool IsPath) : CelExpression(Variable);

/// <summary>A member of a record. Absent reads as null.</summary>
/// <param name="Target">The record.</param>
/// <param name="JsonName">The property's name in JSON.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Form">How the member is declared.</param>
/// <param name="AllowsNull">Whether JSON's null is one of its values.</param>
/// <param name="Value">The type of its value.</param>
internal sealed record CelMember(CelExpression Target, string JsonName, string Name, MemberForm Form, bool AllowsNull, CelType Value)
    : CelExpression(Value)
{
    public override IEnumerable<CelExpression> Parts => [Target];
}

/// <summary>An item of a list by its index, or a value of a map, or of any JSON value, by its key.</summary>
internal sealed record CelItem(CelExpression Target, CelExpression Key, CelType Value) : CelExpression(Value)
{
    public override IEnumerable<CelExpression> Parts => [Target, Key];
}

/// <summary>Any JSON value, taken to be of a type: an error if it is not.</summary>
internal sealed record CelTaken(CelExpression Operand, CelType Taken) : CelExpression(Taken)
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>Whether a value is null or absent, or that it is neither.</summary>
internal sealed record CelNullTest(CelExpression Operand, bool IsNull) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>Whether a property is there (<c>has</c>), be it null or not, or that it is not there.</summary>
internal sealed record CelPresence(CelMember Member, bool IsPresent) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Member];
}

/// <summary>Whether a map, or any JSON value, has a key.</summary>
internal sealed record CelHasKey(CelExpression Target, CelExpression Key) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Target, Key];
}

/// <summary>Whether any JSON value has a type.</summary>
/// <param name="Operand">The value.</param>
/// <param name="TypeName">The type's name in the runtime.</param>
internal sealed record CelTypeTest(CelExpression Operand, string TypeName) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>Whether two values are equal, or that they are not. Null equals null only.</summary>
internal sealed record CelEquality(CelExpression Left, CelExpression Right, bool IsEqual) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Left, Right];
}

/// <summary>Whether two values are in an order.</summary>
/// <param name="Operator"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
internal sealed record CelOrdering(CelExpression Left, string Operator, CelExpression Right) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Left, Right];

    /// <summary>The operator for the operands the other way round.</summary>
    public static string Mirror(string @operator) => @operator switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        _ => "<=",
    };
}

/// <summary>Whether a value equals one of several, or that it equals none.</summary>
internal sealed record CelMembership(CelExpression Item, EquatableArray<CelExpression> Candidates, bool IsMember) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => Candidates.Prepend(Item);
}

/// <summary>How many code points, bytes, items or properties a value has.</summary>
internal sealed record CelSize(CelExpression Operand) : CelExpression(CelType.Int)
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>Not.</summary>
internal sealed record CelNot(CelExpression Operand) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Operand];

    /// <summary>The opposite of a condition, as simple as it can be said.</summary>
    public static CelExpression Of(CelExpression condition) => condition switch
    {
        CelNot not => not.Operand,
        CelNullTest test => test with { IsNull = !test.IsNull },
        CelPresence presence => presence with { IsPresent = !presence.IsPresent },
        CelEquality equality => equality with { IsEqual = !equality.IsEqual },
        CelMembership membership => membership with { IsMember = !membership.IsMember },
        _ => new CelNot(condition),
    };
}

/// <summary>All of several conditions, in their order; the first one that is false ends it.</summary>
internal sealed record CelAll(EquatableArray<CelExpression> Conditions) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => Conditions;
}

/// <summary>Any of several conditions, in their order; the first one that is true ends it.</summary>
internal sealed record CelAny(EquatableArray<CelExpression> Conditions) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => Conditions;
}

/// <summary>Exactly one of several conditions.</summary>
internal sealed record CelOne(EquatableArray<CelExpression> Conditions) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => Conditions;
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record CelConditional(CelExpression Condition, CelExpression Then, CelExpression Otherwise, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => [Condition, Then, Otherwise];
}

/// <summary>Two numbers, texts or times with one of <c>+ - * / %</c> between them.</summary>
internal sealed record CelArithmetic(CelExpression Left, string Operator, CelExpression Right, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => [Left, Right];
}

/// <summary>A number or a duration with the other sign.</summary>
internal sealed record CelNegation(CelExpression Operand, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>A function of the runtime.</summary>
/// <param name="Method">The method's name; with its type before it if it is static, else it is one of the first argument.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Option">A constant of the runtime that is its first argument behind the target.</param>
internal sealed record CelCall(string Method, EquatableArray<CelExpression> Arguments, CelType Result, string? Option = null) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => Arguments;
}

/// <summary>Whether a text matches a pattern.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pattern">The pattern, which is a literal.</param>
internal sealed record CelMatch(CelExpression Text, NamePattern Pattern) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [Text];
}

/// <summary><c>[items]</c>.</summary>
internal sealed record CelList(EquatableArray<CelExpression> Items, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => Items;
}

/// <summary><c>{key: value}</c>.</summary>
internal sealed record CelMap(EquatableArray<CelExpression> Keys, EquatableArray<CelExpression> Values, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => Keys.Concat(Values);
}

/// <summary>The items of two lists, one behind the other.</summary>
internal sealed record CelConcatenation(CelExpression Left, CelExpression Right, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => [Left, Right];
}

/// <summary>The keys of a map, or of any JSON object; the items of any JSON array.</summary>
internal sealed record CelKeys(CelExpression Operand) : CelExpression(CelType.ListOf(new CelType(CelKind.String, new TypeRef(TypeKind.String))))
{
    public override IEnumerable<CelExpression> Parts => [Operand];
}

/// <summary>The items of a list for which a condition holds.</summary>
internal sealed record CelFilter(CelExpression List, CelVariable Variable, CelExpression Predicate) : CelExpression(List.Type)
{
    public override IEnumerable<CelExpression> Parts => [List, Variable, Predicate];
}

/// <summary>What is made of each item of a list.</summary>
internal sealed record CelMapping(CelExpression List, CelVariable Variable, CelExpression Value) : CelExpression(CelType.ListOf(Value.Type))
{
    public override IEnumerable<CelExpression> Parts => [List, Variable, Value];
}

/// <summary>Whether a condition holds for the items of a list.</summary>
/// <param name="Quantity">For all of them, for any, or for exactly one.</param>
internal sealed record CelQuantifier(CelQuantity Quantity, CelExpression List, CelVariable Variable, CelExpression Predicate) : CelExpression(CelType.Bool)
{
    public override IEnumerable<CelExpression> Parts => [List, Variable, Predicate];
}

internal enum CelQuantity
{
    All,
    Any,
    One,
}

/// <summary>What comes of all items of a list together.</summary>
/// <param name="Function">What is asked for.</param>
/// <param name="List">The list.</param>
/// <param name="Item">A variable that stands for an item.</param>
/// <param name="Argument">What is looked for, where something is.</param>
/// <param name="Result">The type of the result.</param>
internal sealed record CelAggregate(CelAggregation Function, CelExpression List, CelVariable Item, CelExpression? Argument, CelType Result) : CelExpression(Result)
{
    public override IEnumerable<CelExpression> Parts => Argument is null ? [List, Item] : [List, Item, Argument];
}

internal enum CelAggregation
{
    Count,
    Sum,
    Min,
    Max,
    IndexOf,
    LastIndexOf,
    IsSorted,

    /// <summary>The item at an index.</summary>
    ItemAt,
}
