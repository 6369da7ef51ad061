using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>What a loop writes to variables, and whether a value that it makes comes from the same place in each turn.</summary>
/// <remarks>
/// Who goes through a list of ids, follows links from one page to the next, or takes things out of a queue also reads a
/// resource in each turn, but another one: that is no polling.
/// </remarks>
internal sealed class LoopWrites
{
    // A null stands for a value that is not known.
    private readonly Dictionary<ISymbol, List<IOperation?>> _values = new(SymbolEqualityComparer.Default);
    private readonly WaitSymbols _waits;

    public LoopWrites(ILoopOperation loop, WaitSymbols waits)
    {
        _waits = waits;
        foreach (IOperation operation in loop.Descendants())
        {
            Collect(operation);
        }
    }

    /// <summary>Whether the loop writes to a variable.</summary>
    public bool Contains(ISymbol variable) => _values.ContainsKey(variable);

    /// <summary>The values that the loop writes to a variable; null among them is one that is not known.</summary>
    public IReadOnlyList<IOperation?> ValuesOf(ISymbol variable) => _values.TryGetValue(variable, out List<IOperation?>? values) ? values : [];

    /// <summary>Whether an expression asks the same source for the same thing in each turn.</summary>
    public bool HasSameSource(IOperation value) => HasSameSource(value, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>The first variable of a type that a value is made from, by what the loop writes to variables; null if there is none.</summary>
    public ILocalSymbol? FindOrigin(IOperation value, ITypeSymbol type) => FindOrigin(value, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>What a target of an assignment stands for; null for an item of a list and the like.</summary>
    public static ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private bool HasSameSource(IOperation value, HashSet<ISymbol> asked) => value switch
    {
        IInvocationOperation call => IsOfSomethingKnown(call) && ChildrenHaveSameSource(call, asked),
        ILocalReferenceOperation { Local: var local } => IsSameInEachTurn(local, asked),
        IParameterReferenceOperation { Parameter: var parameter } => IsSameInEachTurn(parameter, asked),
        IMemberReferenceOperation { Member: var member } => IsSameInEachTurn(member, asked) && ChildrenHaveSameSource(value, asked),
        IAnonymousFunctionOperation => true,
        IAssignmentOperation or IIncrementOrDecrementOperation => false,
        _ => ChildrenHaveSameSource(value, asked),
    };

    private bool ChildrenHaveSameSource(IOperation value, HashSet<ISymbol> asked)
    {
        foreach (IOperation child in value.ChildOperations)
        {
            if (!HasSameSource(child, asked))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSameInEachTurn(ISymbol variable, HashSet<ISymbol> asked) =>
        !_values.TryGetValue(variable, out List<IOperation?>? values)
        // The second time, it is read by what it was itself: run = await client.GetAsync(run.Id).
        || !asked.Add(variable)
        || values.TrueForAll(value => value is not null && HasSameSource(value, asked));

    private ILocalSymbol? FindOrigin(IOperation value, ITypeSymbol type, HashSet<ISymbol> asked)
    {
        foreach (IOperation part in value.DescendantsAndSelf())
        {
            if (part is not ILocalReferenceOperation { Local: var local } || !Contains(local) || !asked.Add(local))
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(local.Type, type))
            {
                return local;
            }

            foreach (IOperation? written in ValuesOf(local))
            {
                if (written is not null && FindOrigin(written, type, asked) is { } origin)
                {
                    return origin;
                }
            }
        }

        return null;
    }

    // A call that is told nothing may return the next of many: queue.Dequeue(), client.NextAsync(token). It does not if
    // it only goes on with what was asked before: response.Content.ReadAsStringAsync().
    private bool IsOfSomethingKnown(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance;
        bool isExtension = call.TargetMethod.IsExtensionMethod && receiver is null;
        for (int index = 0; index < call.Arguments.Length; index++)
        {
            IArgumentOperation argument = call.Arguments[index];
            if (isExtension && argument.Parameter?.Ordinal == 0)
            {
                receiver = argument.Value;
            }
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue
                && !SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, _waits.CancellationToken))
            {
                return true;
            }
        }

        return receiver is not null
            && (call.TargetMethod.Name is nameof(ToString) || receiver.DescendantsAndSelf().Any(IsMadeInLoop));
    }

    private bool IsMadeInLoop(IOperation operation) => operation is IInvocationOperation
        || (operation is ILocalReferenceOperation { Local: var local } && Contains(local));

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                Add(assignment.Target, assignment.Value);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                AddAll(deconstruction.Target);
                break;
            case IAssignmentOperation assignment:
                Add(assignment.Target, assignment);
                break;
            case IIncrementOrDecrementOperation increment:
                Add(increment.Target, increment);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                AddAll(argument.Value);
                break;
            case IVariableDeclaratorOperation declarator:
                if (declarator.GetVariableInitializer() is { } initializer)
                {
                    Add(declarator.Symbol, initializer.Value);
                }

                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Add(declared, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                Add(declared, null);
                break;
            case IForEachLoopOperation forEach:
                foreach (ILocalSymbol local in forEach.Locals)
                {
                    Add(local, null);
                }

                break;
        }
    }

    private void AddAll(IOperation target)
    {
        foreach (IOperation part in target.DescendantsAndSelf())
        {
            Add(part, null);
        }
    }

    private void Add(IOperation target, IOperation? value)
    {
        if (VariableOf(target) is { } variable)
        {
            Add(variable, value);
        }
    }

    private void Add(ISymbol variable, IOperation? value)
    {
        if (!_values.TryGetValue(variable, out List<IOperation?>? values))
        {
            _values.Add(variable, values = []);
        }

        values.Add(value);
    }
}
