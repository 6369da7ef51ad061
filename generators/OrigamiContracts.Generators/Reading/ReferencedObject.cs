namespace OrigamiContracts.Generators.Reading;

/// <summary>A part of the description, and where it really is.</summary>
/// <param name="Node">The object that is no reference.</param>
/// <param name="Pointer">Where it is.</param>
/// <param name="Description">Its description; one beside a reference to it is nearer to its use, and wins.</param>
internal sealed record ReferencedObject(SpecObject Node, string Pointer, string? Description)
{
    public string PointerTo(string member) => JsonPointer.Append(Pointer, member);
}
