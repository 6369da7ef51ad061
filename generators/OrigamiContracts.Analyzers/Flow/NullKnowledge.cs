using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What the description's rules say of a value, given what is known of others.</summary>
internal static class NullKnowledge
{
    /// <summary>A rule by which a value may be null as far as is known; null if there is none, or it is known not to be null.</summary>
    public static NullRule? RuleForNull(AccessPath path, FlowState state, ContractSymbols symbols)
    {
        if (IsNotNull(path, state, symbols))
        {
            return null;
        }

        foreach ((AccessPath record, NullRule rule) in RulesAbout(path, symbols))
        {
            if (rule.IsNull && state[record.Member(rule.When)].Overlaps(Condition(rule)))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Whether a value is not null, by itself or by a rule.</summary>
    public static bool IsNotNull(AccessPath path, FlowState state, ContractSymbols symbols) =>
        !state[path].Overlaps(ValueSet.NullOrAbsent) || IsNotNullByRule(path, state, symbols);

    /// <summary>Whether a value is not null by a rule, whose condition is known to hold.</summary>
    public static bool IsNotNullByRule(AccessPath path, FlowState state, ContractSymbols symbols)
    {
        foreach ((AccessPath record, NullRule rule) in RulesAbout(path, symbols))
        {
            if (!rule.IsNull && state[record.Member(rule.When)].IsSubsetOf(Condition(rule)) && AreThere(record, path.Parent!, state, symbols))
            {
                return true;
            }
        }

        return false;
    }

    // A rule says nothing where something on the way to its member is null.
    private static bool AreThere(AccessPath record, AccessPath path, FlowState state, ContractSymbols symbols)
    {
        for (; !path.Equals(record); path = path.Parent!)
        {
            if (!IsNotNull(path, state, symbols))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(AccessPath Record, NullRule Rule)> RulesAbout(AccessPath path, ContractSymbols symbols)
    {
        ImmutableArray<string> names = [path.Name];
        for (AccessPath? record = path.Parent; record is not null; names = names.Insert(0, record.Name), record = record.Parent)
        {
            if (ValueOf(record.Type, symbols) is not { } type)
            {
                continue;
            }

            foreach (NullRule rule in symbols.FactsOf(type).NullRules)
            {
                if (rule.Member.AsSpan().SequenceEqual(names.AsSpan()))
                {
                    yield return (record, rule);
                }
            }
        }
    }

    private static ITypeSymbol? ValueOf(ITypeSymbol? type, ContractSymbols symbols) => symbols.IsOptional(type, out ITypeSymbol? value) ? value : type;

    private static ValueSet Condition(NullRule rule)
    {
        var values = ValueSet.Of(rule.Values);
        return rule.IsOneOf ? values : values.Complement;
    }
}
