namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>A JSONPath query (RFC 9535).</summary>
/// <param name="IsRelative">Whether it begins at the node that a filter asks about (<c>@</c>), not at the root (<c>$</c>).</param>
/// <param name="Segments">What is selected, step by step.</param>
internal sealed record JsonPathQuery(bool IsRelative, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>Whether it can select one node at most (section 2.3.5.1).</summary>
    public bool IsSingular => Segments.All(static segment => segment is { IsDescendant: false, Selectors: [NameSelector or IndexSelector] });
}

/// <summary>One step of a query (section 2.5).</summary>
/// <param name="IsDescendant">Whether the selectors are applied to a node and all below it, not to the node alone.</param>
/// <param name="Selectors">Each selects children.</param>
internal sealed record JsonPathSegment(bool IsDescendant, IReadOnlyList<JsonPathSelector> Selectors);

/// <summary>Selects children of a node (section 2.3).</summary>
internal abstract record JsonPathSelector;

/// <summary>The member with a name.</summary>
internal sealed record NameSelector(string Name) : JsonPathSelector;

/// <summary>All members or items.</summary>
internal sealed record WildcardSelector : JsonPathSelector;

/// <summary>An item, counted from the end if the index is negative.</summary>
internal sealed record IndexSelector(long Index) : JsonPathSelector;

/// <summary>Some of the items, from one to before another one. Where nothing is said, it depends on the sign of the step.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : JsonPathSelector;

/// <summary>The members or items that a condition holds for.</summary>
internal sealed record FilterSelector(JsonPathCondition Condition) : JsonPathSelector;
