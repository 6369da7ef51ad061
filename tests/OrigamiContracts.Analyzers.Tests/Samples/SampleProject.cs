using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Analyzers.Tests.Documentation;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Samples;

/// <summary>The sample as an editor has it: what is found in it can be mended, and the program be run.</summary>
internal sealed class SampleProject
{
    // What the project file asks for.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly Project _project;

    private SampleProject(Project project) => _project = project;

    public static SampleProject Open()
    {
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Create(), "Mistakes", "Mistakes", LanguageNames.CSharp)
                .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
                .WithMetadataReferences(TestContracts.All))
            .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", ImplicitUsings);
        foreach (string file in MistakesSample.Files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), SourceText.From(File.ReadAllText(file)), filePath: file);
        }

        return new SampleProject(solution.GetProject(id)!);
    }

    /// <summary>What analyzers and the compiler say, apart from what is suppressed.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync() =>
        [.. (await AllFindingsAsync()).Where(static finding => finding.Severity != DiagnosticSeverity.Hidden)];

    /// <summary>The project with all that code fixes make of it, file by file.</summary>
    public async Task<SampleProject> FixedAsync()
    {
        SampleProject sample = this;
        // More steps than there are fixes and files: a fix that mends nothing would go on for ever.
        for (int step = 0; step < 100; step++)
        {
            if (await sample.FirstFixAsync() is not { } next)
            {
                return sample;
            }

            sample = next;
        }

        throw new InvalidOperationException("There is no end of fixes.");
    }

    /// <summary>The project with what only its author could mend.</summary>
    public async Task<SampleProject> MendedAsync()
    {
        Solution solution = _project.Solution;
        foreach (Document document in _project.Documents)
        {
            SourceText text = await document.GetTextAsync(TestContext.Current.CancellationToken);
            solution = solution.WithDocumentText(document.Id, SourceText.From(MistakesSample.Mend(text.ToString())));
        }

        return In(solution);
    }

    /// <summary>Runs the program.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync()
    {
        Compilation compilation = await CompilationAsync();
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        MethodInfo main = Assembly.Load(image.ToArray()).EntryPoint!;
        return await Task.Run(() => (int)main.Invoke(null, [Array.Empty<string>()])!, TestContext.Current.CancellationToken);
    }

    private SampleProject In(Solution solution) => new(solution.GetProject(_project.Id)!);

    // Null where no fix is offered any more.
    private async Task<SampleProject?> FirstFixAsync()
    {
        ILookup<string?, Diagnostic> found = (await AllFindingsAsync()).ToLookup(static finding => finding.Location.SourceTree?.FilePath);
        foreach (Document document in _project.Documents)
        {
            foreach (CodeFixProvider fix in AllRules.CodeFixes)
            {
                ImmutableArray<Diagnostic> findings = [.. found[document.FilePath].Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))];
                if (await FixAllAsync(document, fix, findings) is { } solution)
                {
                    return In(solution);
                }
            }
        }

        return null;
    }

    private static async Task<Solution?> FixAllAsync(Document document, CodeFixProvider fix, ImmutableArray<Diagnostic> findings)
    {
        foreach (Diagnostic finding in findings)
        {
            List<CodeAction> offered = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
            if (offered is [{ EquivalenceKey: { } key }, ..])
            {
                CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
                    document,
                    fix,
                    FixAllScope.Document,
                    key,
                    fix.FixableDiagnosticIds,
                    new Given(findings),
                    TestContext.Current.CancellationToken));
                ImmutableArray<CodeActionOperation> operations = await all!.GetOperationsAsync(TestContext.Current.CancellationToken);
                return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            }
        }

        return null;
    }

    private async Task<ImmutableArray<Diagnostic>> AllFindingsAsync() =>
        await (await CompilationAsync())
            .WithAnalyzers(AllRules.Analyzers, _project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

    private async Task<Compilation> CompilationAsync() => (await _project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    // Those of the one document that is asked for.
    private sealed class Given(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
