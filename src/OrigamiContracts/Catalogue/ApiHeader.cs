namespace OrigamiContracts.Catalogue;

/// <summary>A header of a response.</summary>
public sealed class ApiHeader
{
    /// <summary>The header's name; case does not count.</summary>
    public required string Name { get; init; }

    /// <summary>Whether each such response has to have it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Where the header stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>Whether a property of an object is written <c>name=value</c> (OpenAPI: <c>explode</c>).</summary>
    public bool IsExploded { get; init; }

    /// <summary>The media type its value is written in, where it has <c>content</c> instead of a style.</summary>
    public string? MediaType { get; init; }

    /// <summary>The schema of its value; <see langword="null"/> where the description has none.</summary>
    public ApiSchema? Schema { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
