using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>A subschema that asserts something.</summary>
/// <param name="Pointer">Where it stands in the description.</param>
/// <param name="Node">An object, or <c>false</c>.</param>
internal sealed record Subschema(string Pointer, SpecNode Node);

/// <summary>The subschemas that apply to one value, those that are referred to before those that refer to them.</summary>
internal sealed class Subschemas(IReadOnlyList<Subschema> members)
{
    public IReadOnlyList<Subschema> Members { get; } = members;

    public SchemaKey Key { get; } = SchemaKey.Of([.. members.Select(static member => member.Pointer)]);
}
