namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted union: a value is of one of its cases, or kept as JSON.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="CaseEnum">The name of the enum that tells its cases apart.</param>
/// <param name="Schema">The schema it stands for.</param>
/// <param name="Annotations">What the description tells people about it.</param>
/// <param name="Cases">Its cases, in the order of the description; no two of them have the same type.</param>
/// <param name="Choices">How the case of a value is found.</param>
internal sealed record UnionModel(
    string Name,
    string CaseEnum,
    SchemaKey Schema,
    SchemaAnnotations Annotations,
    EquatableArray<UnionCaseModel> Cases,
    UnionChoices Choices)
    : TypeModel(Name, Schema, Annotations)
{
    /// <summary>The name of the case that keeps a value as JSON.</summary>
    public const string UnknownCase = "Unknown";
}

/// <summary>A case of an emitted union.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">The type of its values, never nullable.</param>
/// <param name="Annotations">What the description tells people about it.</param>
/// <param name="Alternatives">Where the alternatives stand whose values it holds.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type, SchemaAnnotations Annotations, EquatableArray<string> Alternatives);
