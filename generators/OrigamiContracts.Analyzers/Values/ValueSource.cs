using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Finds what makes a value, behind what only hands it on.</summary>
/// <param name="symbols">The runtime's types.</param>
internal sealed class ValueSource(ContractSymbols symbols)
{
    // The integers that even float holds without rounding.
    private const long MaximumExactInteger = 1 << 24;

    // Locals that are made of others twice each would otherwise take twice the time with each.
    private int _localsLeft = 64;

    /// <summary>What makes a value.</summary>
    public IOperation Of(IOperation value)
    {
        while (Before(value) is { } source)
        {
            value = source;
        }

        return value;
    }

    /// <summary>The value that an operation hands on as it is; null if it hands on none.</summary>
    public IOperation? Before(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } => null,
        IConversionOperation conversion when KeepsValue(conversion) => conversion.Operand,
        IObjectCreationOperation { Arguments: [var argument] } creation when symbols.IsOptional(creation.Type, out _) => argument.Value,
        ILocalReferenceOperation reference when _localsLeft-- > 0 => LocalUses.ValueOf(reference),
        _ => null,
    };

    private bool KeepsValue(IConversionOperation conversion) => (conversion.Operand.Type, conversion.Type) switch
    {
        (_, null) => false,
        // A literal without a type of its own, or a collection expression: it has the type of what it flows into.
        (null, _) => true,
        _ when conversion.OperatorMethod is { ContainingType: var type } =>
            symbols.IsOptional(type, out _) || symbols.IsOpenEnum(type, out _) || symbols.IsContract(type),
        ({ IsReferenceType: true }, { IsReferenceType: true }) => true,
        (var from, var to) => KeepsNumber(conversion.Operand, Underlying(from), Underlying(to)),
    };

    private static bool KeepsNumber(IOperation operand, ITypeSymbol from, ITypeSymbol to) =>
        SymbolEqualityComparer.Default.Equals(from, to)
        || (to.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal
            && from.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt32)
        || (to.SpecialType is SpecialType.System_Single or SpecialType.System_Double
            && operand.ConstantValue is { HasValue: true, Value: int and >= -(int)MaximumExactInteger and <= (int)MaximumExactInteger });

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;
}
