using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>What a description says of the property that tells alternatives apart (OpenAPI 3.2.0, section 4.25).</summary>
/// <param name="PropertyName">The property's name in JSON.</param>
/// <param name="Mapping">Which schema a value of the property stands for.</param>
/// <param name="Default">The schema of objects without the property, or with a value that stands for none; null if there is none.</param>
internal sealed record Discriminator(
    string PropertyName,
    IReadOnlyList<(string Value, SchemaKey Schema)> Mapping,
    SchemaKey? Default);
