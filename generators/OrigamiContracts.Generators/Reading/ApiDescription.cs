using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// What a description says outside of its schemas, all references followed. Schemas are named by JSON Pointers into the
/// description's tree. A JSON Schema describes no operations, and has its subschemas under <c>$defs</c> for components.
/// </summary>
/// <remarks>
/// Everything is in the order of the description. Left out for now: webhooks and callbacks, which describe requests that
/// the API's server sends.
/// </remarks>
/// <param name="Title">Empty if it is missing, which has been reported then.</param>
/// <param name="Version">The API's own version. Empty if it is missing, which has been reported then.</param>
/// <param name="Summary">What the API is, in a line.</param>
/// <param name="Description">What the API is, in Markdown.</param>
/// <param name="OpenApiVersion">The version of OpenAPI, as it is written: <c>3.1.0</c>, or <c>2.0</c> of Swagger. Null if it is a JSON Schema.</param>
/// <param name="Servers">The addresses of the whole description's servers; they can be relative and hold variables.</param>
/// <param name="Schemas">The schemas that have names.</param>
/// <param name="SecuritySchemes">The ways to prove who one is that send something.</param>
/// <param name="Operations">The operations of every path.</param>
internal sealed record ApiDescription(
    string Title,
    string Version,
    string? Summary,
    string? Description,
    string? OpenApiVersion,
    EquatableArray<string> Servers,
    EquatableArray<ComponentSchema> Schemas,
    EquatableArray<SecuritySchemeDescription> SecuritySchemes,
    EquatableArray<OperationDescription> Operations);
