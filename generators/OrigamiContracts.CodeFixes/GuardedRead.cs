using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.CodeFixes.Syntax;

namespace OrigamiContracts.CodeFixes;

/// <summary>A value that may be null, and the statement before which it can be tested.</summary>
internal sealed class GuardedRead
{
    private readonly string _when;

    private GuardedRead(ExpressionSyntax value, StatementSyntax statement, string when)
    {
        Value = value;
        Statement = statement;
        _when = when;
    }

    public ExpressionSyntax Value { get; }

    public StatementSyntax Statement { get; }

    /// <returns>
    /// Null where a test before the statement would not be the same as one before the read: where the value is another one
    /// each time it is written, is not there before the statement, or is read again by it or only under a condition.
    /// </returns>
    public static GuardedRead? Find(SyntaxNode root, Diagnostic finding) =>
        root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax value
        && StableExpression.Is(value)
        && StatementOf(value) is { } statement
        && !IsDeclaredIn(statement, value)
            ? new GuardedRead(value, statement, finding.Properties.TryGetValue(NullGuardProperties.When, out string? when) ? when ?? "" : "")
            : null;

    /// <summary>The places in the statement that say of the value that it isn't null.</summary>
    public IEnumerable<PostfixUnaryExpressionSyntax> Suppressions() => Statement.DescendantNodes()
        .OfType<PostfixUnaryExpressionSyntax>()
        .Where(suppression => suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            && SyntaxFactory.AreEquivalent(suppression.Operand, Value));

    /// <summary><c>if (value is null) { throw … }</c></summary>
    /// <param name="exception">The exception to throw.</param>
    public StatementSyntax Guard(TypeSyntax exception)
    {
        ExpressionSyntax value = Value.WithoutTrivia();
        ExpressionSyntax message = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal($"{value} is null {_when}."));
        return SyntaxFactory.IfStatement(
            SyntaxFactory.IsPatternExpression(value, SyntaxFactory.ConstantPattern(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression))),
            SyntaxFactory.Block(SyntaxFactory.ThrowStatement(SyntaxFactory.ObjectCreationExpression(exception)
                .WithArgumentList(SyntaxFactory.ArgumentList([SyntaxFactory.Argument(message)])))))
            .WithTrailingTrivia(EndOfLine(), EndOfLine())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // As the file has it; one that is on a single line has none.
    private SyntaxTrivia EndOfLine() => Value.SyntaxTree.GetRoot().DescendantTrivia()
        .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not (int)SyntaxKind.None } endOfLine
            ? endOfLine
            : SyntaxFactory.LineFeed;

    private static StatementSyntax? StatementOf(ExpressionSyntax value)
    {
        SyntaxNode inner = value;
        for (SyntaxNode? outer = value.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case StatementSyntax statement:
                    return IsReadOnce(statement, inner) ? statement : null;
                case AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax:
                case ConditionalExpressionSyntax conditional when conditional.Condition != inner:
                case ConditionalAccessExpressionSyntax access when access.Expression != inner:
                case BinaryExpressionSyntax binary when binary.Right == inner && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                case AssignmentExpressionSyntax assignment when assignment.Right == inner && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    // The head of a loop is run again, after a test before the loop.
    private static bool IsReadOnce(StatementSyntax statement, SyntaxNode part) => statement switch
    {
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or LocalFunctionStatementSyntax => false,
        CommonForEachStatementSyntax loop => loop.Expression == part,
        _ => true,
    };

    // What the statement declares, or assigns before the read, is not there to be tested before it.
    private static bool IsDeclaredIn(StatementSyntax statement, ExpressionSyntax value)
    {
        string root = value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().First().Identifier.ValueText;
        return statement.DescendantNodes().TakeWhile(node => node.SpanStart < value.SpanStart).Any(node => node switch
        {
            SingleVariableDesignationSyntax declared => declared.Identifier.ValueText == root,
            VariableDeclaratorSyntax declared => declared.Identifier.ValueText == root,
            AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == root),
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument => argument.ToString().Contains(root),
            _ => false,
        });
    }
}
