namespace OrigamiContracts.Support.Formats;

/// <summary>Words for formats, for messages: "an e-mail address".</summary>
internal static class FormatWords
{
    public static string Of(string format) => format switch
    {
        "date-time" => "an RFC 3339 date and time",
        "date" => "an RFC 3339 date",
        "time" => "an RFC 3339 time with an offset",
        "duration" => "an ISO 8601 duration",
        "email" => "an e-mail address",
        "idn-email" => "an internationalized e-mail address",
        "hostname" => "a hostname",
        "idn-hostname" => "an internationalized hostname",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        "uri" => "a URI with a scheme",
        "uri-reference" => "a URI or a relative reference",
        "iri" => "an IRI with a scheme",
        "iri-reference" => "an IRI or a relative reference",
        "uri-template" => "a URI template",
        "uuid" => "a UUID with its hyphens",
        "json-pointer" => "a JSON Pointer",
        "relative-json-pointer" => "a relative JSON Pointer",
        "regex" => "a regular expression of ECMA-262",
        "byte" => "base64 text with its padding",
        "int32" => "a 32-bit integer",
        "int64" => "a 64-bit integer",
        "float" => "a number in the range of 32-bit floating point",
        "double" => "a number in the range of 64-bit floating point",
        "decimal" => "a number in the range of a decimal",
        _ => "valid",
    };
}
