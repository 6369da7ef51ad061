using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>What the description says of a record as a whole.</summary>
internal sealed class RecordFacts
{
    public static readonly RecordFacts None = new([], null);

    private RecordFacts(ImmutableArray<NullRule> nullRules, ResourceState? state)
    {
        NullRules = nullRules;
        State = state;
    }

    /// <summary>When members are null, or are not.</summary>
    public ImmutableArray<NullRule> NullRules { get; }

    /// <summary>What the record tells of a resource's state; null if it has no life-cycle.</summary>
    public ResourceState? State { get; }

    public static RecordFacts Of(ITypeSymbol type, ContractSymbols symbols)
    {
        ImmutableArray<NullRule>.Builder? rules = null;
        ResourceState? state = null;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.NullRule))
            {
                if (NullRule.Of(attribute) is { } rule)
                {
                    rules ??= ImmutableArray.CreateBuilder<NullRule>();
                    rules.Add(rule);
                }
            }
            else if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.ResourceState))
            {
                state = ResourceState.Of(attribute);
            }
        }

        return rules is null && state is null ? None : new RecordFacts(rules?.ToImmutable() ?? [], state);
    }
}
