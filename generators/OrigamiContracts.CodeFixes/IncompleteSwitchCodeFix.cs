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
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>OC2102: adds the cases that a switch leaves out, to be filled in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IncompleteSwitchCodeFix : CodeFixProvider
{
    private static readonly SyntaxToken CaseKeyword = SyntaxFactory.Token([], SyntaxKind.CaseKeyword, [SyntaxFactory.Space]);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.IncompleteSwitch.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic finding = context.Diagnostics[0];
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || EnumOf(value, model) is not { } type
            || value.FirstAncestorOrSelf<SyntaxNode>(static node => node is SwitchStatementSyntax or SwitchExpressionSyntax) is not { } incomplete)
        {
            return;
        }

        var generator = SyntaxGenerator.GetGenerator(context.Document);
        PatternSyntax[] missing =
        [
            .. finding.Properties[IncompleteSwitchAnalyzer.MissingMembers]!
                .Split([','], StringSplitOptions.RemoveEmptyEntries)
                .Select(member => Pattern(generator.MemberReference(type, member), finding)),
        ];
        PatternSyntax? unlisted = finding.Properties.ContainsKey(IncompleteSwitchAnalyzer.MissesUnlisted)
            ? Pattern(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression), finding)
            : null;
        SyntaxNode? complete = incomplete switch
        {
            SwitchStatementSyntax statement => Complete(statement, missing, unlisted),
            SwitchExpressionSyntax expression when model.Compilation.GetTypeByMetadataName("System.NotImplementedException") is { } exception =>
                Complete(expression, unlisted is null ? missing : [.. missing, unlisted], generator.TypeReference(exception)),
            _ => null,
        };
        if (complete is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Add the missing cases",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(incomplete, complete))),
                    nameof(IncompleteSwitchCodeFix)),
                finding);
        }
    }

    private static ITypeSymbol? EnumOf(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value).Type is INamedTypeSymbol { TypeArguments: [var argument] } ? argument : null;

    private static PatternSyntax Pattern(ExpressionSyntax constant, Diagnostic finding)
    {
        ConstantPatternSyntax pattern = SyntaxFactory.ConstantPattern(constant);
        if (!finding.Properties.ContainsKey(IncompleteSwitchAnalyzer.IsOverWhole))
        {
            return pattern;
        }

        // Spaces that are written, since the formatter would take the braces for those of a block.
        return SyntaxFactory.RecursivePattern()
            .WithPropertyPatternClause(SyntaxFactory.PropertyPatternClause([SyntaxFactory.Subpattern(SyntaxFactory.NameColon("Known"), pattern)]))
            .NormalizeWhitespace();
    }

    private static SwitchStatementSyntax Complete(SwitchStatementSyntax statement, PatternSyntax[] missing, PatternSyntax? unlisted)
    {
        if (missing is not [])
        {
            statement = statement.AddSections(Section(missing));
        }

        return unlisted is null ? statement : statement.AddSections(Section([unlisted]));
    }

    private static SwitchSectionSyntax Section(PatternSyntax[] patterns) => SyntaxFactory.SwitchSection(
        [.. patterns.Select(Label)],
        [SyntaxFactory.BreakStatement()])
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static SwitchLabelSyntax Label(PatternSyntax pattern) => pattern is ConstantPatternSyntax constant
        ? SyntaxFactory.CaseSwitchLabel(constant.Expression)
        : SyntaxFactory.CasePatternSwitchLabel(CaseKeyword, pattern, whenClause: null, SyntaxFactory.Token(SyntaxKind.ColonToken));

    private static SwitchExpressionSyntax Complete(SwitchExpressionSyntax expression, PatternSyntax[] missing, TypeSyntax exception)
    {
        ThrowExpressionSyntax notYet = SyntaxFactory.ThrowExpression(
            SyntaxFactory.ObjectCreationExpression(exception).WithArgumentList(SyntaxFactory.ArgumentList()));
        List<SwitchExpressionArmSyntax> arms = [.. expression.Arms];
        List<SyntaxToken> commas = [.. expression.Arms.GetSeparators()];
        bool endsWithComma = commas.Count == arms.Count;
        if (!endsWithComma)
        {
            // What stands behind the last arm stays on its line.
            SwitchExpressionArmSyntax last = arms[arms.Count - 1];
            arms[arms.Count - 1] = last.WithoutTrailingTrivia();
            commas.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        arms.AddRange(missing.Select(pattern => SyntaxFactory.SwitchExpressionArm(pattern, notYet)));
        int needed = endsWithComma ? arms.Count : arms.Count - 1;
        commas.AddRange(Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken), needed - commas.Count));
        return expression.WithArms(SyntaxFactory.SeparatedList(arms, commas)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
