using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.Overlays;

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

        SpecNode? root = RootOf(description, cancellationToken);
        return new DescriptionOutline(
            description.Kind ?? KindOf(root),
            root is null ? [] : [.. settings.Schemas.Where(pointer => JsonPointer.Resolve(root, pointer) is SpecObject or SpecBoolean)]);
    }

    // What is wrong with the texts, the generator will say.
    private static SpecNode? RootOf(DescriptionSource description, CancellationToken cancellationToken) =>
        SpecDocument.Read(description.Path, description.Text, cancellationToken).Document is { } document
            ? OverlayApplication.Apply(
                document,
                [.. description.Overlays.Select(overlay => SpecDocument.Read(overlay.Path, overlay.Text, cancellationToken))],
                cancellationToken).Document?.Root
            : null;

    private static DescriptionKind KindOf(SpecNode? root) =>
        root is SpecObject members && (members.Find("openapi") ?? members.Find("swagger")) is not null
            ? DescriptionKind.OpenApi
            : DescriptionKind.JsonSchema;
}
