using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Harness;

/// <summary>What the code of tests refers to: the framework, the runtime, and contracts as assemblies.</summary>
internal static class TestContracts
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ValidationReport).Assembly.Location);

    private static readonly Lazy<MetadataReference> Zoo = new(static () => Compile("zoo.openapi.yaml", "Zoo"));

    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> WithoutRuntime => Framework;

    /// <summary>
    /// The framework, the runtime, the contract of the Origami API (<c>OrigamiContracts.V2</c>), the one of
    /// <c>Contracts/zoo.openapi.yaml</c> (<c>Zoo</c>), and xunit's assertions.
    /// </summary>
    public static ImmutableArray<MetadataReference> All =>
    [
        .. Framework,
        Runtime,
        MetadataReference.CreateFromFile(typeof(Run).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location),
        Zoo.Value,
    ];

    // By the generator, as the project of a user would have it, into an assembly of its own.
    private static PortableExecutableReference Compile(string file, string contractNamespace)
    {
        var description = new Description(Path.Combine(AppContext.BaseDirectory, "Contracts", file));
        CSharpCompilation compilation = CSharpCompilation.Create(
            contractNamespace,
            references: [.. Framework, Runtime],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], [description], new CSharpParseOptions(LanguageVersion.Latest), new Options(contractNamespace))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> findings);
        Assert.Empty(findings);
        using var image = new MemoryStream();
        EmitResult result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(10)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Description(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class Options(string contractNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.OrigamiContract"] = "OpenApi",
            ["build_metadata.AdditionalFiles.Namespace"] = contractNamespace,
        });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                values.TryGetValue(key, out value);
        }
    }
}
