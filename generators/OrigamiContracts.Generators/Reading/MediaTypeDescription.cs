namespace OrigamiContracts.Generators.Reading;

/// <summary>One format of a body.</summary>
/// <param name="MediaType">A media type or a range of them: <c>application/json</c>, <c>text/*</c>.</param>
/// <param name="SchemaPointer">Where its schema is; null if it has none.</param>
internal sealed record MediaTypeDescription(string MediaType, string? SchemaPointer);
