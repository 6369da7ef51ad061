using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>Notes what is known where values are read, and where functions inside of a body are made or called.</summary>
internal sealed class FlowObserver
{
    // Code of the compiler's own, such as the call of GetEnumerator for `foreach`, has the syntax of what it is about.
    private readonly Dictionary<(SyntaxNode Syntax, OperationKind Kind), Observation> _reads = [];
    private readonly Dictionary<IMethodSymbol, FlowState> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly List<(IFlowAnonymousFunctionOperation Lambda, FlowState State)> _lambdas = [];

    /// <summary>The members, calls and conversions that are reached, with what is known before them.</summary>
    public IReadOnlyCollection<Observation> Reads => _reads.Values;

    public void Observe(IOperation operation, FlowState state)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation or IConversionOperation { IsImplicit: false }:
                Read(operation, state);
                break;
            case IInvocationOperation call:
                Read(operation, state);
                Call(call.TargetMethod, state);
                break;
            case IMethodReferenceOperation { Method: var method }:
                Read(operation, state);
                Call(method, state);
                break;
            case IFlowAnonymousFunctionOperation lambda:
                _lambdas.Add((lambda, state));
                break;
            default:
                break;
        }
    }

    /// <summary>What was seen of an operation, which may be one of the tree; null if it is not reached.</summary>
    public Observation? Find(IOperation operation) => _reads.TryGetValue((operation.Syntax, operation.Kind), out Observation? read) ? read : null;

    public IReadOnlyList<(IFlowAnonymousFunctionOperation Lambda, FlowState State)> TakeLambdas()
    {
        var lambdas = _lambdas.ToArray();
        _lambdas.Clear();
        return lambdas;
    }

    /// <summary>What is known wherever a local function is called; null if it has been nowhere yet.</summary>
    public FlowState? StateAtCallsOf(IMethodSymbol localFunction) => _localFunctions.TryGetValue(localFunction, out FlowState? state) ? state : null;

    // A place may be in several blocks of a graph, such as one after `finally`.
    private void Read(IOperation operation, FlowState state) => _reads[(operation.Syntax, operation.Kind)] = Find(operation) is { } other
        ? other with { State = other.State.Join(state) }
        : new Observation(operation, state);

    private void Call(IMethodSymbol method, FlowState state)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            method = method.OriginalDefinition;
            _localFunctions[method] = _localFunctions.TryGetValue(method, out FlowState? other) ? other.Join(state) : state;
        }
    }
}
