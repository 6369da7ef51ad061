namespace OrigamiContracts.Generators.Model;

/// <summary>That a member has one of some values, or that it has none of them.</summary>
/// <param name="Member">The member: C# names with points between them. It is null where something on the way to it is.</param>
/// <param name="Values">The values.</param>
/// <param name="IsOneOf">Whether it has one of them; else it has none.</param>
internal sealed record MemberTest(string Member, EquatableArray<MemberValue> Values, bool IsOneOf)
{
    /// <summary>Whether it is about null only.</summary>
    public bool IsAboutNull => Values is [{ IsNull: true }];

    /// <summary>Whether it holds whatever the value is.</summary>
    public bool AlwaysHolds => !IsOneOf && Values.IsEmpty;

    /// <summary>The opposite.</summary>
    public MemberTest Not() => this with { IsOneOf = !IsOneOf };

    /// <summary>Whether another test holds wherever this one does.</summary>
    public bool Implies(MemberTest other) => Member == other.Member && (IsOneOf, other.IsOneOf) switch
    {
        (true, true) => !Values.Except(other.Values).Any(),
        (true, false) => !Values.Intersect(other.Values).Any(),
        (false, false) => !other.Values.Except(Values).Any(),
        _ => false,
    };

    /// <summary>That this test holds, or another one of the same member.</summary>
    public MemberTest Or(MemberTest other) => (IsOneOf, other.IsOneOf) switch
    {
        (true, true) => this with { Values = Values.Union(other.Values).ToEquatableArray() },
        (false, false) => this with { Values = Values.Intersect(other.Values).ToEquatableArray() },
        (false, true) => this with { Values = Values.Except(other.Values).ToEquatableArray() },
        _ => other.Or(this),
    };
}

/// <summary>A value that a rule compares a member with.</summary>
/// <param name="Text">
/// The text of a string or of a listed value, <c>true</c> or <c>false</c>; null for a value that is absent or null.
/// </param>
internal readonly record struct MemberValue(string? Text)
{
    public static readonly MemberValue Null = new(null);

    public bool IsNull => Text is null;
}
