namespace OrigamiContracts.Catalogue;

/// <summary>A media type of a body, and the schema of the bodies that have it.</summary>
public sealed class ApiMediaType
{
    /// <summary>The media type or range, such as <c>application/json</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The schema; <see langword="null"/> where the description has none.</summary>
    public ApiSchema? Schema { get; init; }

    /// <inheritdoc/>
    public override string ToString() => MediaType;
}
