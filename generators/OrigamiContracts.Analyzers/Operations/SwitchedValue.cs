using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>What a switch over an open enum is over, and so what its patterns match.</summary>
/// <param name="Listed">The listed values.</param>
/// <param name="IsWhole">Whether it is the open enum itself, rather than its <c>Known</c>.</param>
internal sealed record SwitchedValue(ListedValues Listed, bool IsWhole)
{
    /// <returns>Null for a value that has nothing to do with an emitted open enum.</returns>
    public static SwitchedValue? Of(IOperation value, ContractSymbols symbols)
    {
        value = value.WithoutImplicitConversions();
        if (symbols.ListedValuesOfOpenEnum(value.Type) is { } whole)
        {
            return new SwitchedValue(whole, IsWhole: true);
        }

        if (value is ILocalReferenceOperation
            {
                Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var type] },
            } local
            && symbols.ListedValuesOf(type) is not null)
        {
            value = local.InitialValue() ?? value;
        }

        return OpenEnumReads.KnownOf(value, symbols) is { } listed ? new SwitchedValue(listed, IsWhole: false) : null;
    }

    /// <summary>What a label with a constant matches; null if that can't be said.</summary>
    public CoveredValues? OfConstant(IOperation constant) => IsWhole ? null : CoveredValues.OfConstant(constant, Listed);

    /// <summary>What a pattern surely matches; null if that can't be said.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="guard">A further condition.</param>
    public CoveredValues? OfPattern(IPatternOperation pattern, IOperation? guard)
    {
        bool isGuarded = guard is not (null or { ConstantValue.Value: true });
        CoveredValues? matched = IsWhole ? OfWhole(pattern, isGuarded) : CoveredValues.OfPattern(pattern, Listed);
        return isGuarded && matched is not null ? CoveredValues.None(Listed) : matched;
    }

    private CoveredValues? OfWhole(IPatternOperation pattern, bool isGuarded) => pattern switch
    {
        // A guard may judge the open enum in ways that have nothing to do with its listed values.
        IDiscardPatternOperation or IDeclarationPatternOperation => isGuarded ? null : CoveredValues.All(Listed),
        IRecursivePatternOperation
        {
            DeconstructionSubpatterns.IsEmpty: true,
            PropertySubpatterns: [{ Member: IPropertyReferenceOperation { Property.Name: "Known" }, Pattern: var known }],
        } => CoveredValues.OfPattern(known, Listed),
        _ => null,
    };
}
