namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted enum.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="Schema">The schema it stands for.</param>
/// <param name="Annotations">What the description tells people about it.</param>
/// <param name="Members">Its members, in the order of the description.</param>
internal sealed record EnumModel(string Name, SchemaKey Schema, SchemaAnnotations Annotations, EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Schema, Annotations);

/// <summary>A member of an emitted enum.</summary>
/// <param name="Text">The value in JSON.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="DeprecatedAliases">The old texts that requests may still use for it.</param>
internal sealed record EnumMemberModel(string Text, string Name, EquatableArray<string> DeprecatedAliases = default);
