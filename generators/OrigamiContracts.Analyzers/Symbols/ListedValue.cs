using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>A listed value of an emitted enum: the member, and the text that stands for it in JSON.</summary>
internal sealed record ListedValue(IFieldSymbol Member, string Text);
