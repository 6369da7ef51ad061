using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What is known at one place of a body, whichever way led there.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    /// <summary>Nothing is known.</summary>
    public static readonly FlowState Empty = new(
        ImmutableDictionary<AccessPath, ValueSet>.Empty,
        ImmutableDictionary.Create<ISymbol, Subject>(SymbolEqualityComparer.Default),
        ImmutableDictionary.Create<ISymbol, IOperation>(SymbolEqualityComparer.Default));

    private readonly ImmutableDictionary<AccessPath, ValueSet> _values;
    private readonly ImmutableDictionary<ISymbol, Subject> _aliases;
    private readonly ImmutableDictionary<ISymbol, IOperation> _conditions;

    private FlowState(
        ImmutableDictionary<AccessPath, ValueSet> values,
        ImmutableDictionary<ISymbol, Subject> aliases,
        ImmutableDictionary<ISymbol, IOperation> conditions)
    {
        _values = values;
        _aliases = aliases;
        _conditions = conditions;
    }

    /// <summary>What a value may be.</summary>
    public ValueSet this[AccessPath path] => _values.TryGetValue(path, out ValueSet? known) ? known : ValueSet.Anything;

    /// <summary>What a variable is another name of; null if it is none.</summary>
    public Subject? AliasOf(ISymbol variable) => _aliases.TryGetValue(variable, out Subject? subject) ? subject : null;

    /// <summary>What a variable of type bool holds the outcome of; null if that isn't known.</summary>
    public IOperation? ConditionOf(ISymbol variable) => _conditions.TryGetValue(variable, out IOperation? condition) ? condition : null;

    /// <summary>This, where a value has turned out to be one of some.</summary>
    /// <returns>Null if that can't be, so that the place is not reached.</returns>
    public FlowState? Refine(AccessPath path, ValueSet values)
    {
        ValueSet known = this[path];
        ValueSet refined = known.Intersect(values);
        return refined.IsEmpty ? null
            : refined.Equals(known) ? this
            : new FlowState(_values.SetItem(path, refined), _aliases, _conditions);
    }

    /// <summary>This, where a variable is another name of what is seen of a value.</summary>
    public FlowState WithAlias(ISymbol variable, Subject subject) => new(_values, _aliases.SetItem(variable, subject), _conditions);

    public FlowState WithCondition(ISymbol variable, IOperation condition) => new(_values, _aliases, _conditions.SetItem(variable, condition));

    /// <summary>This, with all that is known of one value and its members known of another, too.</summary>
    /// <param name="known">Where it is known of the one.</param>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    public FlowState WithCopy(FlowState known, AccessPath from, AccessPath to) => new(
        _values.SetItems(known._values
            .Where(entry => entry.Key.StartsWith(from))
            .Select(entry => new KeyValuePair<AccessPath, ValueSet>(entry.Key.Rebase(from, to), entry.Value))),
        _aliases,
        _conditions);

    /// <summary>This, after a variable has got another value.</summary>
    public FlowState WithoutVariable(ISymbol variable) => Where(
        path => !path.DependsOn(variable),
        alias => !SymbolEqualityComparer.Default.Equals(alias, variable),
        condition => !Mentions(condition, variable));

    /// <summary>This, after a member has got another value.</summary>
    public FlowState WithoutMember(AccessPath member) => Where(path => !path.StartsWith(member), static _ => true, static _ => false);

    /// <summary>What is known where two ways meet.</summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var values = ImmutableDictionary.CreateBuilder<AccessPath, ValueSet>();
        foreach (KeyValuePair<AccessPath, ValueSet> entry in _values)
        {
            if (other._values.TryGetValue(entry.Key, out ValueSet? set) && entry.Value.Union(set) is var union && !union.Equals(ValueSet.Anything))
            {
                values.Add(entry.Key, union);
            }
        }

        return new FlowState(
            values.ToImmutable(),
            _aliases.RemoveRange(_aliases.Where(entry => !entry.Value.Equals(other.AliasOf(entry.Key))).Select(static entry => entry.Key)),
            _conditions.RemoveRange(_conditions.Where(entry => entry.Value != other.ConditionOf(entry.Key)).Select(static entry => entry.Key)));
    }

    public bool Equals(FlowState? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _values.Count == other._values.Count
            && _aliases.Count == other._aliases.Count
            && _conditions.Count == other._conditions.Count
            && _values.All(entry => other._values.TryGetValue(entry.Key, out ValueSet? set) && set.Equals(entry.Value))
            && _aliases.All(entry => entry.Value.Equals(other.AliasOf(entry.Key)))
            && _conditions.All(entry => entry.Value == other.ConditionOf(entry.Key)));

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => _values.Count;

    private FlowState Where(Func<AccessPath, bool> path, Func<ISymbol, bool> variable, Func<IOperation, bool> condition)
    {
        ImmutableDictionary<AccessPath, ValueSet> values = _values.RemoveRange(_values.Keys.Where(key => !path(key)));
        ImmutableDictionary<ISymbol, Subject> aliases = _aliases.RemoveRange(
            _aliases.Where(entry => !path(entry.Value.Path!) || !variable(entry.Key)).Select(static entry => entry.Key));
        ImmutableDictionary<ISymbol, IOperation> conditions = _conditions.RemoveRange(
            _conditions.Where(entry => !condition(entry.Value) || !variable(entry.Key)).Select(static entry => entry.Key));
        return values == _values && aliases == _aliases && conditions == _conditions ? this : new FlowState(values, aliases, conditions);
    }

    private static bool Mentions(IOperation condition, ISymbol variable) => condition.DescendantsAndSelf().Any(part =>
        SymbolEqualityComparer.Default.Equals(Places.VariableOf(part), variable));
}
