using System.Text;
using System.Text.Json.Nodes;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>The life-cycle of runs, as it is emitted.</summary>
public sealed class RunLifecycleTests
{
    [Theory]
    [InlineData("running", false)]
    [InlineData("completed", true)]
    [InlineData("needs_input", true)]
    [InlineData("step_cap_hit", true)]
    [InlineData("incomplete", true)]
    [InlineData("cancelled", true)]
    [InlineData("errored", true)]
    [InlineData("timed_out", true)]
    [InlineData("paused", null)]
    public void A_run_knows_whether_it_has_ended(string status, bool? expected)
    {
        Run run = Parse(Runs.Completed()) with { Status = new OpenEnum<RunStatus>(status) };

        Assert.Equal(expected, run.IsTerminal);
        Assert.Equal(expected, Run.Lifecycle.IsTerminal(status));
    }

    [Fact]
    public void The_catalogue_has_the_life_cycle_wherever_a_run_is_the_answer()
    {
        Assert.Same(Run.Lifecycle, OrigamiV2.Contract.Schemas["Run"].Lifecycle);
        Assert.Same(Run.Lifecycle, OrigamiV2.Contract.Operations["getRun"].Responses.First(static response => response.Status == "200").Content[0].Schema!.Lifecycle);
        Assert.Null(OrigamiV2.Contract.Schemas["Workspace"].Lifecycle);
        Assert.Same(Run.Lifecycle.Key, RunSummary.Lifecycle.Key);
    }

    [Fact]
    public void Records_and_texts_are_judged_alike()
    {
        string[] polls = [.. File.ReadLines(Path.Combine(SolutionFolder.Path, "samples", "runs", "violating", "polls-of-two-runs.jsonl"))];
        var ofTexts = new LifecycleTracker();
        var ofRecords = new LifecycleTracker();

        foreach (string poll in polls)
        {
            byte[] text = Encoding.UTF8.GetBytes(poll);
            string expected = ofTexts.Observe(Run.Lifecycle, text, "poll").ToString();
            Assert.Equal(expected, ofRecords.Observe(Run.Parse(text), "poll").ToString());
        }
    }

    [Fact]
    public void The_findings_are_those_that_the_documentation_shows()
    {
        var tracker = new LifecycleTracker();
        IEnumerable<LifecycleObservation> polls = File.ReadLines(Path.Combine(SolutionFolder.Path, "samples", "runs", "violating", "polls-of-two-runs.jsonl"))
            .Select(static (poll, index) => new LifecycleObservation(Encoding.UTF8.GetBytes(poll), $"poll {index + 1}"));

        string report = tracker.ObserveAll(Run.Lifecycle, polls).ToString();

        Assert.Equal(2, report.Split('\n').Length);
        Assert.Contains($"```\n{report}\n```", File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "lifecycle.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_a_run_and_an_answer_show_the_same_run()
    {
        Run ended = Parse(Runs.Completed());
        JsonObject summary = Runs.Changed(Runs.Completed(), "status", "\"running\"");
        var tracker = new LifecycleTracker();
        var sent = new SendRunResponse { Run = ended };

        Assert.True(tracker.Observe(sent.Run, "sent").IsClean);
        LifecycleReport report = tracker.ObserveAll([RunSummary.Parse(Encoding.UTF8.GetBytes(summary.ToJsonString()))], "list");

        Assert.Equal(
            [$"run {ended.Id} was completed (sent) and is running (list): nothing leaves a terminal state"],
            report.Findings.Select(static finding => finding.Message));
    }

    [Fact]
    public void Each_rule_says_where_it_comes_from() =>
        Assert.All(Run.Lifecycle.Rules, static rule => Assert.StartsWith(rule.Severity == Severity.Error ? "docs" : "inferred: ", rule.Source, StringComparison.Ordinal));

    private static Run Parse(JsonObject run) => Run.Parse(Encoding.UTF8.GetBytes(run.ToJsonString()));
}
