using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>Reports and baselines, from the command line on.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly string Schema = Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Conformance", "Reports", "report.schema.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"status\":\"done\"}\n")]
    [InlineData("{\"status\":\"lost\"}\n[]\noops\n{\"legacy\":1}\n{}\n")]
    public async Task Json_is_as_its_schema_says(string documents)
    {
        string report = _folder["report.json"];
        await ToolRun.WithInput(documents, "check", "-", "--report", $"json={report}");

        ToolRun run = await ToolRun.Of("check", report, "--spec", Schema);

        Assert.Equal(new ToolRun(0, "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n", ""), run);
    }

    [Fact]
    public async Task The_page_and_json_have_the_states_in_which_a_run_was_polled()
    {
        string polls = Path.Combine(SolutionFolder.Path, "samples", "runs", "violating", "run-terminal-status.jsonl");
        string json = _folder["report.json"];
        string page = _folder["report.html"];

        await ToolRun.WithBuiltInContract("check", polls, "--report", $"json={json}", "--report", $"html={page}");

        Assert.Contains("""{"state":"running","firstLine":3,"lastLine":3,"count":1,"violates":true}],"omittedSteps":0}""", await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<li class=\"violates\"><b>running</b> line 3 (violates)</li>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Of("check", json, "--spec", Schema)).ExitCode);
        Assert.Contains("<b>running</b>", (await ToolRun.Of("report", "merge", json, "--report", "html")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_reports_can_be_written_at_once()
    {
        string[] kinds = ["text", "json", "sarif", "junit", "github", "markdown", "html"];

        ToolRun run = await ToolRun.WithInput("{}", ["check", "-", .. kinds.SelectMany(kind => (string[])["--report", $"{kind}={_folder[$"reports/{kind}"]}"])]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.All(kinds, kind => Assert.Contains("status", File.ReadAllText(_folder[$"reports/{kind}"]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Causes_that_a_baseline_knows_are_no_failure_and_new_ones_are()
    {
        string baseline = _folder["baseline.json"];

        ToolRun written = await ToolRun.WithInput("{}\n{\"status\":\"lost\"}\n", "check", "-", "--write-baseline", baseline);
        ToolRun known = await ToolRun.WithInput("{\"status\":\"gone\"}\n{}\n{}\n", "check", "-", "--baseline", baseline);
        ToolRun news = await ToolRun.WithInput("{\"status\":\"lost\"}\n[]\n", "check", "-", "--baseline", baseline);

        Assert.Equal((0, 0, 1), (written.ExitCode, known.ExitCode, news.ExitCode));
        Assert.Equal("", known.Error);
        Assert.Contains("    found 2 times, last at -:3; known to the baseline\n", known.Output, StringComparison.Ordinal);
        Assert.Matches($"^{baseline}: is stale: \\(root\\): required \\([0-9a-f]{{32}}\\) was not found any more; --write-baseline leaves it out\n$", news.Error);
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("[]")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"causes\":[{\"fingerprint\":null,\"subject\":\"\"}]}")]
    public async Task What_is_no_baseline_exits_with_2(string text)
    {
        string baseline = _folder.Write("baseline.json", text);

        Assert.Equal(
            new ToolRun(2, "", $"{baseline}: is no baseline; write one with --write-baseline\n"),
            await ToolRun.WithInput("{}", "check", "-", "--baseline", baseline));
    }

    [Fact]
    public async Task A_baseline_that_is_not_there_exits_with_2() => Assert.Equal(
        new ToolRun(2, "", $"{_folder["no.json"]}: does not exist\n"),
        await ToolRun.WithInput("{}", "check", "-", "--baseline", _folder["no.json"]));

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("uncheckable", 1)]
    [InlineData("never", 0)]
    public async Task What_fails_can_be_chosen(string failOn, int exitCode) =>
        Assert.Equal(exitCode, (await ToolRun.WithInput("{}", "check", "-", "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task Values_under_names_of_secrets_and_redacted_ones_are_in_no_report()
    {
        string schema = _folder.Write("s.json", """{"properties":{"apiKey":{"const":"a"},"user":{"properties":{"mail":{"const":"b"}}},"plain":{"const":"c"}}}""");
        string[] kinds = ["text", "json", "sarif", "junit", "github", "markdown", "html"];

        await ToolRun.WithInput(
            """{"apiKey":"hunter2","user":{"mail":"me@here"},"plain":"shown"}""",
            ["check", "-", "--spec", schema, "--redact", "/user/mail", .. kinds.SelectMany(kind => (string[])["--report", $"{kind}={_folder[kind]}"])]);

        Assert.All(kinds, kind =>
        {
            string report = File.ReadAllText(_folder[kind]);
            Assert.DoesNotContain("hunter2", report, StringComparison.Ordinal);
            Assert.DoesNotContain("me@here", report, StringComparison.Ordinal);
            Assert.Contains("shown", report, StringComparison.Ordinal);
        });
    }
}
