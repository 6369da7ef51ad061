using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Lists where the schemas of parameters, bodies and headers stand.</summary>
internal static class SchemaPointers
{
    public static IEnumerable<string> Of(ApiDescription api) => api.Operations.SelectMany(Of).OfType<string>();

    private static IEnumerable<string?> Of(OperationDescription operation) =>
    [
        .. operation.Parameters.Select(static parameter => parameter.SchemaPointer),
        .. operation.RequestBody?.Content.Select(static mediaType => mediaType.SchemaPointer) ?? [],
        .. operation.Responses.SelectMany(static response => response.Headers).Select(static header => header.SchemaPointer),
        .. operation.Responses.SelectMany(static response => response.Content).Select(static mediaType => mediaType.SchemaPointer),
    ];
}
