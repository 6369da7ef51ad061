namespace OrigamiContracts.Generators.Reading;

/// <summary>The versions of OpenAPI that are read; patch versions change nothing that matters here.</summary>
internal static class OpenApiVersion
{
    /// <summary>The version that is called Swagger, and written quite differently from all later ones.</summary>
    public const string Swagger = "2.0";

    /// <summary>The member that says the version.</summary>
    public const string Member = "openapi";

    /// <summary>The member that says it in Swagger 2.0.</summary>
    public const string SwaggerMember = "swagger";

    /// <summary>Whether an <c>openapi</c> member can say so: 3.0 to 3.2, with a patch version or without.</summary>
    public static bool IsSupported(string version) =>
        version.Length >= 3 && version.Substring(0, 3) is "3.0" or "3.1" or "3.2"
        && (version.Length == 3 || version[3] == '.');

    /// <summary>Whether a reference can have a description of its own, as since OpenAPI 3.1.</summary>
    public static bool DescribesReferences(string version) =>
        version != Swagger && !version.StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Whether a media type can have a schema for the items of a sequence, as since OpenAPI 3.2.</summary>
    public static bool HasItemSchemas(string version) => version.StartsWith("3.2", StringComparison.Ordinal);
}
