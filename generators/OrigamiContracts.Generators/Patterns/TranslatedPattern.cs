namespace OrigamiContracts.Generators.Patterns;

/// <summary>A pattern in the syntax of .NET.</summary>
/// <param name="Regex">The regular expression, to be run with <c>RegexOptions.CultureInvariant</c>.</param>
/// <param name="IsLinear">Whether <c>RegexOptions.NonBacktracking</c> takes it.</param>
internal sealed record TranslatedPattern(string Regex, bool IsLinear);
