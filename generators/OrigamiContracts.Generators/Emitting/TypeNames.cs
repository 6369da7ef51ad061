using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the types of emitted members as C#.</summary>
internal sealed class TypeNames(string contractNamespace)
{
    /// <summary>An emitted type by its full name.</summary>
    public string Emitted(string name) => $"global::{contractNamespace}.{name}";

    /// <summary>The type as a member of this form has it.</summary>
    public string Member(MemberModel member) => member.Form switch
    {
        MemberForm.Required => Of(member.Type),
        MemberForm.NullWhenAbsent => NonNull(member.Type) + "?",
        _ => $"global::OrigamiContracts.Optional<{Of(member.Type)}>",
    };

    /// <summary>The type, with a question mark if null is one of its values.</summary>
    public string Of(TypeRef type) => NonNull(type) + (type.IsNullable && type.Kind != TypeKind.Json ? "?" : "");

    /// <summary>The type of its values that are not null.</summary>
    public string NonNull(TypeRef type) => type.Kind switch
    {
        TypeKind.Json => "global::System.Text.Json.JsonElement",
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Single => "float",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.Uuid => "global::System.Guid",
        TypeKind.DateTime => "global::System.DateTimeOffset",
        TypeKind.Date => "global::System.DateOnly",
        TypeKind.Record or TypeKind.Union or TypeKind.ClosedEnum => Emitted(type.Name),
        TypeKind.OpenEnum => $"global::OrigamiContracts.OpenEnum<{Emitted(type.Name)}>",
        TypeKind.List => $"global::System.Collections.Generic.IReadOnlyList<{Of(type.Element!)}>",
        TypeKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(type.Element!)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "No C# type is known for the kind."),
    };
}
