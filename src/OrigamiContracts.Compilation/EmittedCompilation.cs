using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Compilation;

/// <summary>How emitted code is compiled, and what it refers to.</summary>
internal static class EmittedCompilation
{
    private const string AssemblyName = "OrigamiContracts.Compiled";

    // What emitted code can refer to, and what that refers to in its signatures: these are the assemblies that the
    // program itself runs on, since a machine that only runs programs has no other.
    private static readonly string[] FrameworkAssemblies =
    [
        "System.Private.CoreLib",
        "System.Private.Uri",
        "System.Collections",
        "System.Collections.Immutable",
        "System.Linq",
        "System.Memory",
        "System.Runtime",
        "System.Runtime.Numerics",
        "System.Text.Encodings.Web",
        "System.Text.Json",
        "System.Text.RegularExpressions",
    ];

    // Compilations made of this one share the symbols of its references, which are read once.
    private static readonly Lazy<CSharpCompilation> WithoutSource = new(static () => CSharpCompilation.Create(
        AssemblyName,
        references: References(),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            // Emitted code is known to compile without warnings: the generator's tests see to it.
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            warningLevel: 0,
            deterministic: true,
            concurrentBuild: true)));

    /// <summary>How emitted code is parsed: its documentation, and what would only lead to warnings, is passed over.</summary>
    public static CSharpParseOptions Parsing { get; } =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)
            .WithFeatures([KeyValuePair.Create("run-nullable-analysis", "never")]);

    public static CSharpCompilation Of(IEnumerable<SyntaxTree> files) => WithoutSource.Value.AddSyntaxTrees(files);

    private static IEnumerable<MetadataReference> References()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")
            ?? throw new InvalidOperationException("The host does not say which assemblies the program runs on.");
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }

        return FrameworkAssemblies
            .Select(name => paths[name])
            .Append(typeof(ApiContract).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
