using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using OrigamiContracts.Generators;

namespace OrigamiContracts.Compilation;

/// <summary>Turns a description into an assembly: by the generator, then by the C# compiler.</summary>
internal static class DescriptionCompiler
{
    // The generator does not look at the compilation.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Empty");

    /// <exception cref="InvalidDescriptionException">The description has errors.</exception>
    public static EmittedContract Compile(DescriptionSource description, CompilationSettings settings, CancellationToken cancellationToken)
    {
        DescriptionOutline outline = DescriptionOutline.Of(description, settings, cancellationToken);
        GeneratorInput input = GeneratorInput.Of(description, outline, settings);
        GeneratorRunResult generated = CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], input.Files, EmittedCompilation.Parsing, input)
            .RunGenerators(Empty, cancellationToken)
            .GetRunResult()
            .Results[0];
        if (generated.Exception is { } defect)
        {
            throw new InvalidOperationException($"The generator failed on {description.Path}: {defect.Message}", defect);
        }

        DescriptionFinding[] findings = Findings(generated.Diagnostics);
        if (findings is [{ IsError: true }, ..])
        {
            throw new InvalidDescriptionException(findings);
        }

        return new EmittedContract(outline.Kind, Emit(generated, description.Path, cancellationToken), findings);
    }

    private static byte[] Emit(GeneratorRunResult generated, string path, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        EmitResult result = EmittedCompilation
            .Of(generated.GeneratedSources.Select(static source => source.SyntaxTree))
            .Emit(image, cancellationToken: cancellationToken);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(
                $"The code emitted for {path} does not compile: {result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
    }

    private static DescriptionFinding[] Findings(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Select(static diagnostic =>
            {
                FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
                return new DescriptionFinding(
                    diagnostic.Severity == DiagnosticSeverity.Error,
                    diagnostic.Id,
                    diagnostic.GetMessage(CultureInfo.InvariantCulture),
                    place.Path,
                    place.StartLinePosition.Line + 1,
                    place.StartLinePosition.Character + 1);
            })
            .OrderByDescending(static finding => finding.IsError)
            .ThenBy(static finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Line)
            .ThenBy(static finding => finding.Column),
    ];
}
