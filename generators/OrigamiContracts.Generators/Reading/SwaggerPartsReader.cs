using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads what an operation of Swagger 2.0 takes and answers.</summary>
internal sealed class SwaggerPartsReader(SpecObject root, ReferenceFollower references, DiagnosticBag diagnostics)
{
    private const string Json = "application/json";
    private const string Binary = "application/octet-stream";

    private readonly ParameterCollector _parameters = new(references, static (_, place) => IsParameter(place), diagnostics);
    private readonly SwaggerMediaTypes _mediaTypes = new(root, diagnostics);
    private readonly SwaggerBodyReader _bodies = new(diagnostics);

    public OperationParts Read(OperationSource operation)
    {
        IReadOnlyList<ParameterSource> parameters = _parameters.Of(operation);
        return new OperationParts(
            parameters.Where(static p => !IsBody(p.In)).Select(Parameter).ToEquatableArray(),
            _bodies.Read([.. parameters.Where(static p => IsBody(p.In))], _mediaTypes.Of(operation.Node, "consumes")),
            Responses(operation).ToEquatableArray());
    }

    // Microsoft.OpenApi reports all other places.
    private static bool IsParameter(string place) => place is "path" or "query" or "header" || IsBody(place);

    private static bool IsBody(string place) => place is "body" or "formData";

    private ParameterDescription Parameter(ParameterSource source)
    {
        (string name, string place, ReferencedObject parameter, _) = source;
        if (parameter.Node.Find("schema") is { } schema)
        {
            diagnostics.ReportOnce(
                DiagnosticDescriptors.QuestionableDocument,
                schema.Value,
                "in Swagger 2.0 only a body parameter has a 'schema'; the keywords of others stand in the parameter itself");
        }

        (string style, bool explode) = Style(parameter.Node.Find("collectionFormat")?.Value, place);
        return new ParameterDescription(
            name,
            place,
            place == "path" || (parameter.Node.BooleanOf("required") ?? false),
            IsDeprecated: false,
            parameter.Description,
            style,
            explode,
            SchemaPointer: parameter.Pointer,
            MediaType: null,
            parameter.Pointer);
    }

    private (string Style, bool Explode) Style(SpecNode? written, string place)
    {
        string? format = written is null or SpecString ? written.ScalarText() : "";
        if (SwaggerCollectionFormat.Find(format, place) is { } known)
        {
            return known;
        }

        diagnostics.ReportOnce(
            DiagnosticDescriptors.InvalidDocument,
            written!,
            "'collectionFormat' is 'csv', 'ssv', 'tsv' or 'pipes', and in queries also 'multi'; it is read as 'csv'");
        return SwaggerCollectionFormat.Default(place);
    }

    private IEnumerable<ResponseDescription> Responses(OperationSource operation)
    {
        IReadOnlyList<string> produced = _mediaTypes.Of(operation.Node, "produces");
        return references
            .FollowMembers(operation.Node, "responses", JsonPointer.Append(operation.Pointer, "responses"), ResponseStatus.IsStatus)
            .Select(member => new ResponseDescription(
                ResponseStatus.Normalize(member.Name),
                member.Part.Description,
                Headers(member.Part).ToEquatableArray(),
                Content(member.Part, produced).ToEquatableArray(),
                member.Part.Pointer));
    }

    private IEnumerable<HeaderDescription> Headers(ReferencedObject response) => references
        .FollowMembers(response.Node, "headers", response.PointerTo("headers"), static _ => true)
        .Select(static member => new HeaderDescription(
            member.Name,
            IsRequired: false,
            member.Part.Description,
            Explode: false,
            MediaType: null,
            SchemaPointer: member.Part.Pointer,
            member.Part.Pointer));

    // A response without a schema has no body (Response Object).
    private static IEnumerable<MediaTypeDescription> Content(ReferencedObject response, IReadOnlyList<string> produced)
    {
        if (response.Node.Find("schema")?.Value is not { } schema)
        {
            return [];
        }

        bool isFile = schema is SpecObject node && SwaggerFile.Is(node);
        string? pointer = isFile ? null : response.PointerTo("schema");
        return produced
            .DefaultIfEmpty(isFile ? Binary : Json)
            .Select(mediaType => new MediaTypeDescription(mediaType, pointer));
    }
}
