using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>When a member of a record is null, or is not: <c>NullRuleAttribute</c>.</summary>
/// <param name="Id">The id of the description's rule.</param>
/// <param name="Member">The names of C# that lead to the member, from the record on.</param>
/// <param name="IsNull">Whether the member is null when the condition holds.</param>
/// <param name="When">The names that lead to the member that the condition is about.</param>
/// <param name="Values">The values that the condition speaks of; null among them is absent or null.</param>
/// <param name="IsOneOf">Whether the condition holds for these values, rather than for all others.</param>
internal sealed record NullRule(
    string Id,
    ImmutableArray<string> Member,
    bool IsNull,
    ImmutableArray<string> When,
    ImmutableArray<string?> Values,
    bool IsOneOf)
{
    /// <returns>Null for an attribute that does not say what it should.</returns>
    public static NullRule? Of(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Value: string id }, { Value: string member }]
            || attribute.NamedValue("IsNull") is not bool isNull
            || attribute.NamedValue("When") is not string when)
        {
            return null;
        }

        ImmutableArray<string?> oneOf = attribute.NamedTexts("Is");
        ImmutableArray<string?> noneOf = attribute.NamedTexts("IsNot");
        return oneOf.IsDefault == noneOf.IsDefault
            ? null
            : new NullRule(id, [.. member.Split('.')], isNull, [.. when.Split('.')], oneOf.IsDefault ? noneOf : oneOf, !oneOf.IsDefault);
    }
}
