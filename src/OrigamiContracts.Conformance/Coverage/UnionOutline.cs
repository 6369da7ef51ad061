namespace OrigamiContracts.Conformance.Coverage;

/// <summary>The alternatives of which a value is one.</summary>
/// <param name="IsExclusive">Whether a value of two cases is of none.</param>
/// <param name="Cases">The alternatives.</param>
internal sealed record UnionOutline(bool IsExclusive, UnionCaseOutline[] Cases);
