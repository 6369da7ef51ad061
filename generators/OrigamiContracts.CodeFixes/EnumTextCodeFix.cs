using System.Collections.Immutable;
using System.Composition;
using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>
/// OC2101 and OC2104: puts the member in the place of the text where the whole expression can be about the member, and
/// the right text else.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EnumTextCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [RuleDescriptors.UnlistedText.Id, RuleDescriptors.DeprecatedAlias.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic finding = context.Diagnostics[0];
        if (finding.Properties.GetValueOrDefault(EnumTextAnalyzer.MeantMember) is not { } member
            || finding.Properties.GetValueOrDefault(EnumTextAnalyzer.MeantText) is not { } meant
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || ContractSymbols.For(model.Compilation) is not { } symbols
            || root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax text)
        {
            return;
        }

        var generator = SyntaxGenerator.GetGenerator(context.Document);
        if (text.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation })
        {
            if (model.GetTypeInfo(creation, context.CancellationToken).Type is { } type && symbols.IsOpenEnum(type, out ITypeSymbol? made))
            {
                MemberAccessExpressionSyntax value = generator.MemberReference(made, member);
                Register(creation, Converts(creation, value, type, model) ? value : Cast(creation, generator, type, value), $"Use '{made.Name}.{member}'");
            }
        }
        else if (text.WalkUpParentheses() is { Parent: BinaryExpressionSyntax comparison } operand
            && !IsInExpressionTree(comparison, model)
            && Compared(operand == comparison.Left ? comparison.Right : comparison.Left) is { } compared
            && symbols.IsOpenEnum(model.GetTypeInfo(compared, context.CancellationToken).Type, out ITypeSymbol? listed))
        {
            MemberAccessExpressionSyntax value = generator.MemberReference(listed, member).WithTriviaFrom(operand);
            BinaryExpressionSyntax mended = operand == comparison.Left
                ? comparison.WithLeft(value).WithRight(compared.WithTriviaFrom(comparison.Right))
                : comparison.WithLeft(compared.WithTriviaFrom(comparison.Left)).WithRight(value);
            Register(comparison, mended, $"Compare with '{listed.Name}.{member}'");
        }
        else
        {
            Register(text, (ExpressionSyntax)generator.LiteralExpression(meant), $"Use '{meant}'");
        }

        void Register(ExpressionSyntax wrong, ExpressionSyntax right, string title) => context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(wrong, right.WithTriviaFrom(wrong)))),
                nameof(EnumTextCodeFix)),
            finding);
    }

    private static ExpressionSyntax Cast(ExpressionSyntax replaced, SyntaxGenerator generator, ITypeSymbol type, ExpressionSyntax value)
    {
        CastExpressionSyntax cast = SyntaxFactory.CastExpression(generator.TypeReference(type), value)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return replaced.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(cast)
            : cast;
    }

    // What the text is read of: 'a' of 'a.Text' and 'a.ToString()', but not of 'b?.a.Text', which is null where 'b' is.
    private static ExpressionSyntax? Compared(ExpressionSyntax text) => text switch
    {
        ParenthesizedExpressionSyntax parenthesized => Compared(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var read } } => read,
        MemberAccessExpressionSyntax { Expression: var read } => read,
        _ => null,
    };

    // Whether a member can stand where an open enum was made, since it is converted there by itself.
    private static bool Converts(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax member, ITypeSymbol type, SemanticModel model) =>
        creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } or PropertyDeclarationSyntax }
                or ReturnStatementSyntax or ArrowExpressionClauseSyntax =>
                IsExpected(creation, type, model) && !creation.Ancestors().Any(static node => node is AnonymousFunctionExpressionSyntax),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
                assignment.Right == creation && IsExpected(creation, type, model),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                SymbolEqualityComparer.Default.Equals(
                    model.GetTypeInfo(comparison.Left == creation ? comparison.Right : comparison.Left).Type,
                    type),
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => CallsTheSame(call, call.ReplaceNode(creation, member), model),
            _ => false,
        };

    private static bool IsExpected(ExpressionSyntax creation, ITypeSymbol type, SemanticModel model) =>
        model.GetTypeInfo(creation).ConvertedType is { } expected
        && (SymbolEqualityComparer.Default.Equals(expected, type)
            || (expected is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                && SymbolEqualityComparer.Default.Equals(inner, type)));

    private static bool CallsTheSame(ExpressionSyntax call, ExpressionSyntax changed, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is { } called
        && SymbolEqualityComparer.Default.Equals(
            model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol,
            called);

    // Who translates the tree may know a comparison of texts, but not of open enums.
    private static bool IsInExpressionTree(SyntaxNode node, SemanticModel model) => node.Ancestors().Any(ancestor => ancestor switch
    {
        QueryExpressionSyntax => true,
        LambdaExpressionSyntax lambda => model.GetTypeInfo(lambda).ConvertedType is { Name: nameof(Expression), ContainingNamespace.Name: "Expressions" },
        _ => false,
    });
}
