namespace OrigamiContracts.Catalogue;

/// <summary>The body of a request.</summary>
public sealed class ApiRequestBody
{
    /// <summary>Whether each request has to have one.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Where the body stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>The media types it can have.</summary>
    public IReadOnlyList<ApiMediaType> Content { get; init; } = [];
}
