using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What the attributes of <c>System.Diagnostics.CodeAnalysis</c> promise of a call that has returned.</summary>
internal static class Postconditions
{
    /// <summary>The argument is not null then: <c>[NotNull]</c>.</summary>
    public static bool IsNotNull(IParameterSymbol? parameter) => Find(parameter?.GetAttributes() ?? [], "NotNullAttribute") is not null;

    /// <summary>What is returned where the argument is not null: <c>[NotNullWhen]</c>; null if that is not said.</summary>
    public static bool? NotNullWhen(IParameterSymbol? parameter) => BoolOf(parameter, "NotNullWhenAttribute");

    /// <summary>What the argument was not: <c>[DoesNotReturnIf]</c>; null if that is not said.</summary>
    public static bool? DoesNotReturnIf(IParameterSymbol? parameter) => BoolOf(parameter, "DoesNotReturnIfAttribute");

    /// <summary>The call never returns: <c>[DoesNotReturn]</c>.</summary>
    public static bool DoesNotReturn(IMethodSymbol method) => Find(method.GetAttributes(), "DoesNotReturnAttribute") is not null;

    private static bool? BoolOf(IParameterSymbol? parameter, string attribute) =>
        Find(parameter?.GetAttributes() ?? [], attribute) is { ConstructorArguments: [{ Value: bool value }] } ? value : null;

    // By name, as the compiler does, since libraries may bring their own.
    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type
                && type.Name == name
                && type.ContainingNamespace is { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
            {
                return attribute;
            }
        }

        return null;
    }
}
