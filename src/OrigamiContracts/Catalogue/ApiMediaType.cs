namespace OrigamiContracts.Catalogue;

/// <summary>A media type of a body, and the schema of the bodies that have it.</summary>
public sealed class ApiMediaType
{
    /// <summary>The media type or range, such as <c>application/json</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The schema of the whole body; <see langword="null"/> where the description has none.</summary>
    public ApiSchema? Schema { get; init; }

    /// <summary>
    /// The schema of each item, where the body is a sequence: server-sent events, or JSON values one after the other
    /// (OpenAPI 3.2: <c>itemSchema</c>); <see langword="null"/> where the description has none.
    /// </summary>
    public ApiSchema? ItemSchema { get; init; }

    /// <summary>
    /// What <see cref="ItemSchema"/> says of the JSON that stands in the texts of a server-sent event
    /// (<c>contentMediaType</c>, <c>contentSchema</c>), for an event that conforms to it; <see langword="null"/> where it
    /// says nothing of that.
    /// </summary>
    public ApiSchema? ItemContent { get; init; }

    /// <inheritdoc/>
    public override string ToString() => MediaType;
}
