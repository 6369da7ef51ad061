namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted type.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="Schema">The schema it stands for.</param>
internal abstract record TypeModel(string Name, SchemaKey Schema);
