namespace OrigamiContracts.Generators.Model;

/// <summary>What a value has to keep: the keywords of one schema, or of several merged into one.</summary>
/// <param name="Key">The schema's name in its contract.</param>
/// <param name="Types">The types a value can have, after all <see cref="TypeKeyword"/>s.</param>
/// <param name="Keywords">The keywords, in the order of the description.</param>
/// <param name="Title">What the schema is called (<c>title</c>).</param>
/// <param name="Description">What the schema is for (<c>description</c>).</param>
/// <param name="IsDeprecated">Whether the description advises against it (<c>deprecated</c>).</param>
/// <param name="Default">The value an absent one stands for (<c>default</c>); only documented.</param>
/// <param name="Invariants">The rules of <c>x-invariants</c>, as written.</param>
internal sealed record SchemaModel(
    SchemaKey Key,
    JsonTypes Types,
    EquatableArray<Keyword> Keywords,
    string? Title,
    string? Description,
    bool IsDeprecated,
    JsonText? Default,
    EquatableArray<InvariantSource> Invariants)
{
    /// <summary>The keywords of one kind.</summary>
    public IEnumerable<T> All<T>()
        where T : Keyword => Keywords.OfType<T>();
}
