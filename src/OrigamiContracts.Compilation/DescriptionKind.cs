namespace OrigamiContracts.Compilation;

/// <summary>What a description is written in.</summary>
public enum DescriptionKind
{
    /// <summary>OpenAPI.</summary>
    OpenApi,

    /// <summary>JSON Schema: the whole document is one schema.</summary>
    JsonSchema,
}
