namespace OrigamiContracts.Generators.Reading;

/// <summary>A schema that the description gives a name.</summary>
/// <param name="Name">Its name under <c>components/schemas</c>.</param>
/// <param name="Pointer">Where it is.</param>
internal sealed record ComponentSchema(string Name, string Pointer);
