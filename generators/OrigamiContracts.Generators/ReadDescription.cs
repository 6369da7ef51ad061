using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators;

/// <summary>A description whose text has been read.</summary>
/// <param name="Document">Its tree; null if the text can't be read.</param>
/// <param name="Api">What it says outside of its schemas; null if it is no description of an API.</param>
/// <param name="Options">What the project says of the contract.</param>
/// <param name="Diagnostics">What was found so far.</param>
internal sealed record ReadDescription(
    SpecDocument? Document,
    ApiDescription? Api,
    ContractOptions Options,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static ReadDescription From(DescriptionInput input, CancellationToken cancellationToken)
    {
        if (input.Text is null)
        {
            DiagnosticInfo missing = new(DiagnosticDescriptors.UnreadableText, input.Path, default, ["the file can't be read"]);
            return new ReadDescription(null, null, input.Options, [.. input.Diagnostics, missing]);
        }

        // An option that names nothing that can be emitted has been reported; so has a text that is left out.
        if (input.Text.Length == 0 && !input.Diagnostics.IsEmpty)
        {
            return new ReadDescription(null, null, input.Options, input.Diagnostics);
        }

        SpecReadResult tree = SpecDocument.Read(input.Path, input.Text, cancellationToken);
        if (tree.Document is null)
        {
            return new ReadDescription(null, null, input.Options, [.. input.Diagnostics, .. tree.Diagnostics]);
        }

        OpenApiReadResult api = OpenApiReader.Read(tree.Document, cancellationToken);
        return new ReadDescription(
            tree.Document,
            api.Description,
            input.Options,
            [.. input.Diagnostics, .. tree.Diagnostics, .. api.Diagnostics]);
    }
}
