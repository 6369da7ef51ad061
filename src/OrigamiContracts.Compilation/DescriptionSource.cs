namespace OrigamiContracts.Compilation;

/// <summary>A description, and the documents it can refer to.</summary>
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
}
