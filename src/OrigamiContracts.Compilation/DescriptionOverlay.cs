namespace OrigamiContracts.Compilation;

/// <summary>An overlay that changes a description before it is compiled (OpenAPI Overlay Specification 1.0 and 1.1).</summary>
/// <param name="Path">Its path, as findings show it. Nothing is read from there. Overlays of one path are one overlay.</param>
/// <param name="Text">Its text, in JSON or YAML.</param>
public sealed record DescriptionOverlay(string Path, string Text);
