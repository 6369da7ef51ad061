using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Lists where the schemas of parameters, bodies and headers stand.</summary>
internal static class SchemaPointers
{
    public static IEnumerable<string> Of(ApiDescription api) => api.Operations.SelectMany(Of).OfType<string>();

    /// <summary>
    /// Those that stand in no schema: parameters and headers of Swagger 2.0, which have the keywords among their own members.
    /// </summary>
    public static IEnumerable<string> OfSwaggerParameters(ApiDescription api) => api.Operations.SelectMany(static operation =>
    {
        IEnumerable<(string? Schema, string Owner)> parameters = operation.Parameters.Select(static p => (p.SchemaPointer, p.Pointer));
        IEnumerable<(string? Schema, string Owner)> headers = operation.Responses
            .SelectMany(static response => response.Headers)
            .Select(static h => (h.SchemaPointer, h.Pointer));
        return parameters.Concat(headers).Where(static part => part.Schema == part.Owner).Select(static part => part.Owner);
    });

    /// <summary>Those of server-sent events, whose texts can hold JSON.</summary>
    public static IEnumerable<string> OfEvents(ApiDescription api) => api.Operations
        .SelectMany(static operation => (IEnumerable<MediaTypeDescription>)
        [
            .. operation.RequestBody?.Content ?? [],
            .. operation.Responses.SelectMany(static response => response.Content),
        ])
        .Where(static mediaType => mediaType.CoversEventStreams)
        .Select(static mediaType => mediaType.ItemSchemaPointer)
        .OfType<string>();

    private static IEnumerable<string?> Of(OperationDescription operation) =>
    [
        .. operation.Parameters.Select(static parameter => parameter.SchemaPointer),
        .. operation.RequestBody?.Content.SelectMany(Of) ?? [],
        .. operation.Responses.SelectMany(static response => response.Headers).Select(static header => header.SchemaPointer),
        .. operation.Responses.SelectMany(static response => response.Content).SelectMany(Of),
    ];

    private static IEnumerable<string?> Of(MediaTypeDescription mediaType) => [mediaType.SchemaPointer, mediaType.ItemSchemaPointer];
}
