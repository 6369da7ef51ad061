namespace OrigamiContracts.Compilation;

/// <summary>A document that a description can refer to.</summary>
/// <param name="Uri">The absolute URI it is referred to by. It takes precedence over a URI that the document gives itself.</param>
/// <param name="Path">Its path, as findings show it. Nothing is read from there.</param>
/// <param name="Text">Its text, in JSON or YAML.</param>
public sealed record DescriptionResource(string Uri, string Path, string Text);
