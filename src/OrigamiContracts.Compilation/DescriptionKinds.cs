using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Compilation;

/// <summary>Tells what a description is written in.</summary>
internal static class DescriptionKinds
{
    public static DescriptionKind Of(DescriptionSource description, CancellationToken cancellationToken) =>
        description.Kind
        ?? (SpecDocument.Read(description.Path, description.Text, cancellationToken).Document?.Root is SpecObject root
            && (root.Find("openapi") ?? root.Find("swagger")) is not null
                ? DescriptionKind.OpenApi
                : DescriptionKind.JsonSchema);
}
