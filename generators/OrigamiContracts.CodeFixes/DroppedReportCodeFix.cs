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
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>OC3101: keeps the report of a validation, and throws if it tells of errors.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DroppedReportCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.DroppedReport.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, findings) =>
        await ThrowOnErrorsAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic finding = context.Diagnostics[0];
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && StatementOf(finding, root, model) is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Throw if the report tells of errors",
                    cancellation => ThrowOnErrorsAsync(context.Document, [finding], cancellation),
                    nameof(DroppedReportCodeFix)),
                finding);
        }
    }

    // Where a validation alone makes a statement that others can stand behind.
    private static ExpressionStatementSyntax? StatementOf(Diagnostic finding, SyntaxNode root, SemanticModel model) =>
        root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax
        {
            Parent: ExpressionStatementSyntax { Parent: not LabeledStatementSyntax } statement,
        } call
        && ContractSymbols.For(model.Compilation) is { ValidationReport: { } report }
        && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(call).Type, report)
            ? statement
            : null;

    // One after the other, so that no two reports in a method get the same name.
    private static async Task<Document> ThrowOnErrorsAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("System.InvalidOperationException") is not { } exception
            || ContractSymbols.For(model.Compilation) is not { ValidationReport: { } report })
        {
            return document;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        ExpressionStatementSyntax[] statements = [.. findings.Select(finding => StatementOf(finding, root, model)).OfType<ExpressionStatementSyntax>()];
        root = root.TrackNodes<SyntaxNode>(statements);
        foreach (ExpressionStatementSyntax original in statements)
        {
            ExpressionStatementSyntax statement = root.GetCurrentNode(original)!;
            string name = FreeName(statement);
            StatementSyntax[] replacement =
            [
                Declaration(generator.TypeReference(report), name, statement),
                Test(generator.TypeReference(exception), name, statement),
            ];
            root = statement.Parent switch
            {
                BlockSyntax or SwitchSectionSyntax => root.ReplaceNode(statement, replacement),
                GlobalStatementSyntax global => root.ReplaceNode(global, replacement.Select(SyntaxFactory.GlobalStatement)),
                _ => root.ReplaceNode(statement, SyntaxFactory.Block(replacement).WithoutTrailingTrivia().WithAdditionalAnnotations(Formatter.Annotation)),
            };
        }

        return document.WithSyntaxRoot(root);
    }

    private static LocalDeclarationStatementSyntax Declaration(TypeSyntax type, string name, ExpressionStatementSyntax statement) =>
        SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
            type,
            [SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(statement.Expression.WithoutTrivia()))]))
        .WithLeadingTrivia(statement.GetLeadingTrivia())
        .WithTrailingTrivia(EndOfLine(statement))
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static IfStatementSyntax Test(TypeSyntax exception, string name, ExpressionStatementSyntax statement)
    {
        IdentifierNameSyntax report = SyntaxFactory.IdentifierName(name);
        ExpressionSyntax text = SyntaxFactory.InvocationExpression(Member(report, nameof(ToString)));
        return SyntaxFactory.IfStatement(
            SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Member(report, "IsValid")),
            SyntaxFactory.Block(SyntaxFactory.ThrowStatement(SyntaxFactory.ObjectCreationExpression(exception)
                .WithArgumentList(SyntaxFactory.ArgumentList([SyntaxFactory.Argument(text)])))))
            .WithoutLeadingTrivia()
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // At the end of a file there may be none.
    private static SyntaxTriviaList EndOfLine(ExpressionStatementSyntax statement) =>
        statement.GetTrailingTrivia() is var trivia && trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia : trivia.Add(SyntaxFactory.ElasticCarriageReturnLineFeed);

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, SyntaxFactory.IdentifierName(name));

    // A name that means nothing yet anywhere in the member.
    private static string FreeName(ExpressionStatementSyntax statement)
    {
        SyntaxNode member = statement.AncestorsAndSelf().First(static node =>
            node is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax));
        HashSet<string> taken = [.. member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];
        string name = "report";
        for (int number = 2; taken.Contains(name); number++)
        {
            name = $"report{number}";
        }

        return name;
    }
}
