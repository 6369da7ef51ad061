using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>Reports of a schema that says something of every number: an error of 0, a warning of others.</summary>
public sealed class ValidationReportTests
{
    private static readonly ApiSchema Numbers = new("Numbers", "", JsonTypes.Any, static (ref reader, ref violations) =>
    {
        int depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                violations.Invariant(
                    reader.TokenStartIndex,
                    "/rule",
                    "number",
                    reader.ValueSpan.SequenceEqual("0"u8) ? Severity.Error : Severity.Warning,
                    "is a number");
            }
        }
        while ((reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > depth) && reader.Read());
    });

    [Fact]
    public void Nothing_found_is_clean()
    {
        ValidationReport report = Validate("[\"a\", {}]");

        Assert.True(report.IsClean);
        Assert.True(report.IsValid);
        Assert.True(report.IsJson);
        Assert.Equal("conforms", report.ToString());
    }

    [Fact]
    public void Warnings_leave_a_value_valid()
    {
        ValidationReport report = Validate("[1]");

        Assert.False(report.IsClean);
        Assert.True(report.IsValid);
        Assert.Equal("/0: warning number: is a number", report.ToString());
    }

    [Fact]
    public void A_report_lists_a_thousand_violations_and_counts_the_others()
    {
        ValidationReport report = Validate($"[{string.Join(',', Enumerable.Repeat('1', 1_234))}]");

        Assert.Equal(ValidationReport.MaximumViolations, report.Violations.Count);
        Assert.Equal(234, report.OmittedViolations);
        Assert.Equal("/999", report.Violations[^1].InstanceLocation);
        Assert.EndsWith("\nand 234 more", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_is_not_listed_counts()
    {
        string warnings = string.Join(',', Enumerable.Repeat('1', ValidationReport.MaximumViolations));

        Assert.True(Validate($"[{warnings}]").IsValid);
        Assert.False(Validate($"[{warnings},0]").IsValid);
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("[0]", "/0")]
    [InlineData("[[],[1],[\"\",0]]", "/1/0 /2/1")]
    [InlineData("""{"a":{"b":[{"c":0}]}}""", "/a/b/0/c")]
    [InlineData("""{"~":0,"/":0,"~1":0,"a/b~c":0}""", "/~0 /~1 /~01 /a~1b~0c")]
    [InlineData("""{"":0}""", "/")]
    [InlineData("""{"":{"":0}}""", "//")]
    [InlineData("""{"0":[0]}""", "/0/0")]
    [InlineData("""{"\u0061\/":0,"é😀":0,"\uD83D\uDE00":0,"\uD83D":0}""", "/a~1 /é😀 /😀 /\uFFFD")]
    [InlineData("""{"a":[{}, {"b":{}}, 0], "c":0}""", "/a/2 /c")]
    [InlineData("""{"a":0,"a":0}""", "/a /a")]
    public void Violations_say_where_as_json_pointers(string json, string expected) =>
        Assert.Equal(expected, string.Join(' ', Validate(json).Violations.Select(static violation => violation.InstanceLocation)));

    [Theory]
    [InlineData("\uFEFF [0]", 2)]
    [InlineData("[\"é\",0]", 6)]
    public void Offsets_count_bytes_from_the_value_s_text(string json, long expected) =>
        Assert.Equal(expected, Assert.Single(Validate(json).Violations).ByteOffset);

    [Theory]
    [InlineData("", 0, "not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true")]
    [InlineData("[", 1, "not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    [InlineData("[1]\n[2]", 4, "not JSON: '[' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{\n  \"a\": oops}", 9, "not JSON: 'o' is an invalid start of a value")]
    [InlineData("// c\n1", 0, "not JSON: '/' is an invalid start of a value")]
    [InlineData("[1,]", 3, "not JSON: The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options")]
    public void What_is_no_json_is_one_violation(string text, long offset, string message)
    {
        ValidationReport report = Validate(text);

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal((JsonKeywords.Syntax, "", "", Severity.Error), (violation.Keyword, violation.InstanceLocation, violation.KeywordLocation, violation.Severity));
        Assert.Equal((offset, message), (violation.ByteOffset, violation.Message));
        Assert.False(report.IsValid);
        Assert.False(report.IsJson);
    }

    [Fact]
    public void What_is_no_utf8_is_one_violation_at_its_byte()
    {
        Violation violation = Assert.Single(Numbers.Validate([(byte)'"', 0xC3, 0xA9, 0xC3, (byte)'"']).Violations);

        Assert.Equal((JsonKeywords.Syntax, 3L, "not JSON: the text is not valid UTF-8"), (violation.Keyword, violation.ByteOffset, violation.Message));
    }

    private static ValidationReport Validate(string json) => Numbers.Validate(Encoding.UTF8.GetBytes(json));
}
