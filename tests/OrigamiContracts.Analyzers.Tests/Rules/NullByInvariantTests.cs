using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public class NullByInvariantTests : RuleTest<NullByInvariantAnalyzer>
{
    [Theory]
    [InlineData("var text = [|run.Response|]!.Text;")]
    [InlineData("Console.WriteLine([|run.Response|]!.Tables.Count);")]
    [InlineData("foreach (var table in [|run.Response|]!.Tables) { Console.WriteLine(table.Id); }")]
    [InlineData("Use([|run.Response|]!); static void Use(RunResponse response) { }")]
    [InlineData("var response = run.Response; Console.WriteLine([|response|]!.Tables);")]
    [InlineData("RunResponse response = [|run.Response|]!; Console.WriteLine(response.Tables);")]
    [InlineData("if (run.Status == RunStatus.Running) { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("if (run.Prompt.Length > 3) { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("if (run.Status.Known != RunStatus.Completed) { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("if (run.IsTerminal != true) { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("if (run.IsTerminal == true || run.Prompt == \"x\") { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("if (run.Response is null) { Console.WriteLine(\"none\"); } Console.WriteLine([|run.Response|]!.Text);")]
    [InlineData("while (run.Status == RunStatus.Running) { run = other; } run = other; Console.WriteLine([|run.Response|]!.Text);")]
    [InlineData("if (run.Response is null) { run = other; } Console.WriteLine([|run.Response|]!.Text);")]
    [InlineData("if (run.IsTerminal == true) { run = other; Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("Func<string?> text = () => [|run.Response|]!.Text;")]
    [InlineData("var texts = runs.Select(one => [|one.Response|]!.Text).ToList();")]
    [InlineData("foreach (var one in runs) { Console.WriteLine([|one.Response|]!.Text); }")]
    [InlineData("try { if (run.Response is null) { throw new Exception(); } } catch (Exception) { Console.WriteLine([|run.Response|]!.Text); }")]
    [InlineData("Console.WriteLine([|runs[0].Response|]!.Text);")]
    [InlineData("Console.WriteLine([|(await Task.FromResult(run)).Response|]!.Text);")]
    [InlineData("switch (run.Status.Known) { case RunStatus.Running: Console.WriteLine([|run.Response|]!.Text); break; }")]
    [InlineData("var text = run.Status.Known switch { RunStatus.Completed => \"\", _ => [|run.Response|]!.Text };")]
    public Task Speaks_where_nothing_rules_null_out(string statements) =>
        FindsInMethodAsync("Run run, Run other, IReadOnlyList<Run> runs", statements);

    [Theory]
    [InlineData("if (run.Response is not null) { Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run.Response != null) { Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run.Response is { } response) { Console.WriteLine(response.Text); }")]
    [InlineData("if (run.Response is { Tables.Count: > 0 }) { Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run is { Response: { } response }) { Console.WriteLine(response.Text + run.Response.Text); }")]
    [InlineData("if (run is { Response: not null }) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Response is null) { return null; } Console.WriteLine(run.Response.Text);")]
    [InlineData("if (run.Response == null) { throw new Exception(); } Console.WriteLine(run.Response.Text);")]
    [InlineData("if (run.Status != RunStatus.Running) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Status.Known == RunStatus.Completed) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Status.Known is RunStatus.Completed or RunStatus.Cancelled) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Status.Known is not (RunStatus.Running or null)) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run is { Status.Known: RunStatus.Completed }) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run is not { Status.Known: not RunStatus.Running }) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.Status.Text != \"running\") { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Status.Equals(RunStatus.Running)) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.IsTerminal == true) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.IsTerminal is true) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.IsTerminal is null or true) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.IsTerminal ?? false) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.IsTerminal != true) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.IsTerminal is false) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.IsTerminal == false) { throw new Exception(); } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (!(run.IsTerminal == true)) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.Prompt == \"x\" && run.IsTerminal == true) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Prompt == \"x\" || run.Response is null) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("var text = run.Response is null ? null : run.Response.Text;")]
    [InlineData("var text = run.IsTerminal == true ? run.Response!.Text : null;")]
    [InlineData("var isLong = run.Response is not null && run.Response.Tables.Count > 3;")]
    [InlineData("var isShort = run.Response == null || run.Response.Tables.Count < 3;")]
    [InlineData("var ended = run.IsTerminal == true; if (ended) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("var ended = run.IsTerminal == true && run.Prompt != \"\"; if (!ended) { return null; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("var text = run.Response?.Text; if (run.Response?.Tables.Count > 0) { }")]
    [InlineData("if (run.Response?.Transcript != null) { Console.WriteLine(run.Response.Text); }")]
    [InlineData("if (run.Response?.Text is { } text) { Console.WriteLine(run.Response.Tables + text); }")]
    [InlineData("var response = run.Response; if (response is null) { return null; } Console.WriteLine(response.Text + run.Response!.Text);")]
    [InlineData("var response = run.Response ?? throw new Exception(); Console.WriteLine(response.Text);")]
    [InlineData("Console.WriteLine((run.Response ?? other.Response)?.Text);")]
    [InlineData("switch (run.Status.Known) { case RunStatus.Running: case null: break; default: Console.WriteLine(run.Response!.Text); break; }")]
    [InlineData("switch (run.Status.Known) { case RunStatus.Completed: Console.WriteLine(run.Response!.Text); break; }")]
    [InlineData("switch (run) { case { IsTerminal: true }: Console.WriteLine(run.Response!.Text); break; }")]
    [InlineData("var text = run.Status.Known switch { RunStatus.Running or null => \"\", _ => run.Response!.Text };")]
    [InlineData("var text = run.Status.Known switch { RunStatus.Running => \"\", _ => run.Response!.Text };")]
    [InlineData("var text = run.Response switch { null => \"\", var response => response.Text };")]
    [InlineData("var text = run switch { { Response: null } => \"\", _ => run.Response.Text };")]
    [InlineData("while (run.Status == RunStatus.Running) { run = other; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("while (run.IsTerminal != true) { await Task.Delay(5); run = other; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("do { run = other; } while (run.Response is null); Console.WriteLine(run.Response.Text);")]
    [InlineData("while (true) { if (run.IsTerminal == true) { break; } run = other; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("for (; run.Response == null; run = other) { } Console.WriteLine(run.Response.Text);")]
    [InlineData("if (run.Response is null) { run = other; if (run.Response is null) { return null; } } Console.WriteLine(run.Response.Text);")]
    [InlineData("Xunit.Assert.NotNull(run.Response); Console.WriteLine(run.Response.Text);")]
    [InlineData("Xunit.Assert.True(run.IsTerminal); Console.WriteLine(run.Response!.Text);")]
    [InlineData("Xunit.Assert.Equal(RunStatus.Completed, run.Status.Known); Console.WriteLine(run.Response!.Text);")]
    [InlineData("Xunit.Assert.Equal<OpenEnum<RunStatus>>(RunStatus.Completed, run.Status); Console.WriteLine(run.Response!.Text);")]
    [InlineData("ArgumentNullException.ThrowIfNull(run.Response); Console.WriteLine(run.Response.Text);")]
    [InlineData("System.Diagnostics.Debug.Assert(run.Response is not null); Console.WriteLine(run.Response.Text);")]
    [InlineData("if (run.Response is not null) { Func<string?> text = () => run.Response.Text; }")]
    [InlineData("if (run.Response is null) { return null; } Print(); void Print() { Console.WriteLine(run.Response.Text); }")]
    [InlineData("var texts = runs.Where(one => one.IsTerminal == true).Select(one => one.Response!.Text).ToList();")]
    [InlineData("var texts = runs.Where(r => r.Response is not null).OrderBy(r => r.Id).Select(one => one.Response!.Text).ToList();")]
    [InlineData("foreach (var one in runs.Where(r => r.Status != RunStatus.Running)) { Console.WriteLine(one.Response!.Text); }")]
    [InlineData("var last = runs.Last(one => one.Response != null); Console.WriteLine(last.Response!.Text);")]
    [InlineData("foreach (var one in runs) { if (one.Response is null) { continue; } Console.WriteLine(one.Response.Text); }")]
    [InlineData("if (runs[0].Response is not null) { Console.WriteLine(runs[0].Response!.Text); }")]
    [InlineData("for (int i = 0; i < runs.Count; i++) { if (runs[i].Response != null) { Console.WriteLine(runs[i].Response!.Text); } }")]
    [InlineData("try { if (run.Response is null) { return null; } Console.WriteLine(run.Response.Text); } finally { run = other; }")]
    [InlineData("try { if (run.Response is null) { return null; } } finally { Console.WriteLine(other.Id); } Console.WriteLine(run.Response.Text);")]
    [InlineData("var ended = run with { Response = new RunResponse { Text = null, Actions = [], Tables = [], Transcript = null, TranscriptTruncated = false } }; Console.WriteLine(ended.Response!.Text);")]
    [InlineData("if (run.Response is null) { return null; } var copy = run with { Prompt = \"x\" }; Console.WriteLine(copy.Response!.Text);")]
    [InlineData("var ended = run with { Status = RunStatus.Completed }; Console.WriteLine(ended.Response!.Text);")]
    [InlineData("Console.WriteLine(nameof(run.Response.Text));")]
    [InlineData("Console.WriteLine(run.Response);")]
    [InlineData("var status = run.Status.Known; if (status == RunStatus.Completed) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("var status = run.Status; if (status != RunStatus.Running) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("var text = run.Status.Text; if (text == \"completed\") { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("var ended = run.IsTerminal; if (ended == true) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("if (run.Status.Known is { } status && status != RunStatus.Running) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("switch (run.Status.Known) { case RunStatus status when status != RunStatus.Running: Console.WriteLine(run.Response!.Text); break; }")]
    [InlineData("switch (run.Status.Known) { case var status when status == RunStatus.Completed: Console.WriteLine(run.Response!.Text); break; }")]
    [InlineData("if (run.Response is not { } response) { return null; } Console.WriteLine(response.Text + run.Response.Text);")]
    [InlineData("while (!(run.IsTerminal ?? false)) { run = other; } Console.WriteLine(run.Response!.Text);")]
    [InlineData("if (run.Status is { Known: not RunStatus.Running }) { Console.WriteLine(run.Response!.Text); }")]
    [InlineData("Run? found = runs.FirstOrDefault(); if (found?.IsTerminal == true) { Console.WriteLine(found.Response!.Text); }")]
    [InlineData("Run? found = runs.FirstOrDefault(); if (found?.Response is null) { return null; } Console.WriteLine(found.Response.Text);")]
    [InlineData("Run? found = runs.FirstOrDefault(); if (found is not { Response: { } response }) { return null; } Console.WriteLine(response.Text);")]
    [InlineData("var (one, count) = (run, 1); if (one.Response is null) { return null; } Console.WriteLine(one.Response.Text);")]
    [InlineData("await foreach (var one in Stream()) { if (one.IsTerminal == true) { Console.WriteLine(one.Response!.Text); } } async IAsyncEnumerable<Run> Stream() { await Task.Yield(); yield return run; }")]
    [InlineData("Run? last = null; foreach (var one in runs) { if (one.Response is null) { continue; } last = one; Console.WriteLine(last.Response!.Text); }")]
    [InlineData("goto read; read: if (run.Response is null) { return null; } Console.WriteLine(run.Response.Text);")]
    [InlineData("using var stream = new System.IO.MemoryStream(); lock (stream) { if (run.IsTerminal != true) { return null; } Console.WriteLine(run.Response!.Text); }")]
    public Task Is_silent_where_null_is_ruled_out(string statements) =>
        FindsInMethodAsync("Run run, Run other, IReadOnlyList<Run> runs", statements);

    [Fact]
    public async Task Says_when_the_member_is_null_and_by_which_rule()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("Run run", "return [|run.Response|]!.Text;");

        Assert.Equal(
            "'run.Response' is null where Status is 'running' (rule 'run-response-null-while-running'), and nothing has ruled that out here",
            Assert.Single(found).GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("if (run.IsTerminal == true) { Console.WriteLine([|run.Response!.Text|]!.Length); }")]
    [InlineData("if (run.Response is { } response) { Console.WriteLine([|response.Text|]!.Length); }")]
    [InlineData("if (run.Status == RunStatus.Completed) { Console.WriteLine(run.Response!.Text!.Length); }")]
    [InlineData("if (run.Status == RunStatus.Errored && run.Response is not null) { Console.WriteLine([|run.Response.Text|]!.Length); }")]
    [InlineData("if (run.Response?.Text is { } text) { Console.WriteLine(text.Length); }")]
    public Task Knows_rules_about_members_of_members(string statements) => FindsInMethodAsync("Run run", statements);

    [Theory]
    [InlineData("return [|move.Arrival|]!.Place;")]
    [InlineData("return [|move.Failure|]!.Length;")]
    [InlineData("return move.Phase == Phase.Arrived ? move.Arrival!.Place : null;")]
    [InlineData("return move.Phase == Phase.Lost ? move.Failure!.Length : [|move.Failure|]!.Length;")]
    [InlineData("return move.IsTerminal == true ? [|move.Arrival|]!.Place : null;")]
    public Task Knows_the_rules_of_any_contract(string statements) => FindsInMethodAsync("Move move", statements);

    [Fact]
    public Task Looks_at_every_kind_of_body() => FindsAsync(
        """
        using OrigamiContracts.V2;

        public class Code
        {
            private readonly Run _run;

            public Code(Run run)
            {
                _run = run;
                Console.WriteLine([|_run.Response|]!.Text);
            }

            public string? Text => [|_run.Response|]!.Text;

            public string? Guarded => _run.Response is null ? null : _run.Response.Text;

            public static readonly Func<Run, string?> Field = run => [|run.Response|]!.Text;

            public string? Nested()
            {
                return Inner();

                string? Inner() => [|_run.Response|]!.Text;
            }
        }
        """);

    [Fact]
    public Task Looks_at_top_level_statements() => FindsAsync(
        """
        using OrigamiContracts.V2;

        Run run = Run.Parse("{}"u8);
        Console.WriteLine([|run.Response|]!.Text);
        """);

    [Theory]
    [InlineData(" + ", "run.Prompt", "string all", 40_000)]
    [InlineData(" && ", "run.Prompt.Length > 3", "bool all", 8_000)]
    [InlineData(" ?? ", "run.Response?.Text", "string? all", 500)]
    public async Task Gets_through_expressions_of_any_depth_that_the_compiler_takes(string between, string part, string declaration, int parts)
    {
        string all = string.Join(between, Enumerable.Repeat(part, parts));
        CheckedCode code = CheckedCode.Of(MethodWith("Run run", $"{declaration} = {all}; if (all is not null) {{ Console.WriteLine(run.Response!.Text); }}"));

        // How much of such a body is understood is not said, but nothing may break.
        await code.AnalyzeAsync(new NullByInvariantAnalyzer());
    }

    [Fact]
    public async Task Says_nothing_where_the_runtime_is_not_referred_to()
    {
        CheckedCode code = CheckedCode.Of("public record Run(string? Response) { public int Length => Response!.Length; }", TestContracts.WithoutRuntime);
        await code.AssertCompilesAsync();

        Assert.Empty(await code.AnalyzeAsync(new NullByInvariantAnalyzer()));
    }

    [Fact]
    public async Task Says_nothing_about_generated_code()
    {
        CheckedCode code = CheckedCode.Of("public class Code { public string? Of(OrigamiContracts.V2.Run run) => run.Response!.Text; }", file: "Code.g.cs");
        await code.AssertCompilesAsync();

        Assert.Empty(await code.AnalyzeAsync(new NullByInvariantAnalyzer()));
    }
}
