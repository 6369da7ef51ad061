using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>The conditions that are about nothing but time, turns and cancellation: no resource can make them hold.</summary>
internal sealed class BlindConditions(ContractSymbols symbols, WaitSymbols waits, LoopWrites writes)
{
    /// <summary>Whether a condition is one of them, as is none at all.</summary>
    public bool Contain(IOperation? condition) =>
        condition is null || IsBlind(condition, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private bool IsBlind(IOperation condition, HashSet<ISymbol> asked) => condition.ConstantValue.HasValue || condition switch
    {
        ILocalReferenceOperation { Local: var local } => IsBlind(local, local.Type, asked),
        IParameterReferenceOperation { Parameter: var parameter } => IsBlind(parameter, parameter.Type, asked),
        IFieldReferenceOperation { Field: var field } => waits.IsTimeOrCancellation(field.Type) || (field.IsReadOnly && IsNumber(field.Type)),
        IPropertyReferenceOperation property => IsBlind(property, asked),
        IInvocationOperation { TargetMethod: var method } call =>
            (waits.IsTimeOrCancellation(method.ContainingType) || method.Name == nameof(Task.ConfigureAwait)) && AreChildrenBlind(call, asked),
        IUnaryOperation or IBinaryOperation or IConversionOperation or IAwaitOperation or IArgumentOperation => AreChildrenBlind(condition, asked),
        IIncrementOrDecrementOperation or ICompoundAssignmentOperation => AreChildrenBlind(condition, asked),
        IIsPatternOperation { Value: var value } => IsBlind(value, asked),
        _ => false,
    };

    private bool AreChildrenBlind(IOperation operation, HashSet<ISymbol> asked)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (!IsBlind(child, asked))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBlind(ISymbol variable, ITypeSymbol type, HashSet<ISymbol> asked)
    {
        if (!waits.IsTimeOrCancellation(type) && !IsNumber(type) && type.SpecialType != SpecialType.System_Boolean)
        {
            return false;
        }

        // The second time, it is made of what it was itself: delay = delay * 2.
        if (asked.Add(variable))
        {
            foreach (IOperation? value in writes.ValuesOf(variable))
            {
                if (value is null || !IsBlind(value, asked))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsBlind(IPropertyReferenceOperation property, HashSet<ISymbol> asked)
    {
        // How far a resource has got does not say whether it has ended: one that failed gets no further. A time can.
        if (IsPartOfResource(property))
        {
            return IsNumber(property.Type);
        }

        return waits.IsTimeOrCancellation(property.Type)
            || (waits.IsTimeOrCancellation(property.Property.ContainingType) && (property.Instance is null || IsBlind(property.Instance, asked)));
    }

    private bool IsPartOfResource(IPropertyReferenceOperation property)
    {
        for (IOperation? part = property.Instance; part is not null; part = (part as IPropertyReferenceOperation)?.Instance)
        {
            if (part.Type is { } type && symbols.FactsOf(type).State is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
