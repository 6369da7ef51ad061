using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>A set of values that <c>Known</c> of an open enum can have: listed ones, and null for those that are not listed.</summary>
internal sealed class CoveredValues
{
    private readonly ImmutableArray<bool> _listed;

    private CoveredValues(ImmutableArray<bool> listed, bool unlisted)
    {
        _listed = listed;
        HasUnlisted = unlisted;
    }

    /// <summary>Whether null is among them.</summary>
    public bool HasUnlisted { get; }

    /// <summary>Whether a listed value is among them.</summary>
    /// <param name="index">Its index in the order of the description.</param>
    public bool HasListed(int index) => _listed[index];

    public static CoveredValues None(ListedValues values) => All(values).Not();

    public static CoveredValues All(ListedValues values) => new([.. values.All.Select(static _ => true)], unlisted: true);

    /// <summary>The one value with a constant; none for a number that no member has.</summary>
    public static CoveredValues OfConstant(object? constant, ListedValues values) => constant is null
        ? NotNull(values).Not()
        : new([.. values.All.Select(value => Equals(value.Member.ConstantValue, constant))], unlisted: false);

    public CoveredValues Or(CoveredValues other) => new([.. _listed.Zip(other._listed, static (left, right) => left || right)], HasUnlisted || other.HasUnlisted);

    /// <summary>What a pattern matches; null if that can't be said.</summary>
    public static CoveredValues? OfPattern(IPatternOperation pattern, ListedValues values)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return OfConstant(constant.Value, values);
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return All(values);
            case IDeclarationPatternOperation or ITypePatternOperation
                or IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true }:
                return NotNull(values);
            case INegatedPatternOperation negated:
                return OfPattern(negated.Pattern, values)?.Not();
            case IBinaryPatternOperation both
                when OfPattern(both.LeftPattern, values) is { } left && OfPattern(both.RightPattern, values) is { } right:
                return both.OperatorKind == BinaryOperatorKind.Or ? left.Or(right) : left.Not().Or(right.Not()).Not();
            default:
                return null;
        }
    }

    /// <summary>What a constant matches; null if it is none.</summary>
    public static CoveredValues? OfConstant(IOperation constant, ListedValues values) =>
        constant.WithoutConversions().ConstantValue is { HasValue: true, Value: var value } ? OfConstant(value, values) : null;

    private static CoveredValues NotNull(ListedValues values) => new([.. values.All.Select(static _ => true)], unlisted: false);

    private CoveredValues Not() => new([.. _listed.Select(static has => !has)], !HasUnlisted);
}
