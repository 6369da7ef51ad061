namespace OrigamiContracts.Generators.Reading;

/// <summary>A JSON <c>null</c>, in YAML also a value left empty.</summary>
internal sealed class SpecNull(SpecText text, int start, int end) : SpecNode(text, start, end);
