namespace OrigamiContracts.Tool.Bowtie;

/// <summary>The dialects of JSON Schema that are offered to Bowtie, by their URIs, the newest first.</summary>
internal static class BowtieDialects
{
    public static IReadOnlyList<string> Offered { get; } =
    [
        "https://json-schema.org/draft/2020-12/schema",
        "https://json-schema.org/draft/2019-09/schema",
        "http://json-schema.org/draft-07/schema#",
        "http://json-schema.org/draft-06/schema#",
        "http://json-schema.org/draft-04/schema#",
    ];
}
