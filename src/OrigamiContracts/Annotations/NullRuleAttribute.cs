namespace OrigamiContracts.Annotations;

/// <summary>
/// When a member of a record is null, or is not, by a rule of the description (<c>x-invariants</c>) that is an error
/// where it is broken. Emitted code carries it so that analyzers can tell where a member is read that may be null.
/// </summary>
/// <param name="rule">The rule's id.</param>
/// <param name="member">The member: names of C# with points between them, from the record on.</param>
/// <remarks>
/// Exactly one of <see cref="Is"/> and <see cref="IsNot"/> is given. A value is the text of a string or of a listed
/// value of an enum, <c>true</c> or <c>false</c>, or null for a value that is absent or null. Where something on the way
/// to <see cref="Member"/> is null, the rule says nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NullRuleAttribute(string rule, string member) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Rule { get; } = rule;

    /// <summary>The member: names of C# with points between them, from the record on.</summary>
    public string Member { get; } = member;

    /// <summary>Whether the member is null when the condition holds; else it is there and not null.</summary>
    public required bool IsNull { get; init; }

    /// <summary>
    /// The member that the condition is about: names of C# with points between them, from the record on. It counts as null
    /// where something on the way to it is.
    /// </summary>
    public required string When { get; init; }

    /// <summary>The condition: <see cref="When"/> has one of these values.</summary>
    public string?[]? Is { get; init; }

    /// <summary>The condition: <see cref="When"/> has none of these values.</summary>
    public string?[]? IsNot { get; init; }
}
