using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using OrigamiContracts.Analyzers.Diagnostics;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrigamiContracts.CodeFixes;

/// <summary>Leaves a polling loop as soon as the resource that it has read has ended.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EndlessPollingCodeFix : CodeFixProvider
{
    private const string Title = "Leave the loop when the resource has ended";
    private const string IsTerminal = "IsTerminal";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.EndlessPolling.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is StatementSyntax loop
                && diagnostic.AdditionalLocations is [var place]
                && root.FindNode(place.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is { } read
                && TestAfter(read, model) is { } test
                && IsBreakOf(loop, read)
                && WayOut(loop, read, model) is { } wayOut)
            {
                StatementSyntax exit = IfStatement(test, Block(wayOut)).WithAdditionalAnnotations(Formatter.Annotation);
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Insert(root, read, exit))), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    // Of a statement that does nothing but read the resource.
    private static BinaryExpressionSyntax? TestAfter(StatementSyntax read, SemanticModel model)
    {
        if (VariableAndValue(read) is not ({ } variable, { } value)
            || !HasIsTerminal(model, read, model.GetTypeInfo(value).ConvertedType))
        {
            return null;
        }

        ExpressionSyntax ended = model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull
            ? ConditionalAccessExpression(variable, MemberBindingExpression(IdentifierName(IsTerminal)))
            : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, variable, IdentifierName(IsTerminal));
        return BinaryExpression(SyntaxKind.EqualsExpression, ended, LiteralExpression(SyntaxKind.TrueLiteralExpression));
    }

    private static (ExpressionSyntax? Variable, ExpressionSyntax? Value) VariableAndValue(StatementSyntax read) => read switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } =>
            (assignment.Left.WithoutTrivia(), assignment.Right),
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value } declarator] } =>
            (IdentifierName(declarator.Identifier.WithoutTrivia()), value),
        _ => (null, null),
    };

    private static bool HasIsTerminal(SemanticModel model, StatementSyntax read, ITypeSymbol? type) =>
        type?.GetMembers(IsTerminal) is [IPropertySymbol { IsStatic: false, Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] } } property]
        && model.IsAccessible(read.SpanStart, property);

    // In a nested switch, break would leave that.
    private static bool IsBreakOf(StatementSyntax loop, StatementSyntax read)
    {
        for (SyntaxNode? parent = read.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == loop)
            {
                return true;
            }

            if (parent is not (BlockSyntax or TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax))
            {
                return false;
            }
        }

        return false;
    }

    // Where nothing follows a loop without an end, a function that has to return something can only return the resource.
    private static StatementSyntax? WayOut(StatementSyntax loop, StatementSyntax read, SemanticModel model)
    {
        if (model.AnalyzeControlFlow(loop) is not { Succeeded: true } flow)
        {
            return null;
        }

        if (flow.EndPointIsReachable
            || IsFollowed(loop)
            || model.GetEnclosingSymbol(loop.SpanStart) is not IMethodSymbol method
            || ReturnedBy(method) is not { } returned)
        {
            return BreakStatement();
        }

        (ExpressionSyntax? variable, ExpressionSyntax? value) = VariableAndValue(read);
        return SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value!).ConvertedType, returned) ? ReturnStatement(variable) : null;
    }

    private static bool IsFollowed(StatementSyntax loop) =>
        loop.Parent is BlockSyntax block
        && block.Statements.IndexOf(loop) is var index
        && block.Statements.Skip(index + 1).Any(static statement => statement is not LocalFunctionStatementSyntax);

    // What return statements of a method have to have; null if nothing.
    private static ITypeSymbol? ReturnedBy(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return null;
        }

        if (!method.IsAsync)
        {
            return method.ReturnType;
        }

        return method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;
    }

    private static SyntaxNode Insert(SyntaxNode root, StatementSyntax read, StatementSyntax exit) => read.Parent is BlockSyntax
        ? root.InsertNodesAfter(read, [exit])
        : root.ReplaceNode(read, Block(read.WithoutTrivia(), exit).WithTriviaFrom(read).WithAdditionalAnnotations(Formatter.Annotation));
}
