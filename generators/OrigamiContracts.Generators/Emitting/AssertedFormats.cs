namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// The formats that are asserted, because a member's type depends on them. The others are annotations, which is what
/// JSON Schema makes of them by default (2020-12 Validation, section 7.2.1).
/// </summary>
internal static class AssertedFormats
{
    /// <summary>The method of the runtime that checks a JSON string; null where the format is not asserted.</summary>
    public static string? Check(string format) => format switch
    {
        "uuid" => "global::OrigamiContracts.Support.JsonFormats.IsUuid",
        "date-time" => "global::OrigamiContracts.Support.Rfc3339.IsDateTime",
        "date" => "global::OrigamiContracts.Support.Rfc3339.IsDate",
        _ => null,
    };

    /// <summary>The method of the runtime that checks a JSON number; null where the format is not asserted.</summary>
    public static string? CheckNumber(string format) => format switch
    {
        "int32" => "global::OrigamiContracts.Support.JsonFormats.IsInt32",
        "int64" => "global::OrigamiContracts.Support.JsonFormats.IsInt64",
        _ => null,
    };
}
