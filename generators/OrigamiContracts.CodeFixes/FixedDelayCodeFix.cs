using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrigamiContracts.CodeFixes;

/// <summary>Waits as long as the response says, and the fixed time only where it says nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FixedDelayCodeFix : CodeFixProvider
{
    private const string Title = "Wait as long as Retry-After says";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.FixedDelay.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("System.TimeSpan") is not { } timeSpan)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixedDelayAnalyzer.ResponseProperty, out string? response)
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax time
                // A name would be that of the parameter for milliseconds.
                && time.Parent is ArgumentSyntax { NameColon: null })
            {
                ExpressionSyntax span = SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(time).Type, timeSpan)
                    ? time.WithoutTrivia()
                    : FromMilliseconds(time.WithoutTrivia(), timeSpan, context.Document);
                ExpressionSyntax asTold = BinaryExpression(SyntaxKind.CoalesceExpression, ParseExpression($"{response}.Headers.RetryAfter?.Delta"), span)
                    .WithTriviaFrom(time);
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(time, asTold))), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static ExpressionSyntax FromMilliseconds(ExpressionSyntax milliseconds, INamedTypeSymbol timeSpan, Document document)
    {
        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        return (ExpressionSyntax)generator.InvocationExpression(
            generator.MemberAccessExpression(generator.TypeExpression(timeSpan, addImport: true), nameof(TimeSpan.FromMilliseconds)),
            milliseconds);
    }
}
