using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class UncheckedKnownTests : FixTest<UncheckedKnownAnalyzer, ThrowForUnlistedCodeFix>
{
    [Theory]
    [InlineData("var status = [|run.Status.Known!.Value|];")]
    [InlineData("var status = [|run.Status.Known.GetValueOrDefault()|];")]
    [InlineData("var status = [|(RunStatus)run.Status.Known!|];")]
    [InlineData("if (run.Status.Known == null) { Console.WriteLine([|run.Status.Known!.Value|]); }")]
    [InlineData("if (run.Status.Known != RunStatus.Running) { Console.WriteLine([|run.Status.Known!.Value|]); }")]
    [InlineData("if (run.Status.Text != \"x\") { Console.WriteLine([|run.Status.Known!.Value|]); }")]
    [InlineData("if (run.Status.Known is not null) { run = other; Console.WriteLine([|run.Status.Known!.Value|]); }")]
    public Task Speaks_where_a_text_may_be_unlisted(string statements) => FindsInMethodAsync("Run run, Run other", statements);

    [Theory]
    [InlineData("if (run.Status.Known is not null) { Console.WriteLine(run.Status.Known.Value); }")]
    [InlineData("if (run.Status.Known.HasValue) { Console.WriteLine(run.Status.Known.Value); }")]
    [InlineData("if (run.Status.Known is null) { return null; } Console.WriteLine((RunStatus)run.Status.Known);")]
    [InlineData("if (run.Status == RunStatus.Running) { Console.WriteLine(run.Status.Known!.Value); }")]
    [InlineData("if (run.Status.Text == \"running\") { Console.WriteLine(run.Status.Known!.Value); }")]
    [InlineData("if (run.IsTerminal is not null) { Console.WriteLine(run.Status.Known!.Value); }")]
    [InlineData("if (run.Status.Known is { } status) { Console.WriteLine(status); }")]
    [InlineData("var status = run.Status.Known ?? RunStatus.Running;")]
    [InlineData("Xunit.Assert.NotNull(run.Status.Known); Console.WriteLine(run.Status.Known.Value);")]
    [InlineData("DayOfWeek? day = DayOfWeek.Friday; Console.WriteLine(day.Value);")]
    public Task Is_silent_where_it_is_listed(string statements) => FindsInMethodAsync("Run run", statements);

    [Fact]
    public Task Fix_throws_for_an_unlisted_text() => FixesInMethodAsync(
        "Run run, Run other",
        "var status = [|run.Status.Known!.Value|]; Console.WriteLine([|(RunStatus)other.Status.Known!|]);",
        "var status = (run.Status.Known ?? throw new NotSupportedException($\"'{run.Status.Text}' is no listed value.\")); Console.WriteLine((other.Status.Known ?? throw new NotSupportedException($\"'{other.Status.Text}' is no listed value.\")));");

    [Fact]
    public Task Nothing_is_offered_where_the_value_can_not_be_named_twice() =>
        OffersNothingAsync(MethodWith("Run run", "var status = [|(await Task.FromResult(run)).Status.Known!.Value|];"));
}
