using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>The checks of formats that are asserted.</summary>
internal static class AssertedFormats
{
    /// <summary>The method of the runtime that checks values of a type, named like the format; null if it says nothing of them.</summary>
    public static string? Check(FormatKeyword keyword, JsonTypes type) =>
        (keyword.AppliesTo & type) == 0 ? null : $"global::OrigamiContracts.Support.JsonFormats.Is{CSharpName.Pascal(keyword.Format)}";

    /// <summary>Whether all values that a C# type can hold keep the keyword.</summary>
    public static bool IsKeptByAll(TypeKind type, FormatKeyword keyword) => type switch
    {
        TypeKind.Boolean or TypeKind.Int32 => true,
        TypeKind.Int64 => Check(keyword, JsonTypes.Number) is null || keyword.Format != "int32",
        TypeKind.Single => Check(keyword, JsonTypes.Number) is null || keyword.Format is "float" or "double",
        TypeKind.Double => Check(keyword, JsonTypes.Number) is null || keyword.Format == "double",
        TypeKind.Decimal => Check(keyword, JsonTypes.Number) is null || keyword.Format is "decimal" or "float" or "double",
        TypeKind.Uuid => Check(keyword, JsonTypes.String) is null || keyword.Format == "uuid",
        TypeKind.DateTime => Check(keyword, JsonTypes.String) is null || keyword.Format == "date-time",
        TypeKind.Date => Check(keyword, JsonTypes.String) is null || keyword.Format == "date",
        _ => Check(keyword, JsonTypes.String) is null,
    };
}
