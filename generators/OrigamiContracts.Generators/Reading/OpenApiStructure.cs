namespace OrigamiContracts.Generators.Reading;

/// <summary>Everything of OpenAPI 3.0 to 3.2 that can hold a schema, directly or not.</summary>
internal static class OpenApiStructure
{
    public static StructureMember MemberOf(StructureKind owner, string name) => (owner, name) switch
    {
        (StructureKind.Document, "components") => new(StructureKind.Components),
        (StructureKind.Document, "paths" or "webhooks") => new(StructureKind.PathItem, StructureShape.Map),

        (StructureKind.Components, "schemas") => new(StructureKind.Schema, StructureShape.Map),
        (StructureKind.Components, "parameters") => new(StructureKind.Parameter, StructureShape.Map),
        (StructureKind.Components, "headers") => new(StructureKind.Header, StructureShape.Map),
        (StructureKind.Components, "requestBodies") => new(StructureKind.RequestBody, StructureShape.Map),
        (StructureKind.Components, "responses") => new(StructureKind.Response, StructureShape.Map),
        (StructureKind.Components, "callbacks") => new(StructureKind.Callback, StructureShape.Map),
        (StructureKind.Components, "pathItems") => new(StructureKind.PathItem, StructureShape.Map),
        (StructureKind.Components, "mediaTypes") => new(StructureKind.MediaType, StructureShape.Map),

        (StructureKind.PathItem, "parameters") => new(StructureKind.Parameter, StructureShape.List),
        (StructureKind.PathItem, "additionalOperations") => new(StructureKind.Operation, StructureShape.Map),
        (StructureKind.PathItem, _) when HttpMethods.IsFixedField(name) => new(StructureKind.Operation),

        (StructureKind.Operation, "parameters") => new(StructureKind.Parameter, StructureShape.List),
        (StructureKind.Operation, "requestBody") => new(StructureKind.RequestBody),
        (StructureKind.Operation, "responses") => new(StructureKind.Response, StructureShape.Map),
        (StructureKind.Operation, "callbacks") => new(StructureKind.Callback, StructureShape.Map),
        (StructureKind.Callback, _) => new(StructureKind.PathItem),

        (StructureKind.Parameter or StructureKind.Header, "schema") => new(StructureKind.Schema),
        (StructureKind.Parameter or StructureKind.Header, "content") => new(StructureKind.MediaType, StructureShape.Map),
        (StructureKind.RequestBody or StructureKind.Response, "content") => new(StructureKind.MediaType, StructureShape.Map),
        (StructureKind.Response, "headers") => new(StructureKind.Header, StructureShape.Map),

        (StructureKind.MediaType, "schema" or "itemSchema") => new(StructureKind.Schema),
        (StructureKind.MediaType or StructureKind.Encoding, "encoding") => new(StructureKind.Encoding, StructureShape.Map),
        (StructureKind.MediaType or StructureKind.Encoding, "itemEncoding") => new(StructureKind.Encoding),
        (StructureKind.MediaType or StructureKind.Encoding, "prefixEncoding") => new(StructureKind.Encoding, StructureShape.List),
        (StructureKind.Encoding, "headers") => new(StructureKind.Header, StructureShape.Map),

        _ => new(StructureKind.Value),
    };
}
