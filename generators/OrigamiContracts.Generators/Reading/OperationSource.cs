namespace OrigamiContracts.Generators.Reading;

/// <summary>An operation as it is written.</summary>
/// <param name="Path">The path's template.</param>
/// <param name="PathItem">What the path leads to.</param>
/// <param name="Method">The HTTP method, as the description writes it.</param>
/// <param name="Node">The operation.</param>
/// <param name="Pointer">Where the operation is.</param>
internal sealed record OperationSource(string Path, ReferencedObject PathItem, string Method, SpecObject Node, string Pointer);
