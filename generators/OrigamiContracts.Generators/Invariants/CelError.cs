namespace OrigamiContracts.Generators.Invariants;

/// <summary>Why a rule does not compile.</summary>
/// <param name="Offset">Where in the rule, in UTF-16 units.</param>
/// <param name="Length">How much of the rule is meant; 0 at its end.</param>
/// <param name="Message">What is wrong and, where that is known, what to do.</param>
/// <param name="LacksGuard">Whether only a guard against null is missing, which another operand may turn out to be.</param>
internal sealed record CelError(int Offset, int Length, string Message, bool LacksGuard = false);
