using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>An alternative whose case is known.</summary>
/// <param name="Alternative">The alternative.</param>
/// <param name="Shape">What tells its values from those of others.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Case">The number of its case; <see cref="NoCase"/> if its values are kept as JSON.</param>
internal sealed record BoundAlternative(Alternative Alternative, SchemaShape Shape, TypeRef Type, int Case)
{
    public const int NoCase = -1;

    public bool Holds(JsonTypes types) => (Alternative.Types & types) != 0;
}
