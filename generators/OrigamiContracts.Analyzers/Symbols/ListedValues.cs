using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Invariants;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>The listed values of an emitted enum, in the order of the description.</summary>
internal sealed class ListedValues
{
    private readonly ImmutableDictionary<string, IFieldSymbol> _aliases;

    private ListedValues(INamedTypeSymbol type, ImmutableArray<ListedValue> all, ImmutableDictionary<string, IFieldSymbol> aliases)
    {
        Enum = type;
        All = all;
        _aliases = aliases;
    }

    public INamedTypeSymbol Enum { get; }

    public ImmutableArray<ListedValue> All { get; }

    public bool HasAliases => !_aliases.IsEmpty;

    /// <summary>The value with a text as it stands in JSON; null if none has it.</summary>
    public ListedValue? Find(string text, StringComparison comparison = StringComparison.Ordinal) =>
        All.FirstOrDefault(value => string.Equals(value.Text, text, comparison));

    /// <summary>The value with a constant of the enum; null if none has it.</summary>
    public ListedValue? FindConstant(object constant) => All.FirstOrDefault(value => Equals(value.Member.ConstantValue, constant));

    /// <summary>The value that a deprecated alias stands for; null if the text is no alias.</summary>
    public ListedValue? FindByAlias(string text, StringComparison comparison = StringComparison.Ordinal) =>
        _aliases.FirstOrDefault(alias => string.Equals(alias.Key, text, comparison)).Value is { } member
            ? All.First(value => SymbolEqualityComparer.Default.Equals(value.Member, member))
            : null;

    /// <summary>The value whose text is nearest to one that is not listed; null if none, or no single one, is near.</summary>
    public ListedValue? Nearest(string text) =>
        Spelling.Nearest(text, All.Select(static value => value.Text)) is [var nearest] ? Find(nearest) : null;

    public static ListedValues? Of(INamedTypeSymbol type, ContractSymbols symbols)
    {
        var all = ImmutableArray.CreateBuilder<ListedValue>();
        var aliases = ImmutableDictionary.CreateBuilder<string, IFieldSymbol>(StringComparer.Ordinal);
        foreach (IFieldSymbol member in type.GetMembers().OfType<IFieldSymbol>())
        {
            foreach (AttributeData attribute in member.GetAttributes())
            {
                if (attribute.ConstructorArguments is not [{ Value: string text }])
                {
                    continue;
                }

                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.EnumMemberName))
                {
                    all.Add(new ListedValue(member, text));
                }
                else if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.DeprecatedAlias))
                {
                    aliases[text] = member;
                }
            }
        }

        return all.Count > 0 && symbols.IsEmitted(type) ? new ListedValues(type, all.ToImmutable(), aliases.ToImmutable()) : null;
    }
}
