using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators;

/// <summary>A document that the descriptions of the project can refer to: a <c>JsonSchemaResource</c> item.</summary>
/// <param name="Path">Its path, as the compiler was given it.</param>
/// <param name="Uri">The URI it is referred to by; null if it is referred to by its path.</param>
/// <param name="Read">Its tree, and what was found while it was read.</param>
internal sealed record ResourceInput(string Path, string? Uri, SpecReadResult Read)
{
    /// <summary>The resource in an additional file; null if the file is none.</summary>
    public static ResourceInput? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (!options.TryGetValue(DescriptionInput.Metadata + "OrigamiContract", out string? kind) || kind != "JsonSchemaResource")
        {
            return null;
        }

        options.TryGetValue(DescriptionInput.Metadata + "Uri", out string? uri);
        return new ResourceInput(
            file.Path,
            uri is { Length: > 0 } ? uri : null,
            SpecDocument.Read(file.Path, file.GetText(cancellationToken)?.ToString() ?? "", cancellationToken));
    }

    /// <summary>The document as a description that lies in a folder refers to it; null if it can't be read or referred to.</summary>
    /// <param name="descriptionPath">The path of the description.</param>
    public SchemaDocument? For(string descriptionPath)
    {
        // A reference to a file is relative to the file it stands in, wherever the project lies.
        string? uri = Uri is null ? SchemaUri.OfFile(Path, descriptionPath) : SchemaUri.Resolve(SchemaUri.Unnamed, SchemaUri.Split(Uri).Uri);
        return Read.Document is { } document && uri is not null ? new SchemaDocument(uri, document) : null;
    }
}
