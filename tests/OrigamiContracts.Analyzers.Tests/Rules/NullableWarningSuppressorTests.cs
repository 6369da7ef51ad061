using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class NullableWarningSuppressorTests
{
    [Theory]
    [InlineData("if (run.IsTerminal == true) { Console.WriteLine(run.Response.Text); }", "CS8602")]
    [InlineData("if (run.Status == RunStatus.Running) { return; } Console.WriteLine(run.Response.Text);", "CS8602")]
    [InlineData("if (run.IsTerminal == true) { var response = run.Response; Console.WriteLine(response.Text); }", "CS8602")]
    [InlineData("if (run.IsTerminal == true) { Use(run.Response); } static void Use(RunResponse response) { }", "CS8604")]
    [InlineData("if (run.IsTerminal == true) { RunResponse response = run.Response; }", "CS8600")]
    public async Task Hides_what_the_compiler_says_where_a_rule_says_that_it_is_not_null(string statements, string id) =>
        Assert.Equal([(id, true)], await WarningsAsync(statements));

    [Theory]
    [InlineData("Console.WriteLine(run.Response.Text);")]
    [InlineData("if (run.IsTerminal != true) { Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run.IsTerminal == true) { run = other; Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run.IsTerminal == true) { Console.WriteLine(run.Response!.Text.Length); }")]
    public async Task Hides_nothing_else(string statements) => Assert.Equal([("CS8602", false)], await WarningsAsync(statements));

    private static async Task<IEnumerable<(string Id, bool IsSuppressed)>> WarningsAsync(string statements)
    {
        CheckedCode code = CheckedCode.Of(
            $$"""
            using OrigamiContracts.V2;

            public static class Code
            {
                public static void Method(Run run, Run other)
                {
                    {{statements}}
                }
            }
            """);
        await code.AssertCompilesAsync();
        ImmutableArray<Diagnostic> warnings = await code.CompilerWarningsAsync(new NullableWarningSuppressor());
        return warnings.Select(static warning => (warning.Id, warning.IsSuppressed));
    }
}
