using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>A place of a body that is reached, and what is known before it.</summary>
/// <param name="Operation">The operation, of a control flow graph.</param>
/// <param name="State">What is known.</param>
internal sealed record Observation(IOperation Operation, FlowState State);
