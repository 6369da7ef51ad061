using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>A loop that waits and reads the same resources again in each turn.</summary>
/// <param name="Loop">A <c>while</c>, <c>do</c> or <c>for</c>; what goes through a collection ends by itself.</param>
/// <param name="Waits">The calls that wait, in the order of the text.</param>
/// <param name="Reads">Where a resource is read again, in the order of the text.</param>
/// <param name="Writes">What the loop writes to variables.</param>
internal sealed record PollingLoop(
    ILoopOperation Loop,
    ImmutableArray<IInvocationOperation> Waits,
    ImmutableArray<ResourceRead> Reads,
    LoopWrites Writes)
{
    /// <summary>The polling loop that a wait is in; null if it is in none.</summary>
    public static PollingLoop? Around(IInvocationOperation wait, ContractSymbols symbols, WaitSymbols waits)
    {
        if (Loops.Innermost(wait) is not { LoopKind: LoopKind.While or LoopKind.For } loop
            || Loops.IsAfterFailure(wait, loop))
        {
            return null;
        }

        ImmutableArray<ResourceRead> reads = FindReads(loop, symbols);
        if (reads.IsEmpty)
        {
            return null;
        }

        var writes = new LoopWrites(loop, waits);
        reads = reads.RemoveAll(read => !writes.HasSameSource(read.Value));
        return reads.IsEmpty ? null : new PollingLoop(loop, FindWaits(loop, waits), reads, writes);
    }

    private static ImmutableArray<ResourceRead> FindReads(ILoopOperation loop, ContractSymbols symbols)
    {
        var reads = ImmutableArray.CreateBuilder<ResourceRead>();
        foreach (IOperation operation in loop.Descendants())
        {
            if (ReadBy(operation, symbols) is { } read && Loops.Innermost(operation) == loop && !Loops.IsAfterFailure(operation, loop))
            {
                reads.Add(read);
            }
        }

        return reads.ToImmutable();
    }

    private static ImmutableArray<IInvocationOperation> FindWaits(ILoopOperation loop, WaitSymbols waits) =>
    [
        .. loop.Descendants().OfType<IInvocationOperation>().Where(call =>
            waits.IsWait(call) && Loops.Innermost(call) == loop && !Loops.IsAfterFailure(call, loop)),
    ];

    private static ResourceRead? ReadBy(IOperation operation, ContractSymbols symbols)
    {
        (ISymbol? variable, IOperation? value) = operation switch
        {
            ISimpleAssignmentOperation { Target: var target } assignment when IsOwn(target) => (LoopWrites.VariableOf(target), assignment.Value),
            IVariableDeclaratorOperation declarator => (declarator.Symbol, declarator.GetVariableInitializer()?.Value),
            _ => (null, null),
        };
        return variable is not null
            && value is { Type: { } type }
            && symbols.FactsOf(type).State is { } state
            && IsCall(value)
                ? new ResourceRead(operation, variable, value, state)
                : null;
    }

    // Of another object it is not known what it does with the resource that it is given.
    private static bool IsOwn(IOperation target) => target switch
    {
        ILocalReferenceOperation => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } => true,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property => IsAuto(property.Property),
        _ => false,
    };

    private static bool IsAuto(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCall(IOperation value) => value switch
    {
        IInvocationOperation => true,
        IAwaitOperation await => IsCall(await.Operation),
        IConversionOperation conversion => IsCall(conversion.Operand),
        ICoalesceOperation coalesce => IsCall(coalesce.Value),
        _ => false,
    };
}
