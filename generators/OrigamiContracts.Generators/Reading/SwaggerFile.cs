namespace OrigamiContracts.Generators.Reading;

/// <summary><c>type: file</c> of Swagger 2.0, which only form parameters and the schemas of responses can have.</summary>
internal static class SwaggerFile
{
    public static bool Is(SpecObject node) => node.StringOf("type") == "file";
}
