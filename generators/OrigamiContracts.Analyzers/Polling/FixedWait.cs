using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>Tells how long a wait takes, where that never changes.</summary>
internal static class FixedWait
{
    /// <summary>The value that says how long a call waits, if it is the same at each call; else null.</summary>
    public static IOperation? TimeOf(IInvocationOperation wait, WaitSymbols waits)
    {
        foreach (IArgumentOperation argument in wait.Arguments)
        {
            if (argument.Parameter is { Type: var type } && IsTime(type, waits))
            {
                return IsFixed(argument.Value, waits) ? argument.Value : null;
            }
        }

        return null;
    }

    private static bool IsTime(ITypeSymbol type, WaitSymbols waits) =>
        type.SpecialType == SpecialType.System_Int32 || SymbolEqualityComparer.Default.Equals(type, waits.TimeSpan);

    private static bool IsFixed(IOperation value, WaitSymbols waits) => value switch
    {
        // Zero only lets others run, and -1 waits for cancellation.
        { ConstantValue: { HasValue: true, Value: int milliseconds } } => milliseconds > 0,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Type: var type, ContainingType: var owner } } =>
            // TimeSpan.Zero is one of its own.
            IsTime(type, waits) && !SymbolEqualityComparer.Default.Equals(owner, waits.TimeSpan),
        IInvocationOperation { Instance: null, TargetMethod.ContainingType: var factory } call =>
            SymbolEqualityComparer.Default.Equals(factory, waits.TimeSpan) && AreConstant(call.Arguments),
        IObjectCreationOperation { Type: var created } creation =>
            SymbolEqualityComparer.Default.Equals(created, waits.TimeSpan) && AreConstant(creation.Arguments),
        _ => false,
    };

    private static bool AreConstant(IEnumerable<IArgumentOperation> arguments) =>
        arguments.All(static argument => argument.Value.ConstantValue.HasValue);
}
