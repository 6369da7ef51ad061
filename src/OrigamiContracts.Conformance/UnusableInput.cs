namespace OrigamiContracts.Conformance;

/// <summary>Something that was to be checked and can't be: a path that can't be read, or a text that is no JSON.</summary>
/// <param name="Source">The file's path as it was given, or <c>-</c> for standard input.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> where the whole file is meant.</param>
/// <param name="Column">The column, from 1, in Unicode code points; <see langword="null"/> where the whole line is meant.</param>
/// <param name="Reason">What is the matter, as a sentence without its subject.</param>
public sealed record UnusableInput(string Source, long? Line, long? Column, string Reason);
