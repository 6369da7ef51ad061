using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using OrigamiContracts.Analyzers.Diagnostics;

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
    public StatementSyntax Guard()
    {
        string value = Value.WithoutTrivia().ToString();
        string message = SymbolDisplay.FormatLiteral($"{value} is null {_when}.", quote: true);
        return SyntaxFactory.ParseStatement($"if ({value} is null)\n{{\nthrow new System.InvalidOperationException({message});\n}}\n\n")
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

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
