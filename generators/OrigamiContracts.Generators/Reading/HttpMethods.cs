namespace OrigamiContracts.Generators.Reading;

/// <summary>The methods that have a field of their own in a path item.</summary>
internal static class HttpMethods
{
    /// <summary>Those of OpenAPI 3.0 to 3.2.</summary>
    public static bool IsFixedField(string name) => IsFixedFieldOfSwagger(name) || name is "trace" or "query";

    /// <summary>Those of Swagger 2.0 (Path Item Object).</summary>
    public static bool IsFixedFieldOfSwagger(string name) => name is
        "get" or "put" or "post" or "delete" or "options" or "head" or "patch";
}
