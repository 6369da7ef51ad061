using System.Globalization;
using OrigamiContracts.Generators.Model;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Formats are annotations, but for those that types depend on, until the project asserts them.</summary>
public sealed class FormatTests
{
    private const string Thing =
        """
        Thing:
          type: object
          properties:
            email: {type: string, format: email}
            host: {type: [string, 'null'], format: hostname, maxLength: 20}
            sites: {type: array, items: {type: string, format: uri}}
            names: {type: object, additionalProperties: {type: string, format: idn-email}}
            colour: {type: string, format: ipv4, enum: [red, 1.2.3.4]}
            id: {type: string, format: uuid}
            when: {anyOf: [{type: string, format: time}, {type: integer, format: int32}]}
            share: {type: number, format: float}
            small: {type: number, format: int32}
            total: {type: integer, format: double}
            secret: {type: string, format: password}
        Members:
          type: object
          properties:
            email: {type: string, format: email}
            host: {type: [string, 'null'], format: hostname, maxLength: 20}
            sites: {type: array, items: {type: string, format: uri}}
            names: {type: object, additionalProperties: {type: string, format: idn-email}}
            when: {anyOf: [{type: string, format: time}, {type: integer, format: int32}]}
            share: {type: number}
        Listed: {type: object, properties: {value: {type: string, format: ipv4, enum: [red, 1.2.3.4]}}}
        Small: {type: object, properties: {value: {type: number, format: int32}}}
        Single: {type: object, properties: {value: {type: number, format: float}}}
        Price: {type: object, properties: {value: {type: number, format: decimal}}}
        Both: {type: object, properties: {value: {type: integer, format: int64, allOf: [{format: int32}]}}}
        Uuid: {type: object, properties: {value: {type: string, format: uuid, allOf: [{format: email}]}}}
        Date: {type: object, properties: {value: {type: string, format: date, allOf: [{format: date-time}]}}}
        Flag: {type: object, properties: {value: {type: boolean, format: email}}}
        Any: {format: email, anyOf: [{format: int32}]}
        Loose: {format: uuid}
        """;

    private const string Broken =
        """
        {"email":"x","host":"-","sites":["https://example.org","x"],"names":{"a":"b"},"colour":"red","when":"noon",
         "share":1e39,"small":3000000000,"total":5,"secret":"x"}
        """;

    private static readonly string[] Known =
    [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
        "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
        "byte", "int32", "int64", "float", "double", "decimal",
    ];

    private static readonly Description Annotative = SmallDescription.Of(Thing);
    private static readonly Description Assertive = Annotative.With("Format", "assert");
    private static readonly EmittedContract Asserted = EmittedContract.Of(Assertive);
    private static readonly EmittedContract Annotated = EmittedContract.Of(Annotative);

    [Fact]
    public void Asserted_formats_are_checked_in_text() => Assert.Equal(
        [
            "/email: error format: must be an e-mail address (format 'email'), but is 'x'",
            "/host: error format: must be a hostname (format 'hostname'), but is '-'",
            "/sites/1: error format: must be a URI with a scheme (format 'uri'), but is 'x'",
            "/names/a: error format: must be an internationalized e-mail address (format 'idn-email'), but is 'b'",
            "/colour: error format: must be an IPv4 address (format 'ipv4'), but is 'red'",
            "/when: error anyOf: matches none of the alternatives",
            "/when: error format: must be an RFC 3339 time with an offset (format 'time'), but is 'noon'",
            "/share: error format: must be a number in the range of 32-bit floating point (format 'float'), but is 1e39",
            "/small: error format: must be a 32-bit integer (format 'int32'), but is 3000000000",
        ],
        Lines(Asserted.Validate("Thing", Broken)));

    [Fact]
    public void Asserted_formats_are_checked_in_members()
    {
        // No member needs more than its own check, so the record is not written as JSON to be validated.
        Assert.Equal(
            [
                "/email: error format: must be an e-mail address (format 'email'), but is 'x'",
                "/host: error format: must be a hostname (format 'hostname'), but is '-'",
                "/sites/1: error format: must be a URI with a scheme (format 'uri'), but is 'x'",
                "/names/a: error format: must be an internationalized e-mail address (format 'idn-email'), but is 'b'",
                "/when: error anyOf: matches none of the alternatives",
                "/when: error format: must be an RFC 3339 time with an offset (format 'time'), but is 'noon'",
            ],
            Lines(Asserted.ValidateRecord("Members", Broken)));
        Assert.DoesNotContain("MemberValidation.ByJson", GeneratorRun.Of(Assertive).Files["Api/Members.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Listed", "\"red\"", 1)]
    [InlineData("Listed", "\"1.2.3.4\"", 0)]
    [InlineData("Small", "3000000000", 1)]
    [InlineData("Single", "1e38", 0)]
    [InlineData("Price", "1e28", 0)]
    [InlineData("Both", "3", 0)]
    [InlineData("Uuid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", 1)]
    [InlineData("Date", "\"2026-06-10T00:00:00Z\"", 1)]
    [InlineData("Flag", "true", 0)]
    public void Formats_that_a_type_does_not_keep_by_itself_are_checked_in_members_too(string type, string value, int violations)
    {
        string json = $"{{\"value\":{value}}}";

        Assert.Equal(violations, Asserted.Validate(type, json).Violations.Count);
        Assert.Equal(Lines(Asserted.Validate(type, json)), Lines(Asserted.ValidateRecord(type, json)));
    }

    [Fact]
    public void Formats_are_annotations_by_default()
    {
        Assert.Equal(
            ["/small: error format: must be a 32-bit integer (format 'int32'), but is 3000000000"],
            Lines(Annotated.Validate("Thing", Broken)));
        Assert.Equal(
            ["/id: error format: must be a UUID with its hyphens (format 'uuid'), but is 'x'"],
            Lines(Annotated.Validate("Thing", """{"id":"x"}""")));
    }

    [Fact]
    public void A_format_decides_a_type_only_where_all_values_are_of_one()
    {
        Assert.Empty(Lines(Annotated.Validate("Loose", "\"x\"")));
        Assert.Equal(["(root): error format: must be a UUID with its hyphens (format 'uuid'), but is 'x'"], Lines(Asserted.Validate("Loose", "\"x\"")));
    }

    [Fact]
    public void A_dialect_can_assert_formats()
    {
        Description metaSchema = new(
            "asserting.json",
            """
            {
              "$id": "https://example.org/asserting",
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$vocabulary": {
                "https://json-schema.org/draft/2020-12/vocab/core": true,
                "https://json-schema.org/draft/2020-12/vocab/validation": true,
                "https://json-schema.org/draft/2020-12/vocab/format-assertion": true
              }
            }
            """)
        {
            Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchemaResource" },
        };
        Description description = SmallDescription.Of("Host: {type: string, format: hostname}");

        Assert.Empty(Lines(EmittedContract.Of(description).Validate("Host", "\"-\"")));
        Assert.Equal(
            ["(root): error format: must be a hostname (format 'hostname'), but is '-'"],
            Lines(EmittedContract.Of(description with { Text = description.Text + "\njsonSchemaDialect: https://example.org/asserting" }, metaSchema)
                .Validate("Host", "\"-\"")));
    }

    [Fact]
    public void An_annotation_emits_nothing()
    {
        string asserted = GeneratorRun.Of(Assertive).Files["Api/Thing.g.cs"];
        string annotated = GeneratorRun.Of(Annotative).Files["Api/Thing.g.cs"];

        Assert.Contains("JsonFormats.IsEmail(in reader)", asserted, StringComparison.Ordinal);
        Assert.Contains("JsonFormats.IsUuid(in reader)", annotated, StringComparison.Ordinal);
        Assert.DoesNotContain("JsonFormats.IsEmail", annotated, StringComparison.Ordinal);
        Assert.Equal(annotated, GeneratorRun.Of(Annotative.With("Format", "annotate")).Files["Api/Thing.g.cs"]);
    }

    [Fact]
    public void Values_of_types_that_a_format_is_not_about_are_not_concerned()
    {
        Assert.All(["[]", "{}", "true", "null", "\"ada@example.org\"", "5"], static json => Assert.Empty(Lines(Asserted.Validate("Any", json))));
        Assert.NotEmpty(Lines(Asserted.Validate("Any", "\"ada\"")));
        Assert.NotEmpty(Lines(Asserted.Validate("Any", "3000000000")));
    }

    [Fact]
    public void Every_known_format_has_its_check_and_its_words()
    {
        IEnumerable<string> schemas = Known.Select(static (format, i) =>
            string.Create(CultureInfo.InvariantCulture, $"F{i}: {{type: [string, number], format: {format}}}"));
        EmittedContract contract = EmittedContract.Of(SmallDescription.Of(string.Join('\n', schemas)).With("Format", "assert"));

        Assert.All(Known, (format, i) =>
        {
            string schema = string.Create(CultureInfo.InvariantCulture, $"F{i}");
            string message = Assert.Single(contract.Validate(schema, KnownFormats.AppliesTo(format) == JsonTypes.String ? "\"{\"" : "1e400").Violations).Message;
            Assert.Matches($"^must be an? [^(]+ \\(format '{format}'\\), but is |^must be base64 ", message);
        });
    }

    [Theory]
    [InlineData("phone", 1)]
    [InlineData("password", 0)]
    [InlineData("binary", 0)]
    public void A_format_that_is_not_known_is_OC1008_where_formats_are_asserted(string format, int findings)
    {
        Description description = SmallDescription.Of($"Thing: {{type: string, format: {format}}}");

        Assert.Empty(GeneratorRun.Of(description).Diagnostics);
        Assert.Equal(
            Enumerable.Repeat($"OC1008: 'format' is not checked by the emitted validators: the format '{format}' is not known", findings),
            GeneratorRun.Of(description.With("Format", "assert")).Diagnostics
                .Select(static finding => $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private static string[] Lines(ValidationReport report) => [.. report.Violations.Select(static violation => violation.ToString())];
}
