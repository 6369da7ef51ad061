namespace OrigamiContracts.Compilation;

/// <summary>A description, the documents it can refer to, and what changes it.</summary>
/// <param name="Path">Its path, as findings show it. Nothing is read from there.</param>
/// <param name="Text">Its text, in JSON or YAML.</param>
public sealed record DescriptionSource(string Path, string Text)
{
    /// <summary>
    /// What it is written in; <see langword="null"/> if that is to be told from its text. A document with a member
    /// <c>openapi</c> or <c>swagger</c> is OpenAPI then, every other one is a JSON Schema.
    /// </summary>
    public DescriptionKind? Kind { get; init; }

    /// <summary>The documents that references can lead to. No other document is ever fetched.</summary>
    public IReadOnlyList<DescriptionResource> Resources { get; init; } = [];

    /// <summary>What changes the description before anything is made of it, in the order in which they are applied.</summary>
    public IReadOnlyList<DescriptionOverlay> Overlays { get; init; } = [];
}
