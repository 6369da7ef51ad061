namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>A keyword with its value, and where in the member's schema it stands: <c>SchemaKeywordAttribute</c>.</summary>
internal sealed record MemberKeyword(string Name, string Value, string Within);
