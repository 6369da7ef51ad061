namespace OrigamiContracts.Conformance;

/// <summary>How far a check has come.</summary>
/// <param name="Checked">How many inputs have been checked.</param>
/// <param name="Violating">How many of them violate.</param>
/// <param name="Source">The file that is being checked.</param>
public readonly record struct CheckProgress(long Checked, long Violating, string Source);
