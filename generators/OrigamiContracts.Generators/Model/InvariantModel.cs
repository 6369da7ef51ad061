using OrigamiContracts.Generators.Invariants;

namespace OrigamiContracts.Generators.Model;

/// <summary>A rule of <c>x-invariants</c>, checked against the types it speaks of.</summary>
/// <param name="Source">The entry in the description.</param>
/// <param name="Condition">The rule, an expression of type bool.</param>
internal sealed record InvariantModel(InvariantSource Source, CelExpression Condition);
