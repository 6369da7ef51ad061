namespace OrigamiContracts.Generators.Invariants;

/// <summary>An expression of the Common Expression Language whose types have been checked.</summary>
internal abstract record CelExpression;
