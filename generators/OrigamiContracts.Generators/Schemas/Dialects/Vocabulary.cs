namespace OrigamiContracts.Generators.Schemas.Dialects;

/// <summary>The keywords of JSON Schema by vocabulary (2020-12 Core, section 8 and following; Validation, section 6 and following).</summary>
internal static class Vocabulary
{
    private const string Latest = "https://json-schema.org/draft/2020-12/vocab/";
    private const string Previous = "https://json-schema.org/draft/2019-09/vocab/";

    public static readonly string[] Core =
        ["$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs"];

    public static readonly string[] RecursiveCore =
        ["$id", "$schema", "$ref", "$anchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary", "$comment", "$defs"];

    public static readonly string[] LogicApplicator = ["allOf", "anyOf", "oneOf", "not"];

    public static readonly string[] ConditionApplicator = ["if", "then", "else"];

    public static readonly string[] PropertyApplicator = ["properties", "patternProperties", "additionalProperties"];

    public static readonly string[] Applicator =
    [
        .. LogicApplicator, .. ConditionApplicator, .. PropertyApplicator, "propertyNames", "dependentSchemas", "contains",
        "items",
    ];

    public static readonly string[] Unevaluated = ["unevaluatedProperties", "unevaluatedItems"];

    /// <summary>The assertions that every version has.</summary>
    public static readonly string[] CommonValidation =
    [
        "type", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
        "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required",
    ];

    public static readonly string[] Validation =
        [.. CommonValidation, "const", "minContains", "maxContains", "dependentRequired"];

    public static readonly string[] Metadata =
        ["title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples"];

    public static readonly string[] Content = ["contentEncoding", "contentMediaType", "contentSchema"];

    /// <summary>What OpenAPI adds to schemas.</summary>
    public static readonly string[] OpenApi = ["discriminator", "xml", "externalDocs", "example"];

    private static readonly string[] Format = ["format"];

    /// <summary>The keywords of a vocabulary by its URI; null if it is none of the standard's.</summary>
    public static IReadOnlyList<string>? Find(string uri) => uri switch
    {
        Latest + "core" => Core,
        Latest + "applicator" => [.. Applicator, "prefixItems"],
        Latest + "unevaluated" => Unevaluated,
        Latest + "validation" or Previous + "validation" => Validation,
        Latest + "meta-data" or Previous + "meta-data" => Metadata,
        Latest + "format-annotation" or Latest + "format-assertion" or Previous + "format" => Format,
        Latest + "content" or Previous + "content" => Content,
        Previous + "core" => RecursiveCore,
        Previous + "applicator" => [.. Applicator, "additionalItems", .. Unevaluated],
        _ => null,
    };

    /// <summary>Whether a vocabulary makes <c>format</c> an assertion.</summary>
    public static bool AssertsFormat(string uri, bool isRequired) =>
        uri == Latest + "format-assertion" || (uri == Previous + "format" && isRequired);
}
