using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class GuardAgainstNullTests : FixTest<NullByInvariantAnalyzer, GuardAgainstNullCodeFix>
{
    [Fact]
    public Task Fix_throws_before_the_statement() => FixesAsync(
        """
        using OrigamiContracts.V2;

        public static class Code
        {
            public static void Print(Run run, Run other)
            {
                // What the run said.
                Console.WriteLine([|run.Response|]!.Text + run.Response!.Tables.Count);
                Console.WriteLine(run.Response!.Text);
                foreach (Table table in [|other.Response|]!.Tables)
                {
                    Console.WriteLine(table.Id);
                }
            }
        }
        """,
        """
        using OrigamiContracts.V2;

        public static class Code
        {
            public static void Print(Run run, Run other)
            {
                if (run.Response is null)
                {
                    throw new InvalidOperationException("run.Response is null where Status is 'running'.");
                }

                // What the run said.
                Console.WriteLine(run.Response.Text + run.Response.Tables.Count);
                Console.WriteLine(run.Response!.Text);
                if (other.Response is null)
                {
                    throw new InvalidOperationException("other.Response is null where Status is 'running'.");
                }

                foreach (Table table in other.Response.Tables)
                {
                    Console.WriteLine(table.Id);
                }
            }
        }
        """);

    [Fact]
    public Task Fix_makes_a_block_where_there_is_none() => FixesAsync(
        """
        using OrigamiContracts.V2;

        public static class Code
        {
            public static string? TextOf(Run run, bool isWanted)
            {
                if (isWanted)
                    return [|run.Response|]!.Text;
                return null;
            }
        }
        """,
        """
        using OrigamiContracts.V2;

        public static class Code
        {
            public static string? TextOf(Run run, bool isWanted)
            {
                if (isWanted)
                {
                    if (run.Response is null)
                    {
                        throw new InvalidOperationException("run.Response is null where Status is 'running'.");
                    }

                    return run.Response.Text;
                }

                return null;
            }
        }
        """);

    [Fact]
    public Task Fix_works_among_top_level_statements() => FixesAsync(
        """
        using OrigamiContracts.V2;

        Run run = Run.Parse("{}"u8);
        Console.WriteLine([|run.Response|]!.Text);
        """,
        """
        using OrigamiContracts.V2;

        Run run = Run.Parse("{}"u8);

        if (run.Response is null)
        {
            throw new InvalidOperationException("run.Response is null where Status is 'running'.");
        }

        Console.WriteLine(run.Response.Text);
        """);

    [Theory]
    [InlineData("while ([|run.Response|]!.Tables.Count > 3) { run = other; }")]
    [InlineData("var text = run.Prompt == \"x\" ? [|run.Response|]!.Text : null;")]
    [InlineData("var isLong = run.Prompt == \"x\" && [|run.Response|]!.Tables.Count > 3;")]
    [InlineData("Func<string?> text = () => [|run.Response|]!.Text;")]
    [InlineData("Console.WriteLine([|(await Task.FromResult(run)).Response|]!.Text);")]
    [InlineData("if (Load(out Run loaded) && loaded.Prompt == [|loaded.Response|]!.Text) { } bool Load(out Run one) { one = run; return true; }")]
    public Task Nothing_is_offered_where_a_guard_before_the_statement_is_not_the_same(string statements) =>
        OffersNothingAsync(MethodWith("Run run, Run other", statements));
}
