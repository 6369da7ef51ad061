using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>What the generator emits for a description, and nothing of what the C# compiler makes of it.</summary>
internal static class GeneratedContract
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Empty");

    /// <summary>Generates a contract, none of whose parts is known from before.</summary>
    /// <param name="path">The description.</param>
    /// <param name="text">Its text.</param>
    /// <param name="emit">What is emitted: <c>types</c> as builds do, or <c>validators</c> only, as for contracts that are compiled at run time.</param>
    /// <returns>How many bytes of C# there are.</returns>
    public static long Emit(string path, string text, string emit)
    {
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create(
                [new ContractGenerator().AsSourceGenerator()],
                [new Description(path, text)],
                new CSharpParseOptions(LanguageVersion.Latest),
                new Options(emit))
            .RunGenerators(Empty)
            .GetRunResult()
            .Results[0];
        if (result.Exception is { } defect)
        {
            throw new InvalidOperationException($"The generator failed on {path}.", defect);
        }

        return result.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException($"The generator refuses {path}: {error}")
            : result.GeneratedSources.Sum(static source => (long)System.Text.Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
    }

    private sealed class Description(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    // The metadata of an OpenApiContract item.
    private sealed class Options(string emit) : AnalyzerConfigOptionsProvider
    {
        private readonly ItemOptions _ofItem = new(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.OrigamiContract"] = "OpenApi",
            ["build_metadata.AdditionalFiles.Namespace"] = "Generated",
            ["build_metadata.AdditionalFiles.Emit"] = emit,
        });

        public override AnalyzerConfigOptions GlobalOptions { get; } = new ItemOptions([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _ofItem;
    }

    private sealed class ItemOptions(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
