namespace OrigamiContracts.Generators.Patterns;

/// <summary>A pattern of a description in the syntax of .NET.</summary>
/// <param name="Regex">The regular expression.</param>
/// <param name="IsLinear">Whether .NET's engine that never backtracks understands it.</param>
internal sealed record TranslatedPattern(string Regex, bool IsLinear);
