using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>The types of CEL that rules have (language definition, "Values").</summary>
internal enum CelKind
{
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,

    /// <summary>A map with strings as keys.</summary>
    Map,

    /// <summary>An object whose properties the description lists.</summary>
    Object,

    /// <summary>Any JSON value: what it is comes out when the rule is evaluated.</summary>
    Dynamic,
}

/// <summary>The type of an expression.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Declared">The C# type of a value that comes from the description as it is.</param>
/// <param name="Element">The type of a list's items or a map's values.</param>
/// <param name="IsNullable">Whether the value may be null or absent.</param>
internal sealed record CelType(CelKind Kind, TypeRef? Declared = null, CelType? Element = null, bool IsNullable = false)
{
    public static readonly CelType Bool = new(CelKind.Bool);
    public static readonly CelType Int = new(CelKind.Int);
    public static readonly CelType Uint = new(CelKind.Uint);
    public static readonly CelType Double = new(CelKind.Double);
    public static readonly CelType String = new(CelKind.String);
    public static readonly CelType Bytes = new(CelKind.Bytes);
    public static readonly CelType Timestamp = new(CelKind.Timestamp);
    public static readonly CelType Duration = new(CelKind.Duration);
    public static readonly CelType Dynamic = new(CelKind.Dynamic);

    public bool IsNumber => Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    public bool IsScalar => Kind is not (CelKind.List or CelKind.Map or CelKind.Object or CelKind.Dynamic);

    /// <summary>Whether it is a listed value of an emitted enum.</summary>
    public bool IsEnum => Declared?.Kind is TypeKind.OpenEnum or TypeKind.ClosedEnum;

    public bool IsUuid => Declared?.Kind == TypeKind.Uuid;

    /// <summary>The type of a value that the description describes.</summary>
    /// <param name="type">Its C# type.</param>
    /// <param name="isObject">Tells emitted records of objects from those of arrays.</param>
    public static CelType Of(TypeRef type, Func<string, bool> isObject)
    {
        CelKind kind = type.Kind switch
        {
            TypeKind.Boolean => CelKind.Bool,
            TypeKind.Int32 or TypeKind.Int64 => CelKind.Int,
            TypeKind.Single or TypeKind.Double or TypeKind.Decimal => CelKind.Double,
            TypeKind.String or TypeKind.Uuid or TypeKind.OpenEnum or TypeKind.ClosedEnum => CelKind.String,
            TypeKind.DateTime or TypeKind.Date => CelKind.Timestamp,
            TypeKind.List => CelKind.List,
            TypeKind.Map => CelKind.Map,
            TypeKind.Record when isObject(type.Name) => CelKind.Object,
            _ => CelKind.Dynamic,
        };
        return new CelType(kind, type, type.Element is { } element ? Of(element, isObject) : null, type.IsNullable);
    }

    public static CelType ListOf(CelType element) => new(CelKind.List, Element: element);

    /// <summary>The type in words.</summary>
    public string Describe() => Kind switch
    {
        CelKind.Bool => "a bool",
        CelKind.Int => "an int",
        CelKind.Uint => "a uint",
        CelKind.Double => "a double",
        CelKind.String when IsEnum => $"a value of {Declared!.Name}",
        CelKind.String when IsUuid => "a uuid",
        CelKind.String => "a string",
        CelKind.Bytes => "a byte string",
        CelKind.Timestamp when Declared?.Kind == TypeKind.Date => "a date",
        CelKind.Timestamp => "a timestamp",
        CelKind.Duration => "a duration",
        CelKind.List => "a list",
        CelKind.Map => "a map",
        CelKind.Object => $"a {Declared!.Name}",
        _ when Declared?.Kind == TypeKind.Union => $"a union ({Declared.Name})",
        _ => "any JSON value",
    };
}
