namespace OrigamiContracts.Generators.Emitting;

/// <summary>A file of emitted C#.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Source">Its text.</param>
internal sealed record EmittedFile(string HintName, string Source);
