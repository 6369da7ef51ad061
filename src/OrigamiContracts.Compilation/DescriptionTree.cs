using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.Overlays;

namespace OrigamiContracts.Compilation;

/// <summary>Reads a description as the generator does, overlays applied.</summary>
internal static class DescriptionTree
{
    /// <summary>The root of the tree; null if there is none. What is wrong with the texts, the generator will say.</summary>
    public static SpecNode? RootOf(DescriptionSource description, CancellationToken cancellationToken) =>
        SpecDocument.Read(description.Path, description.Text, cancellationToken).Document is { } document
            ? OverlayApplication.Apply(
                document,
                [.. description.Overlays.Select(overlay => SpecDocument.Read(overlay.Path, overlay.Text, cancellationToken))],
                cancellationToken).Document?.Root
            : null;
}
