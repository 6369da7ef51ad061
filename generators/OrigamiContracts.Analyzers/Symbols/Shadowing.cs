using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>That a converter takes the place of an emitted one.</summary>
/// <param name="Shadowed">The type whose converter is not asked.</param>
/// <param name="Effect">What follows, for a message.</param>
/// <param name="IsOfOneType">Whether the converter is for this type and no other.</param>
internal sealed record Shadowing(ITypeSymbol Shadowed, string Effect, bool IsOfOneType);
