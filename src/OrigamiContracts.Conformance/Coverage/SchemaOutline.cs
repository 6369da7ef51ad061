namespace OrigamiContracts.Conformance.Coverage;

/// <summary>
/// What of a schema traffic can exercise. It says nothing of what is valid: that is compiled. What is referred to is part of
/// it, and so is the alternative that a value is of, so a value is looked at by one outline.
/// </summary>
internal sealed class SchemaOutline
{
    /// <summary>The rules about a value here.</summary>
    public List<int> Rules { get; } = [];

    /// <summary>The properties of an object, each with its mark and its outlines.</summary>
    public Dictionary<string, (int Mark, List<SchemaOutline> Outlines)> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The outlines of the items of an array.</summary>
    public List<SchemaOutline> Items { get; } = [];

    /// <summary>The outlines of the values of properties that have no name in the description.</summary>
    public List<SchemaOutline> OtherProperties { get; } = [];

    /// <summary>The listed values that are texts, each with its mark.</summary>
    public Dictionary<string, int> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The outlines of the JSON in a text.</summary>
    public List<SchemaOutline> Contents { get; } = [];

    /// <summary>Outlines that are about the same value.</summary>
    public List<SchemaOutline> Parts { get; } = [];

    /// <summary>The choices between alternatives that are about the same value.</summary>
    public List<UnionOutline> Unions { get; } = [];
}
