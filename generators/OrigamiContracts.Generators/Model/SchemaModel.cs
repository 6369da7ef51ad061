namespace OrigamiContracts.Generators.Model;

/// <summary>What a value has to keep: the keywords of one schema, or of several merged into one.</summary>
/// <param name="Key">The schema's name in its contract.</param>
/// <param name="Location">Where a person finds the schema in the description: a JSON Pointer.</param>
/// <param name="Types">The types a value can have, after all <see cref="TypeKeyword"/>s.</param>
/// <param name="Keywords">The keywords, in the order of the description.</param>
/// <param name="Invariants">The rules of <c>x-invariants</c>, as written.</param>
/// <param name="Lifecycles">What each of its subschemas says with <c>x-lifecycle</c>, as written.</param>
/// <param name="DeprecatedAliases">The old texts of its listed values.</param>
internal sealed record SchemaModel(
    SchemaKey Key,
    string Location,
    JsonTypes Types,
    EquatableArray<Keyword> Keywords,
    EquatableArray<InvariantSource> Invariants,
    EquatableArray<LifecycleSource> Lifecycles,
    EquatableArray<DeprecatedAlias> DeprecatedAliases)
{
    /// <summary>The keywords of one kind.</summary>
    public IEnumerable<T> All<T>()
        where T : Keyword
    {
        foreach (Keyword keyword in Keywords)
        {
            if (keyword is T wanted)
            {
                yield return wanted;
            }
        }
    }

    /// <summary>The first keyword of one kind; null if there is none.</summary>
    public T? First<T>()
        where T : Keyword
    {
        foreach (Keyword keyword in Keywords)
        {
            if (keyword is T wanted)
            {
                return wanted;
            }
        }

        return null;
    }

    /// <summary>Whether there is a keyword of one kind.</summary>
    public bool Has<T>()
        where T : Keyword => First<T>() is not null;
}
