using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>Reads what attributes were given.</summary>
internal static class AttributeValues
{
    /// <summary>The value of a named argument; null if it was not given, or is no single value.</summary>
    public static object? NamedValue(this AttributeData attribute, string name) =>
        Named(attribute, name) is { IsNull: false, Kind: not TypedConstantKind.Array } value ? value.Value : null;

    /// <summary>The texts of a named argument, among which may be null; default if it was not given.</summary>
    public static ImmutableArray<string?> NamedTexts(this AttributeData attribute, string name) =>
        Named(attribute, name) is { IsNull: false, Kind: TypedConstantKind.Array } value
            ? [.. value.Values.Select(static item => item.Value as string)]
            : default;

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
