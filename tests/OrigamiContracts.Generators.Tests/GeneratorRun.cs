using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Runs the generator on descriptions as the compiler would.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ValidationReport).Assembly.Location),
    ];

    private GeneratorRun(GeneratorDriver driver, Compilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        Driver = driver;
        Output = output;
        Diagnostics = diagnostics;
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with the emitted files.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The emitted files by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    public static GeneratorRun Of(params Description[] descriptions)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            [.. descriptions.Select(static description => description.ToAdditionalText())],
            new CSharpParseOptions(LanguageVersion.Latest),
            new OptionsProvider(descriptions),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, CSharpCompilation.Create(
            "Consumer",
            references: References,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999)));
    }

    public static GeneratorRun Of(string yaml, string file = "api.openapi.yaml") => Of(new Description(file, yaml));

    /// <summary>Runs again on a compilation that has changed.</summary>
    public GeneratorRun Again(Compilation compilation) => Run(Driver, compilation);

    /// <summary>Runs again with other descriptions.</summary>
    public GeneratorRun Again(params Description[] descriptions) => Run(
        Driver
            .ReplaceAdditionalTexts([.. descriptions.Select(static description => description.ToAdditionalText())])
            .WithUpdatedAnalyzerConfigOptions(new OptionsProvider(descriptions)),
        Output.RemoveSyntaxTrees(Driver.GetRunResult().GeneratedTrees));

    /// <summary>Compiles the emitted files, warnings being errors.</summary>
    /// <returns>What the compiler says.</returns>
    public IReadOnlyList<string> Compile() =>
    [
        .. Output.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => $"{diagnostic}"),
    ];

    /// <summary>Compiles the emitted files, warnings being errors, and loads them.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        EmitResult result = Output.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(20)));
        }

        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        if (driver.GetRunResult().Results.Single().Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed.", exception);
        }

        return new GeneratorRun(driver, output, diagnostics);
    }

    private sealed class OptionsProvider(IReadOnlyList<Description> descriptions) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Consumer" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(
            descriptions.First(description => description.Path == textFile.Path).Metadata
                .ToDictionary(static entry => $"build_metadata.AdditionalFiles.{entry.Key}", static entry => entry.Value));
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
