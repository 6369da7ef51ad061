using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>A place in one of the documents that a contract is compiled from.</summary>
/// <param name="FilePath">The document's path, as the compiler was given it.</param>
/// <param name="Span">Where in it, lines and columns counted from zero.</param>
internal readonly record struct SpecPlace(string FilePath, LinePositionSpan Span);
