using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Compilation;

/// <summary>What has to be known of a description before it is compiled.</summary>
/// <param name="Kind">What it is written in.</param>
/// <param name="Schemas">Those of the further schemas that are there.</param>
internal sealed record DescriptionOutline(DescriptionKind Kind, IReadOnlyList<string> Schemas)
{
    public static DescriptionOutline Of(DescriptionSource description, CompilationSettings settings, CancellationToken cancellationToken)
    {
        if (description.Kind is { } kind && settings.Schemas.Count == 0)
        {
            return new DescriptionOutline(kind, []);
        }

        SpecNode? root = DescriptionTree.RootOf(description, cancellationToken);
        return new DescriptionOutline(
            description.Kind ?? KindOf(root),
            root is null ? [] : [.. settings.Schemas.Where(pointer => JsonPointer.Resolve(root, pointer) is SpecObject or SpecBoolean)]);
    }

    private static DescriptionKind KindOf(SpecNode? root) =>
        root is SpecObject members && (members.Find("openapi") ?? members.Find("swagger")) is not null
            ? DescriptionKind.OpenApi
            : DescriptionKind.JsonSchema;
}
