namespace OrigamiContracts.Generators.Reading;

/// <summary>A part of a description that makes the reader of the whole throw.</summary>
/// <param name="Pointer">Where the part is.</param>
/// <param name="Message">What was thrown.</param>
internal sealed record UnreadablePart(string Pointer, string Message);
