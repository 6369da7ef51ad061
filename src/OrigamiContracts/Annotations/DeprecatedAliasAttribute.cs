namespace OrigamiContracts.Annotations;

/// <summary>
/// A text that requests may still use for a listed value of an enum, but should not: an entry of
/// <c>x-deprecated-aliases</c> in the description. Analyzers name the current text instead.
/// </summary>
/// <param name="text">The old text.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class DeprecatedAliasAttribute(string text) : Attribute
{
    /// <summary>The old text.</summary>
    public string Text { get; } = text;
}
