using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrigamiContracts.CodeFixes.Syntax;

/// <summary>Sees through parentheses.</summary>
internal static class Parentheses
{
    /// <summary>The expression with all parentheses around it.</summary>
    public static ExpressionSyntax WalkUpParentheses(this ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax outer)
        {
            expression = outer;
        }

        return expression;
    }
}
