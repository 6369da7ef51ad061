using System.Diagnostics;
using System.Text.Json.Nodes;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>
/// SARIF reports, judged by the SARIF Multitool, which knows the standard's rules, and by its schema, which this tool
/// compiles like any other.
/// </summary>
public sealed class SarifTests : IDisposable
{
    // The one thing that the Multitool asks for and there is not: a site of this tool.
    private const string NoInformationUri = "warning SARIF2005";

    private static readonly string Samples = Path.Combine(SolutionFolder.Path, "samples");

    private readonly TemporaryFolder _folder = new();

    private static string? Multitool { get; } = InstalledProgram.Find("ORIGAMI_CONTRACTS_SARIF_MULTITOOL", "Sarif.Multitool");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("runs/conforming")]
    [InlineData("runs/violating")]
    [InlineData("exchanges", "--exchanges", "--coverage")]
    [InlineData("README.md")]
    [InlineData("no such folder")]
    public async Task Reports_are_as_the_standard_says(string sample, params string[] options)
    {
        string multitool = RequireMultitool();
        string report = await WriteReportAsync(sample, options);

        ToolRun bySchema = await ValidateAsync(multitool, report);
        ProgramOutput byRules = await ApplyRulesAsync(multitool, report);

        Assert.Equal(new ToolRun(0, "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n", ""), bySchema);
        Assert.DoesNotContain("error ", byRules.Text, StringComparison.Ordinal);
        Assert.Single(byRules.Text.Split('\n'), static line => line.Contains("warning ", StringComparison.Ordinal) && line.Contains(NoInformationUri, StringComparison.Ordinal));
        Assert.Equal(0, byRules.ExitCode);
    }

    [Fact]
    public async Task Both_judges_find_what_is_wrong_in_a_report()
    {
        string multitool = RequireMultitool();
        string report = await WriteReportAsync("runs/violating");
        JsonNode wrong = JsonNode.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken))!;
        wrong["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = 0;
        await File.WriteAllTextAsync(report, wrong.ToJsonString(), TestContext.Current.CancellationToken);

        ToolRun bySchema = await ValidateAsync(multitool, report);
        ProgramOutput byRules = await ApplyRulesAsync(multitool, report);

        Assert.Contains("/runs/0/results/0/locations/0/physicalLocation/region/startLine: error minimum: must be at least 1, but is 0", bySchema.Output, StringComparison.Ordinal);
        Assert.Equal(1, bySchema.ExitCode);
        Assert.Contains("error JSON", byRules.Text, StringComparison.Ordinal);
    }

    private static string RequireMultitool()
    {
        Assert.SkipWhen(Multitool is null, "There is no SARIF Multitool here.");
        return Multitool;
    }

    private async Task<string> WriteReportAsync(string sample, params string[] options)
    {
        string report = _folder["report.sarif"];
        await ToolRun.WithBuiltInContract(["check", Path.Combine(Samples, sample), "--report", $"sarif={report}", .. options]);
        return report;
    }

    // The schema lies beside the Multitool.
    private static Task<ToolRun> ValidateAsync(string multitool, string report) =>
        ToolRun.Of("check", report, "--spec", Path.Combine(Path.GetDirectoryName(multitool)!, "sarif-2.1.0.json"));

    private Task<ProgramOutput> ApplyRulesAsync(string multitool, string report) => ProgramOutput.OfAsync(
        new ProcessStartInfo(multitool, ["validate", report, "--rule-kind", "Sarif;Gh", "--output", _folder["validation.sarif"]]));
}
