using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>What is known of a list or map before the code runs.</summary>
/// <param name="Items">The items, or the values of the map, that are written out.</param>
/// <param name="Count">The number of items; where that is not exact, at least so many.</param>
/// <param name="IsExact">Whether the number is exact.</param>
internal sealed record KnownList(ImmutableArray<IOperation> Items, long Count, bool IsExact)
{
    public static readonly KnownList Empty = new([], 0, IsExact: true);

    /// <summary>Nothing is known but that it is a list.</summary>
    public static readonly KnownList Any = new([], 0, IsExact: false);

    /// <summary>Whether it maps names to values.</summary>
    public bool IsMap { get; init; }
}
