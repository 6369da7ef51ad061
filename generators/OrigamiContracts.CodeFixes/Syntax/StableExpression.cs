using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrigamiContracts.CodeFixes.Syntax;

/// <summary>Tells expressions that a fix may write once more, since they are variables and members of such.</summary>
internal static class StableExpression
{
    public static bool Is(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => Is(member.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression => Is(suppression.Operand),
        _ => false,
    };
}
