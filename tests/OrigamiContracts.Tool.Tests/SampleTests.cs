using System.Text.RegularExpressions;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The samples of the repository, checked by the real command line with its own contract.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> ConformingRuns => [.. Files("runs/conforming")];

    public static TheoryData<string> ViolatingRuns => [.. Files("runs/violating")];

    public static TheoryData<string> ConformingRequests => [.. Files("requests/conforming")];

    public static TheoryData<string> ViolatingRequests => [.. Files("requests/violating")];

    public static TheoryData<string> ConformingAnswers => [.. AnswerSchemas.SelectMany(static schema => Files($"answers/{schema}/conforming"))];

    public static TheoryData<string> ViolatingAnswers => [.. AnswerSchemas.SelectMany(static schema => Files($"answers/{schema}/violating"))];

    public static TheoryData<string> ConformingExchanges => [.. Files("exchanges/conforming")];

    public static TheoryData<string> ViolatingExchanges => [.. Files("exchanges/violating")];

    public static TheoryData<string> ConformingEvents => [.. Files("events/conforming")];

    public static TheoryData<string> ViolatingEvents => [.. Files("events/violating")];

    private static string[] EventOptions => ["--exchanges", "--spec", FullPath("samples/events/builds.openapi.yaml")];

    private static IEnumerable<string> AnswerSchemas =>
        Directory.EnumerateDirectories(FullPath("samples/answers")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(ConformingRuns))]
    public async Task A_conforming_run_is_clean(string sample) => await AssertClean(sample);

    [Theory]
    [MemberData(nameof(ViolatingRuns))]
    public async Task A_violating_run_is_reported_as_expected(string sample) => await AssertReported(sample);

    [Theory]
    [MemberData(nameof(ConformingRequests))]
    public async Task A_conforming_request_is_clean(string sample) => await AssertClean(sample, "--schema", "CreateAgentRequest");

    [Theory]
    [MemberData(nameof(ViolatingRequests))]
    public async Task A_violating_request_is_reported_as_expected(string sample) => await AssertReported(sample, "--schema", "CreateAgentRequest");

    [Theory]
    [MemberData(nameof(ConformingAnswers))]
    public async Task A_conforming_answer_is_clean(string sample) => await AssertClean(sample, "--schema", SchemaOf(sample));

    [Theory]
    [MemberData(nameof(ViolatingAnswers))]
    public async Task A_violating_answer_is_reported_as_expected(string sample) => await AssertReported(sample, "--schema", SchemaOf(sample));

    [Theory]
    [MemberData(nameof(ConformingExchanges))]
    public async Task A_conforming_exchange_is_clean(string sample) => await AssertClean(sample, "--exchanges");

    [Theory]
    [MemberData(nameof(ViolatingExchanges))]
    public async Task A_violating_exchange_is_reported_as_expected(string sample) => await AssertReported(sample, "--exchanges");

    [Theory]
    [MemberData(nameof(ConformingEvents))]
    public async Task A_conforming_stream_is_clean(string sample) => await AssertClean(sample, EventOptions);

    [Theory]
    [MemberData(nameof(ViolatingEvents))]
    public async Task A_violating_stream_is_reported_as_expected(string sample) => await AssertReported(sample, EventOptions);

    [Fact]
    public void Each_rule_of_the_description_is_broken_by_a_sample()
    {
        string description = File.ReadAllText(FullPath("spec/origami-v2.openapi.yaml"));
        string found = string.Concat(Directory
            .EnumerateFiles(FullPath("samples"), "*.expected.txt", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

        IEnumerable<string> rules = Regex.Matches(description, @"^\s*- id: (\S+)$", RegexOptions.Multiline).Select(static match => match.Groups[1].Value);

        Assert.All(rules, rule => Assert.Contains($" {rule}: ", found, StringComparison.Ordinal));
        Assert.NotEmpty(rules);
    }

    [Fact]
    public void Each_rule_of_a_life_cycle_is_broken_by_a_sample_of_its_name() => Assert.All(
        BuiltInContract.Value.Schemas["Run"].Lifecycle!.Rules,
        static rule => Assert.Contains(
            $" {rule.Id}: ",
            File.ReadAllText(FullPath($"samples/runs/violating/{rule.Id}.expected.txt")),
            StringComparison.Ordinal));

    private static async Task AssertClean(string sample, params string[] options)
    {
        (int exitCode, string output, string error) = await Check(sample, [.. options, "--fail-on", "warning"]);

        Assert.Equal("", error);
        Assert.EndsWith(" 0 violate, 0 uncheckable (0 violations)\n", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    private static async Task AssertReported(string sample, params string[] options)
    {
        (_, string output, string error) = await Check(sample, options);

        Assert.Equal("", error);
        Assert.Equal(await File.ReadAllTextAsync(FullPath(Path.ChangeExtension(sample, ".expected.txt")), TestContext.Current.CancellationToken), WithoutDetails(output));
        Assert.Equal(1, (await Check(sample, [.. options, "--fail-on", "warning"])).ExitCode);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Check(string sample, string[] options)
    {
        ToolRun run = await ToolRun.WithBuiltInContract(["check", FullPath(sample), .. options]);
        return (run.ExitCode, AsFromTheRoot(run.Output), AsFromTheRoot(run.Error));
    }

    // How often, and in which line of the description: that changes with every edit of it.
    private static string WithoutDetails(string output) => Regex.Replace(output, "^    .*\n", "", RegexOptions.Multiline);

    // The samples' expectations are those of the tool at work in the root of the repository.
    private static string AsFromTheRoot(string text) =>
        text.Replace(SolutionFolder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private static string FullPath(string sample) => Path.Combine(SolutionFolder.Path, sample);

    // samples/answers/Agent/conforming/never-run.json is an Agent.
    private static string SchemaOf(string sample) => sample.Split('/', '\\')[2];

    // A theory without data fails, so that no folder can go missing.
    private static IEnumerable<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(FullPath($"samples/{folder}"))
            .Where(static file => Path.GetExtension(file) is ".json" or ".jsonl")
            .Select(static file => Path.GetRelativePath(SolutionFolder.Path, file))
            .Order(StringComparer.Ordinal),
    ];
}
