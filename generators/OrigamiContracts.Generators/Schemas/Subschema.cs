using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>A subschema that asserts something.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Node">An object, or <c>false</c>.</param>
/// <param name="Dialect">How its keywords are read.</param>
/// <param name="AppliesReferences">
/// Whether what it refers to is applied to the value by itself, and not merged with it: merging long chains would write
/// each of their schemas again for every one before it.
/// </param>
internal sealed record Subschema(SchemaPlace Place, SpecNode Node, Dialect Dialect, bool AppliesReferences = false)
{
    public string Location => Place.Location;

    /// <summary>The subschema as a text that no other one has.</summary>
    public string Text => AppliesReferences ? Place.Text + " with references" : Place.Text;
}

/// <summary>The subschemas that apply to one value, those that are referred to before those that refer to them.</summary>
internal sealed class Subschemas(IReadOnlyList<Subschema> members)
{
    public IReadOnlyList<Subschema> Members { get; } = members;

    /// <summary>Whether they are there for what they say of the JSON in texts.</summary>
    public bool AreOfContent => Members is [{ Place.IsOfContent: true }, ..];

    public SchemaKey Key { get; } = members is [var only] ? new SchemaKey(only.Text) : SchemaKey.Of([.. members.Select(static member => member.Text)]);
}
