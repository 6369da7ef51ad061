namespace OrigamiContracts.Generators.Reading;

/// <summary>A header of a response.</summary>
/// <param name="Name">Its name, as the description writes it.</param>
/// <param name="IsRequired">Whether a response without it is wrong.</param>
/// <param name="Description">What it means, in Markdown.</param>
/// <param name="Explode">Whether the properties of an object are written <c>name=value</c>.</param>
/// <param name="MediaType">The format of its value where it has <c>content</c> instead of a schema and a style.</param>
/// <param name="SchemaPointer">Where its schema is: in Swagger 2.0 the header itself. Null if it has none.</param>
/// <param name="Pointer">Where the header is.</param>
internal sealed record HeaderDescription(
    string Name,
    bool IsRequired,
    string? Description,
    bool Explode,
    string? MediaType,
    string? SchemaPointer,
    string Pointer);
