namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted record.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="Schema">The schema it stands for.</param>
/// <param name="Annotations">What the description tells people about it.</param>
/// <param name="Members">Its members, in the order of the description.</param>
/// <param name="AdditionalProperties">The type of the properties it keeps beside its members; null when it keeps none.</param>
/// <param name="Invariants">Its invariants that compiled.</param>
/// <param name="Lifecycle">How what it shows may change; null if the description does not say.</param>
/// <param name="NullRules">What its invariants say of when members are null.</param>
internal sealed record RecordModel(
    string Name,
    SchemaKey Schema,
    SchemaAnnotations Annotations,
    EquatableArray<MemberModel> Members,
    TypeRef? AdditionalProperties,
    EquatableArray<InvariantModel> Invariants,
    LifecycleModel? Lifecycle = null,
    EquatableArray<NullRuleModel> NullRules = default)
    : TypeModel(Name, Schema, Annotations);

/// <summary>A member of an emitted record.</summary>
/// <param name="JsonName">The property's name in JSON.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Type">The type of its value. Nullable when JSON's null is allowed.</param>
/// <param name="IsRequired">Whether the property has to be there.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="Location">Where the property stands in the description.</param>
/// <param name="Annotations">What the description tells people about it.</param>
internal sealed record MemberModel(
    string JsonName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    SchemaKey Schema,
    string Location,
    SchemaAnnotations Annotations)
{
    /// <summary>
    /// How the member is declared. Only one that may be both absent and null needs <c>Optional</c> to tell these apart;
    /// <c>JsonElement</c> holds null itself.
    /// </summary>
    public MemberForm Form =>
        IsRequired ? MemberForm.Required
        : Type.IsNullable && Type.Kind != TypeKind.Json ? MemberForm.Optional
        : MemberForm.NullWhenAbsent;
}

/// <summary>How a member tells that its property is absent.</summary>
internal enum MemberForm
{
    /// <summary><c>required T</c>: it is never absent.</summary>
    Required,

    /// <summary><c>T?</c>: null is absent.</summary>
    NullWhenAbsent,

    /// <summary><c>Optional&lt;T?&gt;</c>.</summary>
    Optional,
}
