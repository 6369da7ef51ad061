using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads an OpenAPI description, 3.0 to 3.2 or Swagger 2.0, from its tree.</summary>
/// <remarks>
/// Microsoft.OpenApi judges the structure (<see cref="StructureJudge"/>); what the contract is made of is taken from the
/// tree (<see cref="ApiDescriptionBuilder"/>). The library's own model has no place for anything, drops what it finds
/// broken together with what is around it, and is not there at all when the library throws.
/// </remarks>
internal static class OpenApiReader
{
    private const string Expected =
        "a description is an object with an 'openapi' member that says 3.0, 3.1 or 3.2, with a patch version or without, or with a 'swagger' member that says 2.0";

    public static DescriptionReadResult Read(SpecDocument document, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new(document.Path);
        if (!TryReadVersion(document, diagnostics, out string version))
        {
            return new DescriptionReadResult(null, diagnostics.ToEquatableArray());
        }

        SpecObject root = (SpecObject)document.Root;
        StructureJudge.Judge(root, version, diagnostics, cancellationToken);
        ApiDescription description = new ApiDescriptionBuilder(root, version, diagnostics, cancellationToken).Build();
        return new DescriptionReadResult(description, diagnostics.ToEquatableArray());
    }

    private static bool TryReadVersion(SpecDocument document, DiagnosticBag diagnostics, out string version)
    {
        SpecObject? root = document.Root as SpecObject;
        bool isSwagger = root?.Find(OpenApiVersion.Member) is null && root?.Find(OpenApiVersion.SwaggerMember) is not null;

        // Without quotes, YAML makes a number of 3.1.
        SpecNode? member = root?.Find(isSwagger ? OpenApiVersion.SwaggerMember : OpenApiVersion.Member)?.Value;
        version = member.ScalarText() ?? "";
        if (isSwagger ? version == OpenApiVersion.Swagger : OpenApiVersion.IsSupported(version))
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticDescriptors.InvalidDocument,
            member?.Place ?? JsonPointer.Locate(document.Root, JsonPointer.Root),
            version.Length == 0 ? Expected : $"{(isSwagger ? "Swagger" : "OpenAPI")} '{version}' is not supported; {Expected}");
        return false;
    }
}
