using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

public class ReportWriterTests
{
    [Fact]
    public async Task Text_has_a_line_a_finding_and_a_summary()
    {
        (string output, string error) = await Text(
            TestContract.Run,
            """{"status":"lost","title":"too long"}""",
            """{"legacy":1,"status":"done"}""",
            "[]",
            "no");

        Assert.Equal(
            """
            runs.jsonl:1: /status: error enum: must be one of 'queued', 'done', but is 'lost'
            runs.jsonl:1: /title: error maxLength: must be at most 5 characters long, but is 8
            runs.jsonl:2: /legacy: warning run-not-legacy: runs have no legacy any more
            runs.jsonl:3: (root): error type: must be an object, but is an array

            4 checked: 1 conforms, 2 violate, 1 uncheckable (4 violations)

            """,
            output);
        Assert.Equal("runs.jsonl:4:2: not JSON: 'no' is an invalid JSON literal. Expected the literal 'null'\n", error);
    }

    [Fact]
    public async Task Text_without_findings_is_the_summary_alone()
    {
        Assert.Equal(
            ("1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n", ""),
            await Text(TestContract.Run, """{"status":"done"}"""));
        Assert.Equal(
            "2 checked: 2 conform, 0 violate, 0 uncheckable (0 violations)\n",
            (await Text(TestContract.Run, """{"status":"done"}""", """{"status":"done"}""")).Output);
    }

    [Fact]
    public async Task Text_counts_one_in_the_singular()
    {
        (string output, _) = await Text(TestContract.Run, "{}");

        Assert.EndsWith("\n\n1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_tells_of_violations_that_are_not_listed()
    {
        (string output, _) = await Text(TestContract.RunList, $"[{string.Join(',', Enumerable.Repeat("{}", 1_002))}]");

        Assert.EndsWith("\n1 checked: 0 conform, 1 violates, 0 uncheckable (1002 violations, 2 of them not listed)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_payload_can_break_a_line_or_steer_a_terminal()
    {
        (string output, _) = await Text(TestContract.Run, """{"status":"a\nb\u001b[31m\u2028\u202E€😀\u200d\\"}""");

        Assert.StartsWith(
            """runs.jsonl:1: /status: error enum: must be one of 'queued', 'done', but is 'a\u000Ab\u001B[31m\u2028\u202E€😀""" + "\u200d\\'\n\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_summary_first_then_the_violations()
    {
        (string output, string error) = await Json("""{"status":"löst"}""", """{"legacy":1,"status":"done"}""", "{", "[]");

        Assert.Equal(
            """
            {"summary":{"checked":4,"conforming":1,"violating":2,"uncheckable":1,"violations":3},"violations":[
            {"source":"runs.jsonl","line":1,"instanceLocation":"/status","keywordLocation":"/components/schemas/Run/properties/status/enum","keyword":"enum","severity":"error","message":"must be one of 'queued', 'done', but is 'löst'"},
            {"source":"runs.jsonl","line":2,"instanceLocation":"/legacy","keywordLocation":"/components/schemas/Run/x-invariants/0","keyword":"run-not-legacy","severity":"warning","message":"runs have no legacy any more"},
            {"source":"runs.jsonl","line":4,"instanceLocation":"","keywordLocation":"/components/schemas/Run/type","keyword":"type","severity":"error","message":"must be an object, but is an array"}
            ]}
            """.ReplaceLineEndings("") + "\n",
            output);
        Assert.StartsWith("runs.jsonl:3:2: not JSON: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_without_findings_has_an_empty_list() => Assert.Equal(
        ("""{"summary":{"checked":1,"conforming":1,"violating":0,"uncheckable":0,"violations":0},"violations":[]}""" + "\n", ""),
        await Json("""{"status":"done"}"""));

    private static async Task<(string Output, string Error)> Text(ApiSchema schema, params string[] documents)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        await Check(schema, new TextReportWriter(output, error), documents);
        return (output.ToString(), error.ToString());
    }

    private static async Task<(string Output, string Error)> Json(params string[] documents)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        await Check(TestContract.Run, new JsonReportWriter(output, error), documents);
        return (Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static Task<CheckSummary> Check(ApiSchema schema, IReportWriter report, string[] documents) =>
        new PayloadChecker(schema, report).CheckAsync(
            documents
                .Select((document, index) => new Payload("runs.jsonl", index + 1, Encoding.UTF8.GetBytes(document)))
                .ToAsyncEnumerable(),
            TestContext.Current.CancellationToken);
}
