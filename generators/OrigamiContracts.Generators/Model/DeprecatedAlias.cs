namespace OrigamiContracts.Generators.Model;

/// <summary>An entry of <c>x-deprecated-aliases</c>: a text that requests may still use for a listed value.</summary>
/// <param name="Text">The old text.</param>
/// <param name="Listed">The listed value that it stands for.</param>
internal sealed record DeprecatedAlias(string Text, string Listed);
