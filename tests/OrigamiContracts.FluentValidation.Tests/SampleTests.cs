using System.Text.RegularExpressions;
using FluentValidation.Results;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.FluentValidation.Tests;

/// <summary>The samples of runs that break a rule each, read as records and validated.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(SolutionFolder.Path, "samples", "runs", "violating");

    /// <summary>Each sample that is named after the rule it breaks, with the severity that the description declares.</summary>
    public static TheoryData<string, string> Rules =>
    [
        .. Directory.EnumerateFiles(Folder, "*.json")
            .Select(static file => (Rule: Path.GetFileNameWithoutExtension(file), Expected: File.ReadAllText(Path.ChangeExtension(file, ".expected.txt"))))
            .Select(static sample => (sample.Rule, Match: Regex.Match(sample.Expected, $": (error|warning) {Regex.Escape(sample.Rule)}: ")))
            .Where(static sample => sample.Match.Success)
            .Select(static sample => (sample.Rule, sample.Match.Groups[1].Value))
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_broken_is_a_failure_with_its_id_and_severity(string rule, string severity)
    {
        var run = Run.Parse(File.ReadAllBytes(Path.Combine(Folder, $"{rule}.json")));

        ValidationFailure failure = Assert.Single(new ContractValidator<Run>().Validate(run).Errors, failure => failure.ErrorCode == rule);

        Assert.Equal(severity, failure.Severity.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_run_that_breaks_nothing_has_no_failures() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming"), "*.json"),
        static file => Assert.Empty(new ContractValidator<Run>().Validate(Run.Parse(File.ReadAllBytes(file))).Errors));
}
