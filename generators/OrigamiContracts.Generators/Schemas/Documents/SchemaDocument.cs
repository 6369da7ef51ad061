using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>A document that the schemas of a description can refer to.</summary>
/// <param name="Uri">The URI it is referred to by, absolute, without fragment.</param>
/// <param name="Document">Its tree.</param>
internal sealed record SchemaDocument(string Uri, SpecDocument Document);
