using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What is known at each place of a method's body, or of another body of code.</summary>
/// <remarks>
/// A forward analysis on the compiler's control flow graph. It is made for bodies in which a rule has found something to
/// ask about, once for all rules.
/// </remarks>
internal sealed class BodyFlow
{
    private static readonly BodyFlow Nothing = new(places: null, new FlowObserver());
    private static readonly ConditionalWeakTable<IOperation, BodyFlow> Known = new();

    private readonly FlowObserver _observer;

    private BodyFlow(Places? places, FlowObserver observer)
    {
        PlacesOrNull = places;
        _observer = observer;
    }

    /// <summary>Names values of the body.</summary>
    public Places Places => PlacesOrNull ?? throw new InvalidOperationException("Nothing is known of this body.");

    /// <summary>The members, calls and conversions that are reached.</summary>
    public IEnumerable<Observation> Reads => _observer.Reads;

    private Places? PlacesOrNull { get; }

    /// <summary>What is known in a body.</summary>
    /// <param name="root">The body; see <see cref="Bodies.Root"/>.</param>
    /// <param name="symbols">The runtime's types.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static BodyFlow Of(IOperation root, ContractSymbols symbols, CancellationToken cancellationToken) =>
        Known.TryGetValue(root, out BodyFlow? known)
            ? known
            : Known.GetValue(root, key => Analyze(key, symbols, cancellationToken));

    /// <summary>What is known before a member, call or conversion; null if it is never reached, or nothing is known of the body.</summary>
    public FlowState? Before(IOperation operation) => _observer.Find(operation)?.State;

    private static BodyFlow Analyze(IOperation root, ContractSymbols symbols, CancellationToken cancellationToken)
    {
        if (root.SemanticModel is not { } model || GraphOf(root, cancellationToken) is not { } graph)
        {
            return Nothing;
        }

        var places = new Places(symbols, model);
        var observer = new FlowObserver();
        try
        {
            new GraphFlow(places, observer, cancellationToken).Run(graph, FlowState.Empty);
        }
        catch (InsufficientExecutionStackException)
        {
            // The compiler takes sums of any length. A rule that has nothing to say is better than no build.
            return Nothing;
        }

        return new BodyFlow(places, observer);
    }

    // Attributes have no control flow.
    private static ControlFlowGraph? GraphOf(IOperation root, CancellationToken cancellationToken) => root switch
    {
        IBlockOperation block => ControlFlowGraph.Create(block, cancellationToken),
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
        _ => null,
    };
}
