namespace OrigamiContracts.Generators;

/// <summary>What a description is written in.</summary>
internal enum DescriptionKind
{
    /// <summary>OpenAPI: an <c>OpenApiContract</c> item.</summary>
    OpenApi,

    /// <summary>JSON Schema: a <c>JsonSchemaContract</c> item.</summary>
    JsonSchema,
}
