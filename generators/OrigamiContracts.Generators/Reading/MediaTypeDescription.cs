namespace OrigamiContracts.Generators.Reading;

/// <summary>One format of a body.</summary>
/// <param name="MediaType">A media type or a range of them: <c>application/json</c>, <c>text/*</c>.</param>
/// <param name="SchemaPointer">
/// Where its schema is; null if it has none. The forms of Swagger 2.0 have none: each field has its own, and no place in
/// the description stands for all of them. Its files have none either.
/// </param>
/// <param name="ItemSchemaPointer">Where the schema is that each item of a sequence has to keep; null if there is none.</param>
internal sealed record MediaTypeDescription(string MediaType, string? SchemaPointer, string? ItemSchemaPointer = null)
{
    /// <summary>Whether its values are JSON: <c>application/json</c>, or any with the suffix <c>+json</c>.</summary>
    public bool IsJson => IsJsonType(MediaType);

    /// <summary>Whether bodies of it can be streams of server-sent events.</summary>
    public bool CoversEventStreams => NameOf(MediaType).ToLowerInvariant() is "text/event-stream" or "text/*" or "*/*";

    /// <summary>Whether a media type is one of JSON.</summary>
    public static bool IsJsonType(string mediaType)
    {
        string name = NameOf(mediaType);
        return name.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(string mediaType) => mediaType.Split(';')[0].Trim();
}
