using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace OrigamiContracts.CodeFixes.Syntax;

/// <summary>Writes names of types, to be made short, and their namespaces imported, once they stand where they are used.</summary>
internal static class TypeReferences
{
    /// <summary>The name of a type.</summary>
    public static TypeSyntax TypeReference(this SyntaxGenerator generator, ITypeSymbol type) =>
        ((TypeSyntax)generator.TypeExpression(type)).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    /// <summary>The name of a static member of a type.</summary>
    public static MemberAccessExpressionSyntax MemberReference(this SyntaxGenerator generator, ITypeSymbol type, string member) =>
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            generator.TypeReference(type),
            SyntaxFactory.IdentifierName(member))
        .WithAdditionalAnnotations(Simplifier.Annotation);
}
