namespace OrigamiContracts.Generators.Model;

/// <summary>What kind of C# type stands for a JSON value.</summary>
internal enum TypeKind
{
    /// <summary>Any JSON value, kept as <c>JsonElement</c>, null included.</summary>
    Json,
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,

    /// <summary><c>Guid</c>, for <c>format: uuid</c>.</summary>
    Uuid,

    /// <summary><c>DateTimeOffset</c>, for <c>format: date-time</c>.</summary>
    DateTime,

    /// <summary><c>DateOnly</c>, for <c>format: date</c>.</summary>
    Date,

    /// <summary>An emitted record, of an object or of an array's items.</summary>
    Record,

    /// <summary>An emitted enum, wrapped in <c>OpenEnum</c>.</summary>
    OpenEnum,

    /// <summary>An emitted enum by itself.</summary>
    ClosedEnum,

    /// <summary><c>IReadOnlyList</c>.</summary>
    List,

    /// <summary><c>IReadOnlyDictionary</c> with string keys.</summary>
    Map,

    /// <summary>An emitted union.</summary>
    Union,
}

/// <summary>The C# type that stands for a JSON value.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="IsNullable">Whether JSON's null is one of its values.</param>
/// <param name="Name">The C# name of an emitted type, without the namespace; empty for the others.</param>
/// <param name="Element">The type of a list's items or a map's values.</param>
internal sealed record TypeRef(TypeKind Kind, bool IsNullable = false, string Name = "", TypeRef? Element = null)
{
    /// <summary>Whether it is a value type in C#, so that its nullable form is another type.</summary>
    public bool IsValueType => Kind is not (TypeKind.String or TypeKind.Record or TypeKind.List or TypeKind.Map or TypeKind.Union);
}
