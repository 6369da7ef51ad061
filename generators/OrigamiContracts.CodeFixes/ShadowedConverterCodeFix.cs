using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Rules;

namespace OrigamiContracts.CodeFixes;

/// <summary>OC3103: removes a converter that is for one emitted type only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ShadowedConverterCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.ShadowedConverter.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, findings) =>
        await RemoveAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic finding = context.Diagnostics[0];
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && PartOf(finding, root) is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the converter",
                    cancellation => RemoveAsync(context.Document, [finding], cancellation),
                    nameof(ShadowedConverterCodeFix)),
                finding);
        }
    }

    // What makes the registration and nothing else.
    private static SyntaxNode? PartOf(Diagnostic finding, SyntaxNode root) => !finding.Properties.ContainsKey(ShadowedConverterAnalyzer.IsRemovable)
        ? null
        : root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            AttributeSyntax attribute => attribute,
            InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: GlobalStatementSyntax global } } => global,
            InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => statement,
            ExpressionSyntax { Parent: InitializerExpressionSyntax } element => element,
            _ => null,
        };

    private static async Task<Document> RemoveAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (Diagnostic finding in findings)
        {
            if (PartOf(finding, editor.OriginalRoot) is { } part)
            {
                editor.RemoveNode(part, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            }
        }

        return editor.GetChangedDocument();
    }
}
