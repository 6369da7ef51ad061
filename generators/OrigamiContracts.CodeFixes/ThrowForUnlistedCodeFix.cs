using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>For OC2103: throws for an unlisted text, and says which, in place of forcing a listed value out of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ThrowForUnlistedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.UncheckedKnown.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.Compilation.GetTypeByMetadataName("System.NotSupportedException") is not { } exception)
        {
            return;
        }

        TypeSyntax thrown = SyntaxGenerator.GetGenerator(context.Document).TypeReference(exception);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            // The value is named twice, so naming it has to be free of effects.
            if (root?.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax forced
                && KnownOf(forced) is { } known
                && StableExpression.Is(known.Expression))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Throw for a text that is not listed",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(forced, KnownOrThrow(known, thrown).WithTriviaFrom(forced)))),
                        equivalenceKey: nameof(ThrowForUnlistedCodeFix)),
                    finding);
            }
        }
    }

    private static MemberAccessExpressionSyntax? KnownOf(ExpressionSyntax forced)
    {
        ExpressionSyntax? known = forced switch
        {
            MemberAccessExpressionSyntax value => value.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax getValueOrDefault } => getValueOrDefault.Expression,
            CastExpressionSyntax cast => cast.Expression,
            _ => null,
        };
        while (known is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            known = known is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)known).Operand;
        }

        return known as MemberAccessExpressionSyntax;
    }

    private static ParenthesizedExpressionSyntax KnownOrThrow(MemberAccessExpressionSyntax known, TypeSyntax exception)
    {
        ExpressionSyntax value = known.Expression.WithoutTrivia();
        ExpressionSyntax message = SyntaxFactory.ParseExpression($"$\"'{{{value}.Text}}' is no listed value.\"");
        ExpressionSyntax thrown = SyntaxFactory.ThrowExpression(SyntaxFactory.ObjectCreationExpression(exception)
            .WithArgumentList(SyntaxFactory.ArgumentList([SyntaxFactory.Argument(message)])));
        return SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, known.WithoutTrivia(), thrown))
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }
}
