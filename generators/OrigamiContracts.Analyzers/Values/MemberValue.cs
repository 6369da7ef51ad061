using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>A value that flows into a member of an emitted type, or into a list or map that does.</summary>
/// <param name="Member">The member.</param>
/// <param name="Within">The keywords that lead to what the value is in the member's schema; empty for the member's own value.</param>
/// <param name="Operation">What makes the value: nothing that only hands on another value, as far as that can be told.</param>
/// <param name="Place">Where it stands in what is assigned: itself, or the local that it comes from.</param>
internal sealed record MemberValue(IPropertySymbol Member, string Within, IOperation Operation, SyntaxNode Place)
{
    /// <summary>Reports the value at its place.</summary>
    /// <param name="rule">The rule that it breaks, whose message begins with the member.</param>
    /// <param name="arguments">What the message says of it.</param>
    public Diagnostic Report(DiagnosticDescriptor rule, params string[] arguments) =>
        Diagnostic.Create(rule, Place.GetLocation(), [DescribeMember(), .. arguments]);

    /// <summary>The value with a part of it as its place; where it comes from a local, that stays the place.</summary>
    public MemberValue At(SyntaxNode part) => Place == Operation.Syntax ? this with { Place = part } : this;

    private string DescribeMember() => Within.Length == 0
        ? $"'{Member.Name}'"
        : ValuePath.IsItem(Within) ? $"An item in '{Member.Name}'" : $"A value in '{Member.Name}'";
}
