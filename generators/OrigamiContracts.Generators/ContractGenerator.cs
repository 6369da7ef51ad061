using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators;

/// <summary>Compiles the descriptions of a project (<c>OpenApiContract</c> and <c>JsonSchemaContract</c> items) into C#.</summary>
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

        IncrementalValueProvider<ImmutableArray<ResourceInput>> resources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => ResourceInput.From(pair.Left, pair.Right, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(TrackingNames.Resources)
            .Collect();

        IncrementalValueProvider<ImmutableArray<OverlayInput>> overlays = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => OverlayInput.From(pair.Left, pair.Right, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(TrackingNames.Overlays)
            .Collect();

        IncrementalValuesProvider<ReadDescription> read = descriptions
            .Combine(resources)
            .Combine(overlays)
            .Select(static (input, cancellationToken) => ReadDescription.From(input.Left.Left, input.Left.Right, input.Right, cancellationToken))
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
        context.RegisterSourceOutput(resources, static (output, all) =>
        {
            foreach (DiagnosticInfo diagnostic in all.SelectMany(static resource => resource.Read.Diagnostics))
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }
}
