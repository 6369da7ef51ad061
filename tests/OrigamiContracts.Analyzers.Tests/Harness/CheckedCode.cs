using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Harness;

/// <summary>Code of a test as a project, and what an analyzer says of it.</summary>
internal sealed class CheckedCode
{
    // What most tests would write at their top.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using OrigamiContracts;
        """;

    private CheckedCode(Project project, DocumentId document)
    {
        Project = project;
        DocumentId = document;
    }

    public Project Project { get; }

    public DocumentId DocumentId { get; }

    public Document Document => Project.GetDocument(DocumentId)!;

    /// <param name="code">A file; where it is no file with types or statements, nothing compiles.</param>
    /// <param name="references">What it refers to; everything if it is not said.</param>
    /// <param name="file">The name of the file.</param>
    public static CheckedCode Of(string code, IEnumerable<MetadataReference>? references = null, string file = "Code.cs")
    {
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        bool hasStatements = CSharpSyntaxTree.ParseText(code).GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement));
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Create(), "Code", "Code", LanguageNames.CSharp)
                .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
                .WithCompilationOptions(new CSharpCompilationOptions(
                    hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable))
                .WithMetadataReferences(references ?? TestContracts.All))
            .AddDocument(document, file, SourceText.From(code), filePath: file)
            .AddDocument(
                DocumentId.CreateNewId(project),
                "Usings.cs",
                SourceText.From(references is null ? Usings : Usings.Replace("global using OrigamiContracts;", "", StringComparison.Ordinal)));
        return new CheckedCode(solution.GetProject(project)!, document);
    }

    public CheckedCode With(Solution solution) => new(solution.GetProject(Project.Id)!, DocumentId);

    /// <summary>The code as it is now.</summary>
    public async Task<string> TextAsync() => (await Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>Fails if the code does not compile: a test would then find nothing, for the wrong reason.</summary>
    public async Task AssertCompilesAsync()
    {
        Compilation compilation = await CompilationAsync();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static finding => finding.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>What an analyzer says, in the order of the places.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers) =>
        InOrder(await Analysis(await CompilationAsync(), analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

    /// <summary>What the compiler warns of, also where a suppressor hides it.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompilerWarningsAsync(DiagnosticSuppressor suppressor)
    {
        ImmutableArray<Diagnostic> found = await Analysis(await CompilationAsync(), suppressor).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return InOrder(found.Where(static finding => finding.Severity == DiagnosticSeverity.Warning));
    }

    private async Task<Compilation> CompilationAsync() => (await Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
        [.. found.OrderBy(static finding => finding.Location.SourceSpan).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];

    private CompilationWithAnalyzers Analysis(Compilation compilation, params DiagnosticAnalyzer[] analyzers) => compilation.WithAnalyzers(
        [.. analyzers],
        new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions,
            // A defect of an analyzer is a failure of the test, not one more finding.
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true));
}
