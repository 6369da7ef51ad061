namespace OrigamiContracts.Generators.Model;

/// <summary>What a description tells people about a value.</summary>
/// <param name="Description">What it is (<c>description</c>, else <c>title</c>).</param>
/// <param name="Default">The value that an absent one stands for (<c>default</c>).</param>
/// <param name="IsDeprecated">Whether the description advises against using it (<c>deprecated</c>).</param>
internal sealed record SchemaAnnotations(string? Description, JsonText? Default, bool IsDeprecated);
