using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>The framework's collections as a compilation sees them.</summary>
internal sealed class CollectionSymbols(Compilation compilation)
{
    private readonly INamedTypeSymbol? _list = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1");
    private readonly INamedTypeSymbol? _dictionary = compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2");
    private readonly INamedTypeSymbol? _enumerable = compilation.GetTypeByMetadataName("System.Linq.Enumerable");

    public bool IsList(ITypeSymbol? type) => Is(type, _list);

    public bool IsDictionary(ITypeSymbol? type) => Is(type, _dictionary);

    public bool IsEnumerable(ITypeSymbol? type) => Is(type, _enumerable);

    /// <summary>Whether a collection of a type has the items that are written out, each as often as it is written: not so a set.</summary>
    public bool KeepsItems(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || type?.OriginalDefinition.SpecialType is
            SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T
            or SpecialType.System_Collections_Generic_ICollection_T
            or SpecialType.System_Collections_Generic_IList_T
        || IsList(type);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, definition);
}
