using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads what an operation takes and answers.</summary>
internal sealed class OperationPartsReader(ReferenceFollower references, DiagnosticBag diagnostics)
{
    /// <summary>The parameters of a path and of one operation of it, which wins where both declare the same.</summary>
    public EquatableArray<ParameterDescription> Parameters(
        SpecObject pathItem,
        string pathItemPointer,
        SpecObject operation,
        string operationPointer)
    {
        List<ParameterDescription> merged = Parameters(pathItem, pathItemPointer);
        foreach (ParameterDescription own in Parameters(operation, operationPointer))
        {
            int overridden = merged.FindIndex(p => IsSame(p, own));
            if (overridden < 0)
            {
                merged.Add(own);
            }
            else
            {
                merged[overridden] = own;
            }
        }

        return merged.ToEquatableArray();
    }

    public RequestBodyDescription? RequestBody(SpecObject operation, string pointer)
    {
        if (operation.Find("requestBody")?.Value is not { } node
            || references.Follow(node, JsonPointer.Append(pointer, "requestBody")) is not { } body)
        {
            return null;
        }

        return new RequestBodyDescription(
            body.Node.BooleanOf("required") ?? false,
            body.Description,
            Content(body).ToEquatableArray(),
            body.Pointer);
    }

    public EquatableArray<ResponseDescription> Responses(SpecObject operation, string pointer)
    {
        List<ResponseDescription> responses = [];
        string parent = JsonPointer.Append(pointer, "responses");
        foreach (SpecProperty member in operation.MembersOf("responses"))
        {
            if (Status(member.Name) is { } status
                && references.Follow(member.Value, JsonPointer.Append(parent, member.Name)) is { } response)
            {
                responses.Add(new ResponseDescription(
                    status,
                    response.Description,
                    Headers(response).ToEquatableArray(),
                    Content(response).ToEquatableArray(),
                    response.Pointer));
            }
        }

        return responses.ToEquatableArray();
    }

    private List<ParameterDescription> Parameters(SpecObject owner, string pointer)
    {
        List<ParameterDescription> parameters = [];
        string parent = JsonPointer.Append(pointer, "parameters");
        IReadOnlyList<SpecNode> items = owner.ItemsOf("parameters");
        for (int i = 0; i < items.Count; i++)
        {
            if (references.Follow(items[i], JsonPointer.Append(parent, i)) is not { } source
                || Parameter(source) is not { } parameter)
            {
                continue;
            }

            if (parameters.Exists(p => IsSame(p, parameter)))
            {
                diagnostics.Report(
                    DiagnosticDescriptors.InvalidDocument,
                    items[i].Span,
                    $"the {parameter.In} parameter '{parameter.Name}' is there twice; the first one is used, remove the other");
                continue;
            }

            parameters.Add(parameter);
        }

        return parameters;
    }

    private static bool IsSame(ParameterDescription left, ParameterDescription right) =>
        left.In == right.In && left.Name == right.Name;

    private ParameterDescription? Parameter(ReferencedObject source)
    {
        if (source.Node.StringOf("name") is not { } name
            || source.Node.StringOf("in") is not { } place
            || place is not ("path" or "query" or "header" or "cookie" or "querystring")
            || (place == "header" && IsHeaderOfHttp(name)))
        {
            return null;
        }

        string style = source.Node.StringOf("style") ?? (place is "path" or "header" ? "simple" : "form");
        MediaTypeDescription? content = Content(source).FirstOrDefault();
        return new ParameterDescription(
            name,
            place,
            place == "path" || (source.Node.BooleanOf("required") ?? false),
            source.Node.BooleanOf("deprecated") ?? false,
            source.Description,
            style,
            source.Node.BooleanOf("explode") ?? style is "form" or "cookie",
            SchemaPointer(source) ?? content?.SchemaPointer,
            content?.MediaType,
            source.Pointer);
    }

    private IEnumerable<HeaderDescription> Headers(ReferencedObject response)
    {
        string parent = response.PointerTo("headers");
        foreach (SpecProperty member in response.Node.MembersOf("headers"))
        {
            if (!IsContentType(member.Name)
                && references.Follow(member.Value, JsonPointer.Append(parent, member.Name)) is { } header)
            {
                yield return new HeaderDescription(
                    member.Name,
                    header.Node.BooleanOf("required") ?? false,
                    header.Description,
                    SchemaPointer(header) ?? Content(header).FirstOrDefault()?.SchemaPointer,
                    header.Pointer);
            }
        }
    }

    private IEnumerable<MediaTypeDescription> Content(ReferencedObject owner)
    {
        string parent = owner.PointerTo("content");
        foreach (SpecProperty member in owner.Node.MembersOf("content"))
        {
            if (references.Follow(member.Value, JsonPointer.Append(parent, member.Name)) is { } mediaType)
            {
                yield return new MediaTypeDescription(member.Name, SchemaPointer(mediaType));
            }
        }
    }

    private static string? SchemaPointer(ReferencedObject owner) =>
        owner.Node.Find("schema") is null ? null : owner.PointerTo("schema");

    // Microsoft.OpenApi reports what is neither; extensions are neither as well.
    private static string? Status(string name)
    {
        if (name == "default")
        {
            return name;
        }

        bool isStatus = name.Length == 3 && name[0] is >= '1' and <= '5' && IsDigitOrX(name[1]) && IsDigitOrX(name[2])
            && (name[1] is 'X' or 'x') == (name[2] is 'X' or 'x');
        return isStatus ? name.ToUpperInvariant() : null;

        static bool IsDigitOrX(char c) => c is (>= '0' and <= '9') or 'X' or 'x';
    }

    // OpenAPI asks to ignore these where they are declared as parameters: the body's formats and the security say them.
    private static bool IsHeaderOfHttp(string name) =>
        IsContentType(name)
        || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentType(string name) => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}
