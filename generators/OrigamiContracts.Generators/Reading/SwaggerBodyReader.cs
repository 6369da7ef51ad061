using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Makes a request body of Swagger 2.0's body parameter, or of its form parameters (Parameter Object).</summary>
internal sealed class SwaggerBodyReader(DiagnosticBag diagnostics)
{
    private const string Json = "application/json";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <param name="parameters">The parameters of an operation that are its body, or parts of it.</param>
    /// <param name="consumed">The media types that the operation consumes; none if it does not say.</param>
    /// <returns>Null if there are no such parameters.</returns>
    public RequestBodyDescription? Read(IReadOnlyList<ParameterSource> parameters, IReadOnlyList<string> consumed)
    {
        ParameterSource? body = parameters.FirstOrDefault(static p => p.In == "body");
        ParameterSource? field = parameters.FirstOrDefault(static p => p.In != "body");
        if (body is null)
        {
            return field is null ? null : Form(field, parameters, consumed);
        }

        if (field is not null)
        {
            diagnostics.ReportOnce(
                DiagnosticDescriptors.InvalidDocument,
                field.Written,
                "an operation with a body parameter has no form parameters; they are left out");
        }

        return Body(body, consumed);
    }

    private RequestBodyDescription Body(ParameterSource source, IReadOnlyList<string> consumed)
    {
        ReferencedObject body = source.Object;
        string? schema = body.Node.Find("schema") is null ? null : body.PointerTo("schema");
        if (schema is null)
        {
            diagnostics.ReportOnce(DiagnosticDescriptors.InvalidDocument, body.Node, "a body parameter has a 'schema'; without it, bodies are not checked");
        }

        return new RequestBodyDescription(
            body.Node.BooleanOf("required") ?? false,
            body.Description,
            consumed.DefaultIfEmpty(Json).Select(mediaType => new MediaTypeDescription(mediaType, schema)).ToEquatableArray(),
            body.Pointer);
    }

    // Each field has a schema of its own, and there is no place in the description that stands for all of them together.
    private RequestBodyDescription Form(ParameterSource first, IReadOnlyList<ParameterSource> fields, IReadOnlyList<string> consumed)
    {
        IEnumerable<string> forms = consumed.Where(IsForm);
        if (!forms.Any())
        {
            string assumed = fields.Any(static field => SwaggerFile.Is(field.Object.Node)) ? Multipart : UrlEncoded;
            forms = [assumed];
            if (consumed.Count > 0)
            {
                diagnostics.ReportOnce(
                    DiagnosticDescriptors.QuestionableDocument,
                    first.Written,
                    $"form parameters are sent as '{UrlEncoded}' or '{Multipart}', and 'consumes' lists neither; '{assumed}' is assumed");
            }
        }

        return new RequestBodyDescription(
            fields.Any(static field => field.Object.Node.BooleanOf("required") == true),
            Description: null,
            forms.Select(static mediaType => new MediaTypeDescription(mediaType, SchemaPointer: null)).ToEquatableArray(),
            first.Object.Pointer);
    }

    private static bool IsForm(string mediaType)
    {
        string name = mediaType.Split(';')[0].Trim();
        return name.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase) || name.Equals(Multipart, StringComparison.OrdinalIgnoreCase);
    }
}
