namespace OrigamiContracts.Generators.Reading;

/// <summary>A schema that the description gives a name.</summary>
/// <param name="Name">Its name under <c>components/schemas</c>, in Swagger 2.0 under <c>definitions</c>.</param>
/// <param name="Pointer">Where it is.</param>
internal sealed record ComponentSchema(string Name, string Pointer);
