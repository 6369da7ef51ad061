namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Everything of Swagger 2.0 that can hold a schema, directly or not, and what Microsoft.OpenApi does not judge as Swagger
/// has it.
/// </summary>
/// <remarks>
/// The library turns Swagger 2.0 into OpenAPI 3 and judges that. What the turning loses, or throws on, is judged where it
/// is read: servers, media types, references, and the keywords that parameters and headers have among their members, of
/// which the library does not know all.
/// </remarks>
internal static class SwaggerStructure
{
    // Parameter Object, Header Object.
    private static readonly HashSet<string> SchemaKeywords = new(StringComparer.Ordinal)
    {
        "type", "format", "items", "collectionFormat", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    };

    private static readonly (string OpenApi, string Swagger)[] Places =
    [
        ("/components/parameters/", "/parameters/"),
        ("/components/responses/", "/responses/"),
        ("/components/securitySchemes/", "/securityDefinitions/"),
    ];

    public static StructureMember MemberOf(StructureKind owner, string name) => (owner, name) switch
    {
        (StructureKind.Document, "host" or "basePath" or "schemes" or "consumes" or "produces") => new(StructureKind.LeftOut),
        (StructureKind.Document, "paths") => new(StructureKind.PathItem, StructureShape.Map),
        (StructureKind.Document, "definitions") => new(StructureKind.Schema, StructureShape.Map),
        (StructureKind.Document, "parameters") => new(StructureKind.Parameter, StructureShape.Map),
        (StructureKind.Document, "responses") => new(StructureKind.Response, StructureShape.Map),

        (StructureKind.PathItem, "$ref") => new(StructureKind.LeftOut),
        (StructureKind.PathItem, "parameters") => new(StructureKind.Parameter, StructureShape.List),
        (StructureKind.PathItem, _) when HttpMethods.IsFixedFieldOfSwagger(name) => new(StructureKind.Operation),

        (StructureKind.Operation, "schemes" or "consumes" or "produces") => new(StructureKind.LeftOut),
        (StructureKind.Operation, "parameters") => new(StructureKind.Parameter, StructureShape.List),
        (StructureKind.Operation, "responses") => new(StructureKind.Response, StructureShape.Map),

        (StructureKind.Parameter or StructureKind.Response, "$ref") => new(StructureKind.SwaggerReference),
        (StructureKind.Parameter, "in") => new(StructureKind.SwaggerParameterPlace),
        (StructureKind.Parameter or StructureKind.Response, "schema") => new(StructureKind.Schema),
        (StructureKind.Parameter or StructureKind.Header, _) when SchemaKeywords.Contains(name) => new(StructureKind.LeftOut),
        (StructureKind.Response, "headers") => new(StructureKind.Header, StructureShape.Map),

        _ => new(StructureKind.Value),
    };

    /// <summary>Where something is, of which the library says where it has put it.</summary>
    public static string PlaceOf(string pointer)
    {
        foreach ((string openApi, string swagger) in Places)
        {
            if (pointer.StartsWith(openApi, StringComparison.Ordinal))
            {
                return swagger + pointer.Substring(openApi.Length);
            }
        }

        return pointer;
    }
}
