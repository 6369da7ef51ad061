using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>A text that code parses, and that is sure to throw.</summary>
/// <param name="Method">What parses it.</param>
/// <param name="Text">The text.</param>
/// <param name="Argument">Where it is handed over.</param>
/// <param name="Format">What the method takes.</param>
internal sealed record ParsedText(string Method, string Text, SyntaxNode Argument, TextFormat Format);
