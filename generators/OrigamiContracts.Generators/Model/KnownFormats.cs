namespace OrigamiContracts.Generators.Model;

/// <summary>The formats of JSON Schema (2020-12 Validation, section 7.3) and OpenAPI that values can be checked for.</summary>
internal static class KnownFormats
{
    private static readonly HashSet<string> OfStrings = new(StringComparer.Ordinal)
    {
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
        "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
        "byte",
    };

    private static readonly HashSet<string> OfNumbers = new(StringComparer.Ordinal) { "int32", "int64", "float", "double", "decimal" };

    /// <summary>The types of values that a format says anything about; none if the format is not known.</summary>
    public static JsonTypes AppliesTo(string format) =>
        OfStrings.Contains(format) ? JsonTypes.String
        : OfNumbers.Contains(format) ? JsonTypes.Number
        : JsonTypes.None;

    /// <summary>
    /// Whether the type of members depends on the format, so that they can't hold other values. Such a format is always
    /// asserted; by default the others are annotations, which is what JSON Schema makes of them (section 7.2.1).
    /// </summary>
    /// <param name="format">The format's name.</param>
    /// <param name="types">The types a value can have: only where all values are of one type, the format can decide.</param>
    public static bool DecidesType(string format, JsonTypes types) =>
        format is "uuid" or "date-time" or "date" or "int32" or "int64"
        && (types & ~(AppliesTo(format) | JsonTypes.Null)) == JsonTypes.None;

    /// <summary>Whether a value of a format can be anything, as OpenAPI has it; there is nothing to check.</summary>
    public static bool AllowsAnything(string format) => format is "password" or "binary";
}
