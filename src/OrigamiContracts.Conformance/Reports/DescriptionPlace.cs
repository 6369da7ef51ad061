namespace OrigamiContracts.Conformance.Reports;

/// <summary>A place in a description.</summary>
/// <param name="File">The description's path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record DescriptionPlace(string File, int Line, int Column);
