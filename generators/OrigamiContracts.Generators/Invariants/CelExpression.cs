using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>An expression of the Common Expression Language whose types have been checked.</summary>
/// <param name="Type">The C# type that stands for its value; nullable if the value may be null or absent.</param>
/// <remarks>
/// Whoever evaluates it needs to look out for nothing: what is selected from, measured or put in order has been proven
/// not to be null.
/// </remarks>
internal abstract record CelExpression(TypeRef Type);

/// <summary>A literal of type bool.</summary>
internal sealed record CelBool(bool Value) : CelExpression(CelTypes.Bool);

/// <summary>A literal of type int.</summary>
internal sealed record CelInt(long Value) : CelExpression(CelTypes.Int);

/// <summary>A literal of type double.</summary>
/// <param name="Text">Its text as a JSON number, which is also one of C#.</param>
internal sealed record CelDouble(string Text) : CelExpression(CelTypes.Double);

/// <summary>A literal of type string.</summary>
internal sealed record CelString(string Value) : CelExpression(CelTypes.String);

/// <summary>A string literal that stands for a listed value of an enum.</summary>
/// <param name="Enum">The enum's type.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Text">The value in JSON.</param>
internal sealed record CelListed(TypeRef Enum, string Name, string Text) : CelExpression(Enum);

/// <summary>A string literal that stands for a UUID.</summary>
/// <param name="Text">The UUID in lower case.</param>
internal sealed record CelUuid(string Text) : CelExpression(CelTypes.Uuid);

/// <summary><c>self</c>.</summary>
internal sealed record CelSelf(TypeRef Record) : CelExpression(Record);

/// <summary>A member of a record. Absent reads as null.</summary>
/// <param name="Target">The record.</param>
/// <param name="JsonName">The property's name in JSON.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Form">How the member is declared.</param>
/// <param name="AllowsNull">Whether JSON's null is one of its values.</param>
/// <param name="Value">The type of its value.</param>
internal sealed record CelMember(CelExpression Target, string JsonName, string Name, MemberForm Form, bool AllowsNull, TypeRef Value)
    : CelExpression(Value);

/// <summary>Whether a value is null or absent, or that it is neither.</summary>
internal sealed record CelNullTest(CelMember Operand, bool IsNull) : CelExpression(CelTypes.Bool);

/// <summary>Whether a property is there (<c>has</c>), be it null or not, or that it is not there.</summary>
internal sealed record CelPresence(CelMember Member, bool IsPresent) : CelExpression(CelTypes.Bool);

/// <summary>Whether two values are equal, or that they are not. Null equals null only.</summary>
internal sealed record CelEquality(CelExpression Left, CelExpression Right, bool IsEqual) : CelExpression(CelTypes.Bool);

/// <summary>Whether two numbers are in an order.</summary>
/// <param name="Operator"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
internal sealed record CelOrdering(CelExpression Left, string Operator, CelExpression Right) : CelExpression(CelTypes.Bool)
{
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
internal sealed record CelMembership(CelExpression Item, EquatableArray<CelExpression> Candidates, bool IsMember) : CelExpression(CelTypes.Bool);

/// <summary>Whether a list has an item.</summary>
internal sealed record CelContains(CelMember List, CelExpression Item) : CelExpression(CelTypes.Bool)
{
    /// <summary>The type of the list's items.</summary>
    public TypeRef ItemType => List.Type.Element!;
}

/// <summary>How many code points, items or properties a value has.</summary>
internal sealed record CelSize(CelMember Operand) : CelExpression(CelTypes.Size);

/// <summary>Not.</summary>
internal sealed record CelNot(CelExpression Operand) : CelExpression(CelTypes.Bool)
{
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
internal sealed record CelAll(EquatableArray<CelExpression> Conditions) : CelExpression(CelTypes.Bool);

/// <summary>Any of several conditions, in their order; the first one that is true ends it.</summary>
internal sealed record CelAny(EquatableArray<CelExpression> Conditions) : CelExpression(CelTypes.Bool);
