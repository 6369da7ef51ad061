using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators;

/// <summary>An overlay: a file that the <c>Overlay</c> of a contract item names.</summary>
/// <param name="Path">Its path, as <see cref="OverlayPath.Resolve"/> has it.</param>
/// <param name="Read">Its tree, and what was found while it was read.</param>
internal sealed record OverlayInput(string Path, SpecReadResult Read)
{
    /// <summary>The overlay in an additional file; null if the file is none.</summary>
    public static OverlayInput? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        if (!provider.GetOptions(file).TryGetValue(DescriptionInput.Metadata + "OrigamiContract", out string? kind) || kind != "Overlay")
        {
            return null;
        }

        return new OverlayInput(
            OverlayPath.Resolve(file.Path, folder: null),
            file.GetText(cancellationToken) is { } text
                ? SpecDocument.Read(file.Path, text.ToString(), cancellationToken)
                : new SpecReadResult(null, [new DiagnosticInfo(DiagnosticDescriptors.InvalidOverlay, file.Path, default, ["the file can't be read"])]));
    }

    /// <summary>The overlay that an item names; if there is none, only a finding.</summary>
    /// <param name="path">The path, as <see cref="OverlayPath.Resolve"/> has it.</param>
    /// <param name="overlays">Those at hand.</param>
    /// <param name="descriptionPath">The item's description.</param>
    public static SpecReadResult Find(string path, ImmutableArray<OverlayInput> overlays, string descriptionPath) =>
        overlays.FirstOrDefault(overlay => overlay.Path == path)?.Read
        ?? new SpecReadResult(
            null,
            [
                new DiagnosticInfo(
                    DiagnosticDescriptors.InvalidOption,
                    descriptionPath,
                    default,
                    ["Overlay", path, "the file is none of the project's overlays; name it relative to the project"]),
            ]);
}
