namespace OrigamiContracts.Generators.Patterns;

/// <summary>A pattern in the syntax of .NET.</summary>
/// <param name="Regex">The regular expression, to be run with <c>RegexOptions.CultureInvariant</c>.</param>
/// <param name="IsLinear">Whether <c>RegexOptions.NonBacktracking</c> takes it.</param>
/// <param name="LegacyEscape">
/// Where the first backslash stands in the original that the flag <c>u</c> forbids and that is read as if it were not there;
/// null if there is none.
/// </param>
/// <param name="Runs">The same pattern as runs, if it is a row of them.</param>
internal sealed record TranslatedPattern(string Regex, bool IsLinear, int? LegacyEscape = null, PatternRuns? Runs = null);
