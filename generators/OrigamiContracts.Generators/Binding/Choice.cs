using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>A schema whose values are a choice between types.</summary>
/// <param name="Alternatives">What they can be, but for null.</param>
/// <param name="IsNullable">Whether null is one of them.</param>
/// <param name="IsExclusive">Whether a value is of one alternative only (<c>oneOf</c>).</param>
/// <param name="Discriminator">The property that tells; null if the description names none.</param>
internal sealed record Choice(
    IReadOnlyList<Alternative> Alternatives,
    bool IsNullable,
    bool IsExclusive,
    Discriminator? Discriminator);

/// <summary>One of the types that values can have.</summary>
/// <param name="Key">The schema of its values, with what is said beside the choice.</param>
/// <param name="Own">The schema that is listed.</param>
/// <param name="Pointer">Where that stands.</param>
/// <param name="Types">The types of its values, without null.</param>
internal sealed record Alternative(SchemaKey Key, SchemaKey Own, string Pointer, JsonTypes Types);
