using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>What compiling a rule gave.</summary>
/// <param name="Condition">The rule, an expression of type bool; null if there are errors.</param>
/// <param name="Errors">What is wrong with it, in the order of the rule.</param>
internal sealed record CelResult(CelExpression? Condition, EquatableArray<CelError> Errors);
