namespace OrigamiContracts.Generators.Reading;

/// <summary>One format of a body.</summary>
/// <param name="MediaType">A media type or a range of them: <c>application/json</c>, <c>text/*</c>.</param>
/// <param name="SchemaPointer">
/// Where its schema is; null if it has none. The forms of Swagger 2.0 have none: each field has its own, and no place in
/// the description stands for all of them. Its files have none either.
/// </param>
internal sealed record MediaTypeDescription(string MediaType, string? SchemaPointer);
