namespace OrigamiContracts.Generators.Reading;

/// <summary>A parameter of an operation.</summary>
/// <remarks>How Swagger 2.0 writes arrays that are items of an array (<c>collectionFormat</c> in <c>items</c>) is left out.</remarks>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or, since 3.2, <c>querystring</c>.</param>
/// <param name="IsRequired">Always true in a path.</param>
/// <param name="IsDeprecated">Whether callers should stop sending it.</param>
/// <param name="Description">What it means, in Markdown.</param>
/// <param name="Style">
/// How its value is written, OpenAPI's default if the description does not say. <c>tabDelimited</c>, which OpenAPI 3 does
/// not have, is <c>spaceDelimited</c> with tabs.
/// </param>
/// <param name="Explode">Whether arrays and objects become several values, OpenAPI's default if it does not say.</param>
/// <param name="SchemaPointer">Where its schema is: in Swagger 2.0 the parameter itself. Null if it has none.</param>
/// <param name="MediaType">The format of its value where it has <c>content</c> instead of a schema and a style.</param>
/// <param name="Pointer">Where the parameter is.</param>
internal sealed record ParameterDescription(
    string Name,
    string In,
    bool IsRequired,
    bool IsDeprecated,
    string? Description,
    string Style,
    bool Explode,
    string? SchemaPointer,
    string? MediaType,
    string Pointer);
