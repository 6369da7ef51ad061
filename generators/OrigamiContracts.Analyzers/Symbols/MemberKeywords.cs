using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>The keywords that a member's value, and what it holds, have to keep.</summary>
internal sealed class MemberKeywords
{
    private static readonly MemberKeywords None = new([]);

    private MemberKeywords(ImmutableArray<MemberKeyword> all) => All = all;

    public ImmutableArray<MemberKeyword> All { get; }

    /// <summary>The value of a keyword; null if there is none.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="within">Where in the member's schema it stands; empty for the member's own value.</param>
    public string? Find(string name, string within = "")
    {
        foreach (MemberKeyword keyword in All)
        {
            if (keyword.Name == name && keyword.Within == within)
            {
                return keyword.Value;
            }
        }

        return null;
    }

    public static MemberKeywords Of(IPropertySymbol member, INamedTypeSymbol attributeClass)
    {
        ImmutableArray<MemberKeyword>.Builder? found = null;
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass)
                && attribute.ConstructorArguments is [{ Value: string name }, { Value: string value }])
            {
                found ??= ImmutableArray.CreateBuilder<MemberKeyword>();
                found.Add(new MemberKeyword(name, value, attribute.NamedValue("Within") as string ?? ""));
            }
        }

        return found is null ? None : new MemberKeywords(found.ToImmutable());
    }
}
