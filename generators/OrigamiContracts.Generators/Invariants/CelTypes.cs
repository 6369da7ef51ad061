using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>The types of CEL, as the C# types that stand for them.</summary>
internal static class CelTypes
{
    public static readonly TypeRef Bool = new(TypeKind.Boolean);
    public static readonly TypeRef Int = new(TypeKind.Int64);
    public static readonly TypeRef Double = new(TypeKind.Double);
    public static readonly TypeRef String = new(TypeKind.String);
    public static readonly TypeRef Uuid = new(TypeKind.Uuid);

    /// <summary>What counts of things are in .NET; an int in CEL.</summary>
    public static readonly TypeRef Size = new(TypeKind.Int32);

    public static bool IsInteger(TypeRef type) => type.Kind is TypeKind.Int32 or TypeKind.Int64;

    public static bool IsNumber(TypeRef type) =>
        IsInteger(type) || type.Kind is TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    public static bool IsEnum(TypeRef type) => type.Kind is TypeKind.OpenEnum or TypeKind.ClosedEnum;

    /// <summary>Whether the type's values are strings in JSON.</summary>
    public static bool IsText(TypeRef type) =>
        IsEnum(type) || type.Kind is TypeKind.String or TypeKind.Uuid or TypeKind.DateTime or TypeKind.Date;

    /// <summary>The type's name in CEL, or what it is in the description where CEL has no such type.</summary>
    public static string Describe(TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => "a bool",
        TypeKind.Int32 or TypeKind.Int64 => "an int",
        TypeKind.Single or TypeKind.Double or TypeKind.Decimal => "a double",
        TypeKind.String => "a string",
        TypeKind.Uuid => "a uuid",
        TypeKind.DateTime => "a date-time",
        TypeKind.Date => "a date",
        TypeKind.OpenEnum or TypeKind.ClosedEnum => $"a value of {type.Name}",
        TypeKind.Record => $"a {type.Name}",
        TypeKind.List => "a list",
        TypeKind.Map => "a map",
        TypeKind.Union => $"a union ({type.Name})",
        _ => "any JSON value",
    };
}
