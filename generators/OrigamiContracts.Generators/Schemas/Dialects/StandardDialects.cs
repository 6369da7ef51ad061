namespace OrigamiContracts.Generators.Schemas.Dialects;

/// <summary>The dialects that are known by themselves.</summary>
internal static class StandardDialects
{
    private static readonly string[] Format = ["format"];

    private static readonly string[] Draft4Keywords =
    [
        "$schema", "$ref", "definitions", "title", "description", "default", "format", "items", "additionalItems",
        "dependencies", .. Vocabulary.LogicApplicator, .. Vocabulary.PropertyApplicator, .. Vocabulary.CommonValidation,
    ];

    private static readonly string[] Draft6Keywords = [.. Draft4Keywords, "$id", "const", "contains", "propertyNames", "examples"];

    private static readonly string[] Draft7Keywords =
        [.. Draft6Keywords, .. Vocabulary.ConditionApplicator, .. Vocabulary.Content, "$comment", "readOnly", "writeOnly"];

    private static readonly string[] Swagger20Keywords =
    [
        "$ref", "title", "description", "default", "format", "items", "allOf", "properties", "additionalProperties",
        "readOnly", "x-nullable", .. Vocabulary.OpenApi, .. Vocabulary.CommonValidation,
    ];

    public static readonly Dialect Draft4 = new("draft-04", Draft4Keywords, ["id"])
    {
        IdKeyword = "id",
        IdHoldsAnchors = true,
        ReferenceHidesSiblings = true,
        ItemsMayBeList = true,
        ExclusiveBoundsAreBooleans = true,
    };

    public static readonly Dialect Draft6 = new("draft-06", Draft6Keywords)
    {
        IdHoldsAnchors = true,
        ReferenceHidesSiblings = true,
        ItemsMayBeList = true,
    };

    public static readonly Dialect Draft7 = new("draft-07", Draft7Keywords)
    {
        IdHoldsAnchors = true,
        ReferenceHidesSiblings = true,
        ItemsMayBeList = true,
    };

    public static readonly Dialect Draft201909 = new(
        "2019-09",
        Vocabulary.RecursiveCore,
        [.. Vocabulary.Applicator, "additionalItems"],
        Vocabulary.Unevaluated,
        Vocabulary.Validation,
        Vocabulary.Metadata,
        Format,
        Vocabulary.Content)
    {
        ItemsMayBeList = true,
    };

    public static readonly Dialect Draft202012 = new(
        "2020-12",
        Vocabulary.Core,
        [.. Vocabulary.Applicator, "prefixItems"],
        Vocabulary.Unevaluated,
        Vocabulary.Validation,
        Vocabulary.Metadata,
        Format,
        Vocabulary.Content)
    {
        ContainsEvaluates = true,
    };

    public static readonly Dialect OpenApi30 = new(
        "OpenAPI 3.0",
        Swagger20Keywords,
        ["anyOf", "oneOf", "not", "nullable", "writeOnly", "deprecated"])
    {
        ReferenceHidesSiblings = true,
        ExclusiveBoundsAreBooleans = true,
        NullableKeyword = "nullable",
    };

    public static readonly Dialect OpenApi31 = new("OpenAPI 3.1", Draft202012.Keywords, Vocabulary.OpenApi, ["nullable"])
    {
        ContainsEvaluates = true,
        NullableKeyword = "nullable",
        NullableIsLeftover = true,
    };

    public static readonly Dialect Swagger20 = new("Swagger 2.0", Swagger20Keywords)
    {
        ReferenceHidesSiblings = true,
        ExclusiveBoundsAreBooleans = true,
        NullableKeyword = "x-nullable",
    };

    /// <summary>The URIs of JSON Schema's own dialects, the newest first.</summary>
    public static readonly IReadOnlyList<(string Uri, Dialect Dialect)> ByUri =
    [
        ("https://json-schema.org/draft/2020-12/schema", Draft202012),
        ("https://json-schema.org/draft/2019-09/schema", Draft201909),
        ("http://json-schema.org/draft-07/schema", Draft7),
        ("http://json-schema.org/draft-06/schema", Draft6),
        ("http://json-schema.org/draft-04/schema", Draft4),
        ("https://spec.openapis.org/oas/3.1/dialect/base", OpenApi31),
    ];

    /// <summary>The dialect that a <c>$schema</c> names; null if it is no standard one.</summary>
    public static Dialect? Find(string uri)
    {
        // The older drafts write their URI with an empty fragment, and people write http for https.
        string wanted = WithoutScheme(uri.TrimEnd('#'));
        foreach ((string known, Dialect dialect) in ByUri)
        {
            if (WithoutScheme(known) == wanted)
            {
                return dialect;
            }
        }

        return null;
    }

    private static string WithoutScheme(string uri) =>
        uri.StartsWith("https://", StringComparison.Ordinal) ? uri.Substring("https://".Length)
        : uri.StartsWith("http://", StringComparison.Ordinal) ? uri.Substring("http://".Length)
        : uri;
}
