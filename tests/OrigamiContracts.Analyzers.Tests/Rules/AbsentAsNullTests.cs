using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class AbsentAsNullTests : RuleTest<AbsentAsNullAnalyzer>
{
    [Theory]
    [InlineData("if ([|run.CompletedAt.GetValueOrDefault()|] == null) { }")]
    [InlineData("if (null != [|run.CompletedAt.GetValueOrDefault()|]) { }")]
    [InlineData("if ([|run.CompletedAt.GetValueOrDefault()|] is null) { }")]
    [InlineData("if ([|run.CompletedAt.GetValueOrDefault()|] is not null) { }")]
    [InlineData("var at = [|run.CompletedAt.GetValueOrDefault()|] ?? DateTimeOffset.MaxValue;")]
    public async Task Suggests_to_tell_them_apart(string statements) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await FindsInMethodAsync("Run run", statements)).Severity);

    [Theory]
    [InlineData("if (run.CompletedAt.IsPresent && run.CompletedAt.GetValueOrDefault() == null) { }")]
    [InlineData("if (run.CompletedAt.GetValueOrDefault() is { } at) { }")]
    [InlineData("var at = run.CompletedAt.GetValueOrDefault();")]
    [InlineData("var at = run.CompletedAt.GetValueOrDefault(DateTimeOffset.MaxValue) ?? default;")]
    [InlineData("if (run.CompletedAt.GetValueOrDefault() == DateTimeOffset.MaxValue) { }")]
    [InlineData("DateTimeOffset? other = null; if (other.GetValueOrDefault() == default) { }")]
    public Task Is_silent_where_they_are_told_apart(string statements) => FindsInMethodAsync("Run run", statements);
}
