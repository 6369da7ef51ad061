namespace OrigamiContracts.Generators.Patterns;

/// <summary>Why a pattern was not translated.</summary>
/// <param name="Offset">Where in the pattern, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
internal sealed record PatternError(int Offset, string Message);
