namespace OrigamiContracts.Generators.Reading;

/// <summary>Says how Swagger 2.0 writes an array as text in the words that OpenAPI 3 has for it.</summary>
internal static class SwaggerCollectionFormat
{
    /// <summary>The style and whether items are parameters of their own (Parameter Object, <c>collectionFormat</c>).</summary>
    /// <param name="format">The format; null for the default.</param>
    /// <param name="place">Where the parameter is sent.</param>
    /// <returns>Null if there is no such format in this place.</returns>
    /// <remarks>OpenAPI 3 has no tabs between items; their style is named like those of spaces and pipes.</remarks>
    public static (string Style, bool Explode)? Find(string? format, string place) => format switch
    {
        null or "csv" => Default(place),
        "ssv" => ("spaceDelimited", false),
        "tsv" => ("tabDelimited", false),
        "pipes" => ("pipeDelimited", false),
        "multi" when place == "query" => ("form", true),
        _ => null,
    };

    /// <summary>Commas between the items.</summary>
    public static (string Style, bool Explode) Default(string place) => (place == "query" ? "form" : "simple", false);
}
