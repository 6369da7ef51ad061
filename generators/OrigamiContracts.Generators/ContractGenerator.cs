using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators;

/// <summary>Compiles the API descriptions of a project (<c>OpenApiContract</c> items) into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Nothing here looks at the compilation: the output depends on the descriptions and their options only. So no
        // edit of C# runs any of it again, and it can run before the compilation exists.
        IncrementalValuesProvider<DescriptionInput> descriptions = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => DescriptionInput.From(pair.Left, pair.Right, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .Collect()
            .SelectMany(static (inputs, _) => DescriptionInput.WithDistinctNames(inputs))
            .WithTrackingName(TrackingNames.Descriptions);

        IncrementalValuesProvider<ReadDescription> read = descriptions
            .Select(static (input, cancellationToken) => ReadDescription.From(input, cancellationToken))
            .WithTrackingName(TrackingNames.Reading);

        IncrementalValuesProvider<BoundContract> bound = read
            .Select(static (description, cancellationToken) => BoundContract.From(description, cancellationToken))
            .WithTrackingName(TrackingNames.Binding);

        IncrementalValuesProvider<EmittedFile> files = bound
            .SelectMany(static (contract, cancellationToken) => contract.Emit(cancellationToken))
            .WithTrackingName(TrackingNames.Emitting);

        IncrementalValuesProvider<DiagnosticInfo> diagnostics = bound
            .SelectMany(static (contract, _) => contract.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        SourceOutput.Register(context, files);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }
}
