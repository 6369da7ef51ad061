using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Conformance.Coverage;

/// <summary>An alternative of a union.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Schema">Tells its values.</param>
/// <param name="Outline">What of it traffic can exercise.</param>
internal sealed record UnionCaseOutline(int Mark, ApiSchema Schema, SchemaOutline Outline);
