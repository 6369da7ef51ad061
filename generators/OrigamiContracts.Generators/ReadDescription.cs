using System.Collections.Immutable;
using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.Overlays;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators;

/// <summary>A description whose text has been read.</summary>
/// <param name="Document">Its tree; null if the text can't be read.</param>
/// <param name="Api">What it says outside of its schemas; null if it is no description.</param>
/// <param name="Options">What the project says of the contract.</param>
/// <param name="Resources">The documents it can refer to.</param>
/// <param name="Diagnostics">What was found so far.</param>
internal sealed record ReadDescription(
    SpecDocument? Document,
    ApiDescription? Api,
    ContractOptions Options,
    EquatableArray<SchemaDocument> Resources,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static ReadDescription From(
        DescriptionInput input,
        ImmutableArray<ResourceInput> resources,
        ImmutableArray<OverlayInput> overlays,
        CancellationToken cancellationToken)
    {
        if (input.Text is null)
        {
            return Unreadable([.. input.Diagnostics, new DiagnosticInfo(DiagnosticDescriptors.UnreadableText, input.Path, default, ["the file can't be read"])]);
        }

        // An option that names nothing that can be emitted has been reported; so has a text that is left out.
        if (input.Text.Length == 0 && !input.Diagnostics.IsEmpty)
        {
            return Unreadable(input.Diagnostics);
        }

        SpecReadResult tree = SpecDocument.Read(input.Path, input.Text, cancellationToken);
        if (tree.Document is null)
        {
            return Unreadable([.. input.Diagnostics, .. tree.Diagnostics]);
        }

        SpecReadResult overlaid = OverlayApplication.Apply(
            tree.Document,
            [.. input.Overlays.Select(path => OverlayInput.Find(path, overlays, input.Path))],
            cancellationToken);
        SpecDocument document = overlaid.Document!;
        DescriptionReadResult api = input.Kind == DescriptionKind.OpenApi
            ? OpenApiReader.Read(document, cancellationToken)
            : JsonSchemaReader.Read(document, input.Options.RootName);
        return new ReadDescription(
            document,
            api.Description,
            input.Options,
            resources.Select(resource => resource.For(input.Path)).OfType<SchemaDocument>().ToEquatableArray(),
            [.. input.Diagnostics, .. tree.Diagnostics, .. overlaid.Diagnostics, .. api.Diagnostics]);

        ReadDescription Unreadable(EquatableArray<DiagnosticInfo> diagnostics) => new(null, null, input.Options, [], diagnostics);
    }
}
