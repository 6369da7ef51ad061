using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>What tells the values of a schema from those of another.</summary>
/// <param name="Types">The types of its values.</param>
/// <param name="Declared">The properties it has a schema for.</param>
/// <param name="Required">The properties that its objects have to have.</param>
/// <param name="Constants">The values of properties that are constants, or one of a few: strings, integers and booleans.</param>
/// <param name="TakesOtherNames">Whether it has a schema for properties of any other name.</param>
internal sealed record SchemaShape(
    JsonTypes Types,
    IReadOnlyCollection<string> Declared,
    IReadOnlyCollection<string> Required,
    IReadOnlyDictionary<string, IReadOnlyList<JsonText>> Constants,
    bool TakesOtherNames)
{
    /// <summary>The shape of values of which nothing is known.</summary>
    public static readonly SchemaShape Anything = new(
        JsonTypes.Any,
        [],
        [],
        new Dictionary<string, IReadOnlyList<JsonText>>(StringComparer.Ordinal),
        TakesOtherNames: false);
}
