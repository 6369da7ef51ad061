namespace OrigamiContracts.Generators.Reading;

/// <summary>A number, kept as JSON text: no conversion may round it.</summary>
internal sealed class SpecNumber(SpecText text, int start, int end, string literal) : SpecNode(text, start, end)
{
    /// <summary>The number as JSON writes it. Numbers that only YAML can write (<c>0x1F</c>, <c>.5</c>) are rewritten.</summary>
    public string Literal { get; } = literal;
}
