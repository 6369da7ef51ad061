using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

/// <summary>OC3102.</summary>
public sealed class UnvalidatedParseTests : RuleTest<UnvalidatedParseAnalyzer>
{
    [Fact]
    public async Task Parsing_alone_is_told_of()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("byte[] json", "Run run = [|Run.Parse(json)|];");
        Diagnostic finding = found.Single();
        Assert.Equal(
            "'Run.Parse' is lenient: constraints and rules that the input breaks are passed over; 'Run.Validate' tells them",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("_ = [|ContractJson.Parse<Run>(json, 10)|];")]
    [InlineData("Func<Run> later = () => [|Run.Parse(json)|];")]
    [InlineData("_ = [|Run.Parse(await client.GetByteArrayAsync(\"x\"))|];")]
    [InlineData("_ = [|Run.Parse(json)|]; _ = RunSteps.Validate(json);")]
    [InlineData("byte[] own = given.ToUtf8Json(); own = json; _ = [|Run.Parse(own)|];")]
    [InlineData("_ = [|Run.Parse(System.Text.Encoding.UTF8.GetBytes(text))|];")]
    public Task Parsing_of_what_came_from_elsewhere_is_told_of(string statements) => FindsInMethodAsync(Parameters, statements);

    [Theory]
    [InlineData("var report = Run.Validate(json); if (report.IsValid) { _ = Run.Parse(json); }")]
    [InlineData("Run run = Run.Parse(json); var report = run.Validate();")]
    [InlineData("Run run = Run.Parse(json); Console.WriteLine(ContractJson.Validate<Run>(json));")]
    [InlineData("Run run = Run.Parse(json); Console.WriteLine(ContractJson.Validate(run));")]
    [InlineData("Run run = Run.Parse(json); Console.WriteLine(schema.Validate(json));")]
    [InlineData("Run run = Run.Parse(json); Validate(run); static void Validate(Run run) { }")]
    [InlineData("_ = Run.Parse(json); Console.WriteLine(checker.Check(request, response));")]
    [InlineData("""_ = Run.Parse("{}"u8);""")]
    [InlineData("""_ = Run.Parse("{}"u8.ToArray());""")]
    [InlineData("""ReadOnlySpan<byte> own = "{}"u8; _ = Run.Parse(own);""")]
    [InlineData("""_ = Run.Parse(System.Text.Encoding.UTF8.GetBytes("{}"));""")]
    [InlineData("_ = Run.Parse(given.ToUtf8Json());")]
    [InlineData("byte[] own = given.ToUtf8Json(); _ = Run.Parse(own);")]
    [InlineData("byte[] own = given.ToUtf8Json(); _ = Run.Parse(own.AsSpan());")]
    [InlineData("_ = int.Parse(text); _ = Guid.Parse(text);")]
    [InlineData("_ = Generic<Run>(json); static T Generic<T>(byte[] json) where T : IContract<T> => T.Parse(json);")]
    public Task Nothing_is_said_where_it_is_validated_or_the_codes_own(string statements) =>
        FindsInMethodAsync(Parameters, statements);

    private const string Parameters =
        "Run given, byte[] json, string text, HttpClient client, OrigamiContracts.Catalogue.ApiSchema schema, OrigamiContracts.Catalogue.Exchanges.ExchangeChecker checker, "
        + "OrigamiContracts.Catalogue.Exchanges.ExchangeRequest request, OrigamiContracts.Catalogue.Exchanges.ExchangeResponse response";
}
