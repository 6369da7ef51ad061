using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

public class TextReportTests
{
    [Fact]
    public async Task Text_has_a_line_a_finding_and_a_summary()
    {
        string output = await Text(
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
    }

    [Fact]
    public async Task Text_without_findings_is_the_summary_alone()
    {
        Assert.Equal(
            "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n",
            await Text(TestContract.Run, """{"status":"done"}"""));
        Assert.Equal(
            "2 checked: 2 conform, 0 violate, 0 uncheckable (0 violations)\n",
            await Text(TestContract.Run, """{"status":"done"}""", """{"status":"done"}"""));
    }

    [Fact]
    public async Task Text_counts_one_in_the_singular()
    {
        string output = await Text(TestContract.Run, "{}");

        Assert.EndsWith("\n\n1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_tells_of_violations_that_are_not_listed()
    {
        string output = await Text(TestContract.RunList, $"[{string.Join(',', Enumerable.Repeat("{}", 1_002))}]");

        Assert.EndsWith("\n1 checked: 0 conform, 1 violates, 0 uncheckable (1002 violations, 2 of them not listed)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_payload_can_break_a_line_or_steer_a_terminal()
    {
        string output = await Text(TestContract.Run, """{"status":"a\nb\u001b[31m\u2028\u202E€😀\u200d\\"}""");

        Assert.StartsWith(
            """runs.jsonl:1: /status: error enum: must be one of 'queued', 'done', but is 'a\u000Ab\u001B[31m\u2028\u202E€😀""" + "\u200d\\'\n\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_one_cause_are_one_line_with_their_number_and_the_last_of_them()
    {
        string output = await Text(TestContract.RunList, """[{"status":"lost"},{"status":"done"}]""", """[{"status":"done"},{"status":"gone"}]""", "[{},{}]");

        Assert.Equal(
            """
            runs.jsonl:1: /0/status: error enum: must be one of 'queued', 'done', but is 'lost'
                found 2 times, last at runs.jsonl:2
            runs.jsonl:3: /0: error required: the property 'status' is required, but missing
                found 2 times, last at runs.jsonl:3

            3 checked: 0 conform, 3 violate, 0 uncheckable (4 violations)

            """,
            output);
    }

    [Fact]
    public async Task Values_that_are_redacted_are_not_shown()
    {
        string output = await Reporting.WriteAsync(new TextReport(), sink => Check(TestContract.RunList, sink, """[{"status":"hunter2"}]"""), "/*/status");

        Assert.StartsWith("runs.jsonl:1: /0/status: error enum: does not keep 'enum' (the value may be a secret and is not shown)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_are_for_terminals()
    {
        string output = await Reporting.WriteAsync(new TextReport(isColoured: true), sink => Check(TestContract.Run, sink, "[]"));

        Assert.StartsWith("runs.jsonl:1: (root): \u001b[31merror\u001b[0m type: must be an object, but is an array\n", output, StringComparison.Ordinal);
    }

    private static Task<string> Text(ApiSchema schema, params string[] documents) =>
        Reporting.WriteAsync(new TextReport(), sink => Check(schema, sink, documents));

    private static Task<CheckSummary> Check(ApiSchema schema, ICheckSink sink, params string[] documents) =>
        new PayloadChecker(schema, sink).CheckAsync(
            documents
                .Select((document, index) => new Payload("runs.jsonl", index + 1, Encoding.UTF8.GetBytes(document)))
                .ToAsyncEnumerable(),
            TestContext.Current.CancellationToken);
}
