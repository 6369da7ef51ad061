using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Harness;

/// <summary>Says what a code fix makes of code.</summary>
/// <typeparam name="TAnalyzer">The analyzer whose findings are mended.</typeparam>
/// <typeparam name="TFix">The code fix under test.</typeparam>
public abstract class FixTest<TAnalyzer, TFix> : RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>
    /// Mending what is found, one after the other and again all at a time, makes the second code of the first, which
    /// compiles, and of which the analyzer says nothing more that could be mended.
    /// </summary>
    /// <param name="markedCode">The code before, with marks.</param>
    /// <param name="fixedCode">The code after.</param>
    private protected static async Task FixesAsync(string markedCode, string fixedCode)
    {
        await FindsAsync(markedCode);
        string text = MarkedCode.Parse(markedCode).Text;
        Assert.Equal(fixedCode, await FixOneByOneAsync(CheckedCode.Of(text)), ignoreLineEndingDifferences: true);
        Assert.Equal(fixedCode, await FixAllAsync(CheckedCode.Of(text)), ignoreLineEndingDifferences: true);
    }

    /// <summary>The same of statements in a method.</summary>
    private protected static Task FixesInMethodAsync(string parameters, string statements, string fixedStatements) =>
        FixesAsync(MethodWith(parameters, statements), MethodWith(parameters, fixedStatements));

    /// <summary>What is found at the marks can't be mended, so nothing is offered.</summary>
    private protected static async Task OffersNothingAsync(string markedCode)
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(markedCode);
        Assert.NotEmpty(found);
        CheckedCode code = CheckedCode.Of(MarkedCode.Parse(markedCode).Text);
        foreach (Diagnostic finding in await code.AnalyzeAsync(new TAnalyzer()))
        {
            Assert.Empty(await ActionsAsync(code, finding));
        }
    }

    private static async Task<string> FixOneByOneAsync(CheckedCode code)
    {
        // More steps than any test has findings: a fix that mends nothing would go on for ever.
        for (int step = 0; step < 50; step++)
        {
            CodeAction? action = null;
            foreach (Diagnostic finding in await code.AnalyzeAsync(new TAnalyzer()))
            {
                action = await FirstActionAsync(code, finding);
                if (action is not null)
                {
                    break;
                }
            }

            if (action is null)
            {
                await code.AssertCompilesAsync();
                return await code.TextAsync();
            }

            code = await ApplyAsync(code, action);
        }

        throw new InvalidOperationException($"There is no end of fixes:\n{await code.TextAsync()}");
    }

    private static async Task<string> FixAllAsync(CheckedCode code)
    {
        var fix = new TFix();
        FixAllProvider? all = fix.GetFixAllProvider();
        Assert.NotNull(all);
        ImmutableArray<Diagnostic> found = await code.AnalyzeAsync(new TAnalyzer());
        string[] keys = [.. (await Task.WhenAll(found.Select(async finding => (await FirstActionAsync(code, finding))?.EquivalenceKey))).OfType<string>().Distinct()];
        foreach (string key in keys)
        {
            CodeAction? action = await all.GetFixAsync(new FixAllContext(
                code.Document,
                fix,
                FixAllScope.Document,
                key,
                fix.FixableDiagnosticIds,
                new Findings(code),
                TestContext.Current.CancellationToken));
            Assert.NotNull(action);
            code = await ApplyAsync(code, action);
        }

        return await code.TextAsync();
    }

    private static async Task<CodeAction?> FirstActionAsync(CheckedCode code, Diagnostic finding) =>
        await ActionsAsync(code, finding) is [var first, ..] ? first : null;

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CheckedCode code, Diagnostic finding)
    {
        List<CodeAction> actions = [];
        var fix = new TFix();
        if (fix.FixableDiagnosticIds.Contains(finding.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(
                code.Document,
                finding,
                (action, _) => actions.Add(action),
                TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static async Task<CheckedCode> ApplyAsync(CheckedCode code, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return code.With(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
    }

    private sealed class Findings(CheckedCode code) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            document.Id == code.DocumentId ? await code.AnalyzeAsync(new TAnalyzer()) : [];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await code.AnalyzeAsync(new TAnalyzer());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
