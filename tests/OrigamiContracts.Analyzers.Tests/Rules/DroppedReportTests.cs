using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

/// <summary>OC3101.</summary>
public sealed class DroppedReportTests : FixTest<DroppedReportAnalyzer, DroppedReportCodeFix>
{
    [Fact]
    public async Task The_method_and_its_report_are_named()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("Run run", "[|run.Validate()|];");
        Assert.Equal(
            "'Validate' does not throw on what it finds, but tells it by the ValidationReport that is dropped here; look at it, or assign it to '_'",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[|Run.Validate(json)|];")]
    [InlineData("[|run?.Validate()|];")]
    [InlineData("[|ContractJson.Validate<Run>(json, 10)|];")]
    [InlineData("[|ContractJson.Validate(run)|];")]
    [InlineData("[|checker.Check(request, response)|];")]
    [InlineData("[|checker.Check(request).Complete(response)|];")]
    [InlineData("[|schema.Validate(json)|];")]
    [InlineData("Action later = () => [|run.Validate()|];")]
    [InlineData("runs.ForEach(each => [|each.Validate()|]);")]
    [InlineData("void Check() => [|run.Validate()|];")]
    [InlineData("if (json.Length > 0) [|run.Validate()|];")]
    [InlineData("Generic(run); static void Generic<T>(T any) where T : IContract<T> => [|any.Validate()|];")]
    public Task A_report_that_is_dropped_is_told(string statement) => FindsInMethodAsync(Parameters, statement);

    [Theory]
    [InlineData("_ = run.Validate();")]
    [InlineData("var report = run.Validate();")]
    [InlineData("if (!run.Validate().IsValid) { }")]
    [InlineData("run.Validate().ToString();")]
    [InlineData("Console.WriteLine(run.Validate());")]
    [InlineData("return run.Validate();")]
    [InlineData("Func<ValidationReport> later = () => run.Validate();")]
    [InlineData("Xunit.Assert.Throws<ArgumentNullException>(() => ContractJson.Validate<Run>(null!));")]
    [InlineData("Throws<ArgumentNullException>(() => ContractJson.Validate<Run>(null!)); static void Throws<T>(Action action) { }")]
    [InlineData("checker.Check(request);")]
    [InlineData("Log(run); static ValidationReport Log(Run run) { var report = run.Validate(); Console.WriteLine(report); return report; }")]
    [InlineData("runs.Select(each => each.Validate()).ToList();")]
    [InlineData("Run.Parse(json);")]
    public Task Nothing_is_said_of_other_calls(string statement) => FindsInMethodAsync(Parameters, statement);

    [Fact]
    public Task The_report_is_kept_and_looked_at() => FixesInMethodAsync(
        Parameters,
        """
        // Is it right?
        [|Run.Validate(json)|]; // strictly
        Console.WriteLine();
        """,
        """
        // Is it right?
        ValidationReport report = Run.Validate(json); // strictly
        if (!report.IsValid)
        {
            throw new InvalidOperationException(report.ToString());
        }
        Console.WriteLine();
        """);

    [Fact]
    public Task Reports_have_names_that_are_free() => FixesInMethodAsync(
        Parameters,
        """
        [|run.Validate()|];
        [|Run.Validate(json)|];
        int report2 = 1;
        """,
        """
        ValidationReport report = run.Validate();
        if (!report.IsValid)
        {
            throw new InvalidOperationException(report.ToString());
        }
        ValidationReport report3 = Run.Validate(json);
        if (!report3.IsValid)
        {
            throw new InvalidOperationException(report3.ToString());
        }
        int report2 = 1;
        """);

    [Fact]
    public Task A_statement_without_braces_gets_some() => FixesInMethodAsync(
        Parameters,
        """
        if (json.Length > 0)
            [|run.Validate()|];
        """,
        """
        if (json.Length > 0)
        {
            ValidationReport report = run.Validate();
            if (!report.IsValid)
            {
                throw new InvalidOperationException(report.ToString());
            }
        }
        """);

    [Fact]
    public Task A_statement_of_the_top_level_is_mended_too() => FixesAsync(
        """
        using OrigamiContracts.V2;

        byte[] json = [];
        [|Run.Validate(json)|];
        """,
        """
        using OrigamiContracts.V2;

        byte[] json = [];
        ValidationReport report = Run.Validate(json);

        if (!report.IsValid)
        {
            throw new InvalidOperationException(report.ToString());
        }
        """);

    [Theory]
    [InlineData("[|run?.Validate()|];")]
    [InlineData("[|checker.Check(request, response)|];")]
    [InlineData("Action later = () => [|run.Validate()|];")]
    public Task Nothing_is_offered_for_other_forms(string statement) => OffersNothingAsync(MethodWith(Parameters, statement));

    private const string Parameters =
        "Run run, List<Run> runs, byte[] json, OrigamiContracts.Catalogue.ApiSchema schema, OrigamiContracts.Catalogue.Exchanges.ExchangeChecker checker, "
        + "OrigamiContracts.Catalogue.Exchanges.ExchangeRequest request, OrigamiContracts.Catalogue.Exchanges.ExchangeResponse response";
}
