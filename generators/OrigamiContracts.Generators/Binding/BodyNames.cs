using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Names the types of bodies, and of the items of bodies, that are described where they are used.</summary>
internal static class BodyNames
{
    public static IEnumerable<(string Pointer, string Name)> Of(ApiDescription api)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (OperationDescription operation in api.Operations)
        {
            foreach ((string? pointer, string name) in Of(operation))
            {
                if (pointer is not null && seen.Add(pointer))
                {
                    yield return (pointer, name);
                }
            }
        }
    }

    private static IEnumerable<(string? Pointer, string Name)> Of(OperationDescription operation)
    {
        foreach (MediaTypeDescription mediaType in operation.RequestBody?.Content ?? [])
        {
            yield return (JsonSchemaOf(mediaType), operation.Id + "Request");
            yield return (mediaType.ItemSchemaPointer, operation.Id + "RequestItem");
        }

        int successes = operation.Responses.Count(IsSuccess);
        foreach (ResponseDescription response in operation.Responses)
        {
            string status = successes == 1 && IsSuccess(response) ? "" : CSharpName.Pascal(response.Status).TrimStart('_');
            foreach (MediaTypeDescription mediaType in response.Content)
            {
                // A response that several operations share is named after itself.
                string name = IsShared(response.Pointer)
                    ? response.Pointer.Substring(response.Pointer.LastIndexOf('/') + 1) + "Body"
                    : operation.Id + status + "Response";
                yield return (JsonSchemaOf(mediaType), name);
                yield return (mediaType.ItemSchemaPointer, name + "Item");
            }
        }
    }

    private static bool IsShared(string pointer) =>
        pointer.StartsWith("/components/", StringComparison.Ordinal) || pointer.StartsWith("/responses/", StringComparison.Ordinal);

    /// <summary>Whether a response is one of the statuses that tell of success.</summary>
    public static bool IsSuccess(ResponseDescription response) => response.Status.StartsWith("2", StringComparison.Ordinal);

    /// <summary>The schema of a body that is read as one JSON value; forms, files and sequences are not.</summary>
    public static string? JsonSchemaOf(MediaTypeDescription mediaType) => mediaType.IsJson ? mediaType.SchemaPointer : null;
}
