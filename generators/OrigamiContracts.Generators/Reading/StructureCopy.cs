using System.Text.Json.Nodes;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Copies of a description what Microsoft.OpenApi is to judge: its structure, every schema replaced by <c>{}</c>.
/// </summary>
/// <remarks>
/// Schemas are compiled from the tree, where a schema's exact JSON is kept; the library loses parts of it, and throws on
/// the valid schemas <c>true</c> and <c>false</c>. Whether something is a schema depends on where it is: a header can be
/// called <c>schema</c>, an extension can hold anything. Extensions and examples are left out, since nothing judges them.
/// </remarks>
internal static class StructureCopy
{
    private enum Kind
    {
        Value,
        Schema,
        Document,
        Components,
        PathItem,
        Operation,
        ParameterOrHeader,
        RequestBody,
        Response,
        MediaType,
        Encoding,
        Callback,
    }

    private enum Shape
    {
        One,
        List,
        Map,
    }

    public static JsonObject Of(SpecObject document, CancellationToken cancellationToken) =>
        CopyMembers(document, Kind.Document, cancellationToken);

    // Everything of OpenAPI 3.0 to 3.2 that can hold a schema, directly or not.
    private static (Kind Kind, Shape Shape) Member(Kind owner, string name) => (owner, name) switch
    {
        (Kind.Document, "components") => (Kind.Components, Shape.One),
        (Kind.Document, "paths" or "webhooks") => (Kind.PathItem, Shape.Map),

        (Kind.Components, "schemas") => (Kind.Schema, Shape.Map),
        (Kind.Components, "parameters" or "headers") => (Kind.ParameterOrHeader, Shape.Map),
        (Kind.Components, "requestBodies") => (Kind.RequestBody, Shape.Map),
        (Kind.Components, "responses") => (Kind.Response, Shape.Map),
        (Kind.Components, "callbacks") => (Kind.Callback, Shape.Map),
        (Kind.Components, "pathItems") => (Kind.PathItem, Shape.Map),
        (Kind.Components, "mediaTypes") => (Kind.MediaType, Shape.Map),

        (Kind.PathItem, "parameters") => (Kind.ParameterOrHeader, Shape.List),
        (Kind.PathItem, "additionalOperations") => (Kind.Operation, Shape.Map),
        (Kind.PathItem, _) when HttpMethods.IsFixedField(name) => (Kind.Operation, Shape.One),

        (Kind.Operation, "parameters") => (Kind.ParameterOrHeader, Shape.List),
        (Kind.Operation, "requestBody") => (Kind.RequestBody, Shape.One),
        (Kind.Operation, "responses") => (Kind.Response, Shape.Map),
        (Kind.Operation, "callbacks") => (Kind.Callback, Shape.Map),
        (Kind.Callback, _) => (Kind.PathItem, Shape.One),

        (Kind.ParameterOrHeader, "schema") => (Kind.Schema, Shape.One),
        (Kind.ParameterOrHeader or Kind.RequestBody or Kind.Response, "content") => (Kind.MediaType, Shape.Map),
        (Kind.Response, "headers") => (Kind.ParameterOrHeader, Shape.Map),

        (Kind.MediaType, "schema" or "itemSchema") => (Kind.Schema, Shape.One),
        (Kind.MediaType or Kind.Encoding, "encoding") => (Kind.Encoding, Shape.Map),
        (Kind.MediaType or Kind.Encoding, "itemEncoding") => (Kind.Encoding, Shape.One),
        (Kind.MediaType or Kind.Encoding, "prefixEncoding") => (Kind.Encoding, Shape.List),
        (Kind.Encoding, "headers") => (Kind.ParameterOrHeader, Shape.Map),

        _ => (Kind.Value, Shape.One),
    };

    private static JsonObject CopyMembers(SpecObject source, Kind kind, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        JsonObject copy = [];
        foreach (SpecProperty property in source.Properties)
        {
            if (IsJudged(kind, property.Name))
            {
                (Kind memberKind, Shape shape) = Member(kind, property.Name);
                copy.Add(property.Name, Copy(property.Value, memberKind, shape, cancellationToken));
            }
        }

        return copy;
    }

    private static bool IsJudged(Kind owner, string name) =>
        owner == Kind.Value
        || (name is not ("example" or "examples") && !name.StartsWith("x-", StringComparison.Ordinal));

    private static JsonNode? Copy(SpecNode source, Kind kind, Shape shape, CancellationToken cancellationToken) =>
        (source, kind, shape) switch
        {
            (_, Kind.Schema, Shape.One) => new JsonObject(),
            (SpecObject map, _, Shape.Map) => new JsonObject(map.Properties.Select(p =>
                new KeyValuePair<string, JsonNode?>(p.Name, Copy(p.Value, kind, Shape.One, cancellationToken)))),
            (SpecArray list, _, _) => new JsonArray(
                [.. list.Items.Select(item => Copy(item, kind, Shape.One, cancellationToken))]),
            (SpecObject members, _, _) => CopyMembers(members, kind, cancellationToken),
            (SpecString text, _, _) => JsonValue.Create(text.Value),
            (SpecNumber number, _, _) => JsonNode.Parse(number.Literal),
            (SpecBoolean boolean, _, _) => JsonValue.Create(boolean.Value),
            _ => null,
        };
}
