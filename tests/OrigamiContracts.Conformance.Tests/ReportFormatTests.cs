using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>The formats for programs and servers. What was recorded is hostile, and has to come out as what it is.</summary>
public class ReportFormatTests
{
    private const string Hostile = "<script>alert(1)</script>\u001b[31m%0A\n@all|`]]>&\"";

    private static readonly string[] Documents =
    [
        JsonSerializer.Serialize(new { status = Hostile }),
        """{"status":"lost"}""",
        """{"status":"done","legacy":1}""",
        "oops",
    ];

    [Fact]
    public async Task Sarif_has_a_result_a_cause_with_its_rule_places_and_fingerprint()
    {
        using var sarif = JsonDocument.Parse(await Reporting.WriteAsync(new SarifReport("1.2.3"), Check));

        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(["schema/enum", "run-not-legacy"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()));
        Assert.Equal(("schema/enum", 0, "error", 2), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString(), result.GetProperty("occurrenceCount").GetInt32()));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("runs%20a.jsonl", 1), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Equal(2, result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Matches("^[0-9a-f]{32}:1$", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task JUnit_has_a_failed_test_a_cause_and_an_error_an_unusable_input()
    {
        XElement suites = XElement.Parse(await Reporting.WriteAsync(new JUnitReport(), Check));

        Assert.Equal(["documents", "inputs", "check"], suites.Elements("testsuite").Select(static suite => suite.Attribute("name")!.Value));
        Assert.Equal(("2", "2", "0"), Counts(suites.Elements("testsuite").First()));
        Assert.Equal(("1", "0", "1"), Counts(suites.Elements("testsuite").ElementAt(1)));
        Assert.Contains("<script>alert(1)</script>\\u001B[31m", suites.Descendants("failure").First().Value, StringComparison.Ordinal);

        static (string, string, string) Counts(XElement suite) => (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value);
    }

    [Fact]
    public async Task GitHub_gets_a_line_a_cause_that_no_value_can_break_out_of()
    {
        string[] lines = (await Reporting.WriteAsync(new GitHubReport(), Check)).TrimEnd('\n').Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("::error file=runs a.jsonl,line=1,title=/status%3A enum::runs a.jsonl:1: must be one of", lines[0], StringComparison.Ordinal);
        Assert.Contains("%250A\\u000A@all", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=runs a.jsonl,line=3,", lines[1], StringComparison.Ordinal);
        Assert.Equal("::notice title=origami-contracts::4 checked: 1 conforms, 2 violate, 1 uncheckable (3 violations)", lines[2]);
    }

    [Fact]
    public async Task Markdown_has_a_row_a_cause_that_no_value_can_break_out_of()
    {
        string[] lines = (await Reporting.WriteAsync(new MarkdownReport(), Check)).Split('\n');

        string row = Assert.Single(lines, static line => line.StartsWith("| error |", StringComparison.Ordinal));
        Assert.Equal(7, row.Count(static character => character == '|'));
        Assert.DoesNotContain(row, static character => character is '<' or '`' or '@');
        Assert.Contains("- unusable: runs a.jsonl:4:1: not JSON: 'o' is an invalid start of a value", lines);
    }

    [Fact]
    public async Task Html_is_one_page_without_script_that_no_value_can_break_out_of()
    {
        string page = await Reporting.WriteAsync(new HtmlReport(), Check);

        Assert.Contains("<dd id=\"checked\">4</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd id=\"violating\">2</dd>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<details id=\"cause-").Length - 1);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u001B[31m", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprints_depend_on_neither_the_order_nor_the_file()
    {
        CheckReport report = await Reporting.ReportAsync(Check);
        CheckReport other = await Reporting.ReportAsync(sink => new PayloadChecker(TestContract.Run, sink).CheckAsync(
            Documents.Reverse().Select(static (text, index) => new Payload("other.jsonl", index + 7, Encoding.UTF8.GetBytes(text))).ToAsyncEnumerable(),
            TestContext.Current.CancellationToken));

        Assert.Equal(report.Causes.Select(static cause => cause.Fingerprint).Order(), other.Causes.Select(static cause => cause.Fingerprint).Order());
    }

    [Fact]
    public async Task A_partial_report_says_so_in_every_format()
    {
        CheckReport report = await Reporting.ReportAsync(Check) with { IsPartial = true };

        Assert.All((IReportFormat[])[new TextReport(), new JsonReport(), new SarifReport("1"), new JUnitReport(), new GitHubReport(), new MarkdownReport(), new HtmlReport()], format =>
        {
            using var output = new MemoryStream();
            format.Write(report, output);
            Assert.Contains("partial", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        });
    }

    private static Task<CheckSummary> Check(ICheckSink sink) => new PayloadChecker(TestContract.Run, sink).CheckAsync(
        Documents.Select(static (text, index) => new Payload("runs a.jsonl", index + 1, Encoding.UTF8.GetBytes(text))).ToAsyncEnumerable(),
        TestContext.Current.CancellationToken);
}
