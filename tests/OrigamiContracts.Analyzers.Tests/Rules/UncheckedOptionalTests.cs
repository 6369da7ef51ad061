using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class UncheckedOptionalTests : FixTest<UncheckedOptionalAnalyzer, UseGetValueOrDefaultCodeFix>
{
    [Theory]
    [InlineData("var at = [|run.CompletedAt.Value|];")]
    [InlineData("if (run.Prompt == \"x\") { Console.WriteLine([|run.CompletedAt.Value|]); }")]
    [InlineData("if (!run.CompletedAt.IsPresent) { Console.WriteLine([|run.CompletedAt.Value|]); }")]
    [InlineData("if (run.CompletedAt.IsPresent) { run = other; Console.WriteLine([|run.CompletedAt.Value|]); }")]
    [InlineData("if (run.CompletedAt != null) { Console.WriteLine([|run.CompletedAt.Value|]); }")]
    [InlineData("if (run.CompletedAt.GetValueOrDefault() == null) { Console.WriteLine([|run.CompletedAt.Value|]); }")]
    [InlineData("if (run is { CompletedAt: { [|Value|]: null } }) { }")]
    [InlineData("if (run is { [|CompletedAt.Value|]: not null }) { }")]
    [InlineData("Console.WriteLine([|Load().CompletedAt.Value|]); Run Load() => run;")]
    [InlineData("Optional<DateTimeOffset?> at = run.CompletedAt; Console.WriteLine([|at.Value|]);")]
    public Task Speaks_where_the_member_may_be_absent(string statements) => FindsInMethodAsync("Run run, Run other", statements);

    [Theory]
    [InlineData("if (run.CompletedAt.IsPresent) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("if (!run.CompletedAt.IsPresent) { return null; } Console.WriteLine(run.CompletedAt.Value);")]
    [InlineData("var at = run.CompletedAt.IsPresent ? run.CompletedAt.Value : null;")]
    [InlineData("if (run.CompletedAt.TryGetValue(out var at)) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("if (run.CompletedAt.GetValueOrDefault() != null) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("if (run.CompletedAt.GetValueOrDefault() is { } at) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("if (run.CompletedAt == null) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("if (run is { CompletedAt: { IsPresent: true, Value: null } }) { }")]
    [InlineData("if (run is { CompletedAt.IsPresent: true }) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("var set = run with { CompletedAt = DateTimeOffset.UnixEpoch }; Console.WriteLine(set.CompletedAt.Value);")]
    [InlineData("Optional<DateTimeOffset?> at = run.CompletedAt; if (at.IsPresent) { Console.WriteLine(run.CompletedAt.Value); }")]
    [InlineData("Xunit.Assert.True(run.CompletedAt.IsPresent); Console.WriteLine(run.CompletedAt.Value);")]
    [InlineData("Console.WriteLine(run.CompletedAt.GetValueOrDefault());")]
    [InlineData("DateTimeOffset? other = DateTimeOffset.UtcNow; Console.WriteLine(other.Value);")]
    public Task Is_silent_where_it_is_there(string statements) => FindsInMethodAsync("Run run", statements);

    [Fact]
    public Task Fix_reads_null_for_absent() => FixesInMethodAsync(
        "Run run, Run other",
        "Console.WriteLine([|run.CompletedAt.Value|]); Console.WriteLine([|other.CompletedAt.Value|] /* kept */);",
        "Console.WriteLine(run.CompletedAt.GetValueOrDefault()); Console.WriteLine(other.CompletedAt.GetValueOrDefault() /* kept */);");

    [Fact]
    public Task Nothing_is_offered_in_a_pattern() =>
        OffersNothingAsync(MethodWith("Run run", "if (run is { CompletedAt: { [|Value|]: null } }) { }"));
}
