using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads what an operation of OpenAPI 3.0 to 3.2 takes and answers.</summary>
/// <param name="references">Follows references.</param>
/// <param name="hasItemSchemas">Whether <c>itemSchema</c> is a field of media types, as since OpenAPI 3.2.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class OperationPartsReader(ReferenceFollower references, bool hasItemSchemas, DiagnosticBag diagnostics)
{
    private readonly ParameterCollector _parameters = new(references, IsParameter, diagnostics);

    public OperationParts Read(OperationSource operation) => new(
        _parameters.Of(operation).Select(Parameter).ToEquatableArray(),
        RequestBody(operation),
        Responses(operation).ToEquatableArray());

    private RequestBodyDescription? RequestBody(OperationSource operation)
    {
        if (operation.Node.Find("requestBody")?.Value is not { } node
            || references.Follow(node, JsonPointer.Append(operation.Pointer, "requestBody")) is not { } body)
        {
            return null;
        }

        return new RequestBodyDescription(
            body.Node.BooleanOf("required") ?? false,
            body.Description,
            Content(body).ToEquatableArray(),
            body.Pointer);
    }

    private IEnumerable<ResponseDescription> Responses(OperationSource operation) => references
        .FollowMembers(operation.Node, "responses", JsonPointer.Append(operation.Pointer, "responses"), ResponseStatus.IsStatus)
        .Select(member => new ResponseDescription(
            ResponseStatus.Normalize(member.Name),
            member.Part.Description,
            Headers(member.Part).ToEquatableArray(),
            Content(member.Part).ToEquatableArray(),
            member.Part.Pointer));

    private static bool IsParameter(string name, string place) =>
        place is "path" or "query" or "header" or "cookie" or "querystring"
        && !(place == "header" && IsHeaderOfHttp(name));

    private ParameterDescription Parameter(ParameterSource source)
    {
        (string name, string place, ReferencedObject parameter, _) = source;
        string style = parameter.Node.StringOf("style") ?? (place is "path" or "header" ? "simple" : "form");
        MediaTypeDescription? content = Content(parameter).FirstOrDefault();
        return new ParameterDescription(
            name,
            place,
            place == "path" || (parameter.Node.BooleanOf("required") ?? false),
            parameter.Node.BooleanOf("deprecated") ?? false,
            parameter.Description,
            style,
            parameter.Node.BooleanOf("explode") ?? style is "form" or "cookie",
            SchemaPointer(parameter) ?? content?.SchemaPointer,
            content?.MediaType,
            parameter.Pointer);
    }

    private IEnumerable<HeaderDescription> Headers(ReferencedObject response) => references
        .FollowMembers(response.Node, "headers", response.PointerTo("headers"), static name => !IsContentType(name))
        .Select(member => Header(member.Name, member.Part));

    private HeaderDescription Header(string name, ReferencedObject header)
    {
        MediaTypeDescription? content = Content(header).FirstOrDefault();
        return new HeaderDescription(
            name,
            header.Node.BooleanOf("required") ?? false,
            header.Description,
            header.Node.BooleanOf("explode") ?? false,
            content?.MediaType,
            SchemaPointer(header) ?? content?.SchemaPointer,
            header.Pointer);
    }

    private IEnumerable<MediaTypeDescription> Content(ReferencedObject owner) => references
        .FollowMembers(owner.Node, "content", owner.PointerTo("content"), static _ => true)
        .Select(member => new MediaTypeDescription(
            member.Name,
            SchemaPointer(member.Part),
            hasItemSchemas ? SchemaPointer(member.Part, "itemSchema") : null));

    private static string? SchemaPointer(ReferencedObject owner, string field = "schema") =>
        owner.Node.Find(field) is null ? null : owner.PointerTo(field);

    // OpenAPI asks to ignore these where they are declared as parameters: the body's formats and the security say them.
    private static bool IsHeaderOfHttp(string name) =>
        IsContentType(name)
        || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentType(string name) => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}
