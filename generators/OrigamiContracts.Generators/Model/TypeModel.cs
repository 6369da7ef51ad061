namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted type.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="Schema">The schema it stands for.</param>
/// <param name="Annotations">What the description tells people about it.</param>
internal abstract record TypeModel(string Name, SchemaKey Schema, SchemaAnnotations Annotations);
