using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>Carries what is known through the blocks of a control flow graph, until nothing changes any more.</summary>
internal sealed class GraphFlow
{
    // States only ever lose knowledge, so this is not met; but a build must end even if that should be wrong.
    private const int MostVisits = 100;

    private readonly Assumptions _assumptions;
    private readonly CancellationToken _cancellationToken;
    private readonly Filters _filters;
    private readonly FlowObserver _observer;
    private readonly Places _places;

    public GraphFlow(Places places, FlowObserver observer, CancellationToken cancellationToken)
    {
        _assumptions = new Assumptions(places);
        _cancellationToken = cancellationToken;
        _filters = new Filters(places);
        _observer = observer;
        _places = places;
    }

    /// <summary>Goes through a graph, and then through those of the functions that are made in it.</summary>
    public void Run(ControlFlowGraph graph, FlowState start)
    {
        FlowState?[] states = Settle(graph, start);
        var step = new FlowStep(_places, _assumptions, _filters, _observer);
        foreach (BasicBlock block in graph.Blocks)
        {
            RunBlock(block, states[block.Ordinal], step);
        }

        foreach ((IFlowAnonymousFunctionOperation lambda, FlowState state) in _observer.TakeLambdas())
        {
            Run(graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken), StartOf(lambda, state));
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken), _observer.StateAtCallsOf(function) ?? FlowState.Empty);
        }
    }

    private FlowState StartOf(IFlowAnonymousFunctionOperation lambda, FlowState state) => lambda.Symbol.Parameters is [var item, ..]
        ? _filters.PredicatesOfParameter(lambda).Aggregate(state, (known, predicate) => _assumptions.AssumeFiltered(predicate, AccessPath.Of(item, item.Type), known))
        : state;

    // What is known at the beginning of each block; null where it is not reached.
    private FlowState?[] Settle(ControlFlowGraph graph, FlowState start)
    {
        var step = new FlowStep(_places, _assumptions, _filters, observer: null);
        var states = new FlowState?[graph.Blocks.Length];
        int visits = 0;
        var waiting = new SortedSet<int> { 0 };
        states[0] = start;
        while (waiting.Count > 0 && visits++ < MostVisits * graph.Blocks.Length)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int ordinal = waiting.Min;
            waiting.Remove(ordinal);
            BasicBlock block = graph.Blocks[ordinal];
            FlowState state = states[ordinal]!;
            FlowState? end = RunBlock(block, state, step);
            foreach (int handler in HandlersOf(block))
            {
                Reach(handler, Assumptions.Join(state, end));
            }

            Leave(block.ConditionalSuccessor, end is not null && block.BranchValue is { } value ? _assumptions.Assume(value, block.ConditionKind == ControlFlowConditionKind.WhenTrue, end) : end);
            Leave(block.FallThroughSuccessor, end is not null && block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition } ? _assumptions.Assume(condition, block.ConditionKind == ControlFlowConditionKind.WhenFalse, end) : end);
        }

        return waiting.Count == 0 ? states : new FlowState?[states.Length];

        void Leave(ControlFlowBranch? branch, FlowState? state)
        {
            if (branch?.Destination is { } destination && state is not null)
            {
                Reach(destination.Ordinal, branch.FinallyRegions.Aggregate(state, (known, region) => WithoutAssigned(graph, region, known)));
            }
        }

        void Reach(int ordinal, FlowState? state)
        {
            FlowState? before = states[ordinal];
            FlowState? after = Assumptions.Join(before, state);
            if (after is not null && !after.Equals(before))
            {
                states[ordinal] = after;
                waiting.Add(ordinal);
            }
        }
    }

    private static FlowState? RunBlock(BasicBlock block, FlowState? state, FlowStep step)
    {
        foreach (IOperation operation in block.Operations)
        {
            state = step.Run(operation, state);
        }

        return block.BranchValue is null ? state : step.Run(block.BranchValue, state);
    }

    // Anything that a block of a `try` does may be the last before a handler.
    private static IEnumerable<int> HandlersOf(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
            {
                foreach (ControlFlowRegion handler in whole.NestedRegions)
                {
                    if (handler.Kind != ControlFlowRegionKind.Try)
                    {
                        yield return handler.FirstBlockOrdinal;
                    }
                }
            }
        }
    }

    // What a `finally` on the way assigns is not known any more behind it.
    private FlowState WithoutAssigned(ControlFlowGraph graph, ControlFlowRegion region, FlowState state)
    {
        for (int ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            foreach (IAssignmentOperation assignment in graph.Blocks[ordinal].Operations.SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IAssignmentOperation>())
            {
                state = Places.VariableOf(assignment.Target) is { } variable ? state.WithoutVariable(variable)
                    : _places.PathOf(assignment.Target, state) is { } member ? state.WithoutMember(member)
                    : state;
            }
        }

        return state;
    }
}
