using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrigamiContracts.Analyzers.Diagnostics;

namespace OrigamiContracts.CodeFixes;

/// <summary>For OC2201: reads null where the member is absent, in place of throwing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseGetValueOrDefaultCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.UncheckedOptional.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            // Not in a pattern, which has no calls, nor behind `?.`, where the member's name stands alone.
            if (root?.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is MemberAccessExpressionSyntax read)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Use GetValueOrDefault",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(read, WithGetValueOrDefault(read)))),
                        equivalenceKey: nameof(UseGetValueOrDefaultCodeFix)),
                    finding);
            }
        }
    }

    private static InvocationExpressionSyntax WithGetValueOrDefault(MemberAccessExpressionSyntax read) => SyntaxFactory
        .InvocationExpression(read.WithoutTrivia().WithName(SyntaxFactory.IdentifierName("GetValueOrDefault")))
        .WithTriviaFrom(read);
}
