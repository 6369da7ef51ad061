using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>For OC3001: throws before the statement where the member is null, and takes away the <c>!</c> that hid it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class GuardAgainstNullCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.NullByInvariant.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async static (context, document, findings) =>
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root is null ? document : await AddGuardsAsync(document, root, findings, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (root is not null && GuardedRead.Find(root, finding) is { } read)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Throw where '{read.Value}' is null",
                        cancellationToken => AddGuardsAsync(context.Document, root, [finding], cancellationToken),
                        equivalenceKey: nameof(GuardAgainstNullCodeFix)),
                    finding);
            }
        }
    }

    private static async Task<Document> AddGuardsAsync(Document document, SyntaxNode root, ImmutableArray<Diagnostic> findings, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (editor.SemanticModel.Compilation.GetTypeByMetadataName("System.InvalidOperationException") is not { } exception)
        {
            return document;
        }

        foreach (IGrouping<StatementSyntax, GuardedRead> statement in findings
            .Select(finding => GuardedRead.Find(root, finding))
            .OfType<GuardedRead>()
            .GroupBy(static read => read.Statement))
        {
            GuardedRead[] reads = [.. statement.GroupBy(static read => read.Value.ToString()).Select(static same => same.First())];
            foreach (PostfixUnaryExpressionSyntax suppression in reads.SelectMany(static read => read.Suppressions()))
            {
                editor.ReplaceNode(suppression, static (node, _) => ((PostfixUnaryExpressionSyntax)node).Operand.WithTriviaFrom(node));
            }

            SyntaxNode[] guards = [.. reads.Select(read => read.Guard(editor.Generator.TypeReference(exception)))];
            if (statement.Key.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
            {
                InsertBefore(editor, statement.Key, guards);
            }
            else
            {
                editor.ReplaceNode(statement.Key, (node, _) => SyntaxFactory
                    .Block(SyntaxFactory.List([.. guards.Cast<StatementSyntax>(), ((StatementSyntax)node).WithoutLeadingTrivia()]))
                    .WithAdditionalAnnotations(Formatter.Annotation));
            }
        }

        return editor.GetChangedDocument();
    }

    private static void InsertBefore(DocumentEditor editor, StatementSyntax statement, SyntaxNode[] guards)
    {
        if (statement.Parent is GlobalStatementSyntax global)
        {
            editor.InsertBefore(global, guards.Select(static guard => SyntaxFactory.GlobalStatement((StatementSyntax)guard)));
        }
        else
        {
            editor.InsertBefore(statement, guards);
        }
    }
}
