using System.Globalization;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class EndlessPollingTests : FixTest<EndlessPollingAnalyzer, EndlessPollingCodeFix>
{
    private const string Parameters =
        "HttpClient http, IMoves moves, string id, IEnumerable<string> ids, CancellationToken token, Queue<Move> queue, object gate";

    // What a client of a service may look like.
    private const string Client =
        """

        public interface IMoves
        {
            Task<Move> GetAsync(string id, CancellationToken token = default);
            Task<Move?> FindAsync(string id);
            Task<Move> NextAsync(CancellationToken token = default);
            Task<bool> HasEndedAsync(string id);
            Move Get(string id);
            void Show(Move move);
            void Show(string? text);
        }

        public static class MoveExtensions
        {
            public static bool HasEnded(this Move move) => move.IsTerminal == true;
        }
        """;

    [Fact]
    public async Task A_loop_that_never_asks_is_told_with_the_states_it_could_ask_for() =>
        Assert.Equal(
            "This loop reads 'move' again and again and never asks whether the move has ended (arrived, lost); test IsTerminal",
            Assert.Single(await FindsAsync(With(
                """
                [|while|] (true)
                {
                    Move move = await moves.GetAsync(id);
                    await Task.Delay(1000);
                }
                """))).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    // The kinds of loops and waits.
    [InlineData("Move move; [|do|] { Thread.Sleep(1000); move = moves.Get(id); } while (!token.IsCancellationRequested);")]
    [InlineData("[|for|] (int i = 0; i < 10; i++) { Move move = await moves.GetAsync(id); await Task.Delay(TimeSpan.FromSeconds(i)); }")]
    [InlineData("[|for|] (;;) { Move move = await moves.GetAsync(id); Task.Delay(1000).Wait(); }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); [|while|] (await timer.WaitForNextTickAsync(token)) { Move move = await moves.GetAsync(id); }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); [|while|] (await timer.WaitForNextTickAsync(token).ConfigureAwait(false)) { Move move = await moves.GetAsync(id).ConfigureAwait(false); }")]
    [InlineData("[|while|] (!token.WaitHandle.WaitOne(1000)) { Move move = moves.Get(id); }")]
    [InlineData("[|while|] (true) { await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, token); Move move = await moves.GetAsync(id); }")]
    // How the resource is read.
    [InlineData("Move? move = null; [|while|] (true) { await Task.Delay(1000); move = await moves.FindAsync(id) ?? throw new InvalidOperationException(); }")]
    [InlineData("Move move = await moves.GetAsync(id); [|while|] (true) { await Task.Delay(1000); move = await moves.GetAsync(move.Id); }")]
    [InlineData("[|while|] (true) { var move = Move.Parse(await http.GetByteArrayAsync($\"moves/{id}\")); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { using var response = await http.GetAsync(\"moves/1\"); response.EnsureSuccessStatusCode(); var json = await response.Content.ReadAsByteArrayAsync(); var move = Move.Parse(json); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { var run = Run.Parse(await http.GetByteArrayAsync(id)); await Task.Delay(1000); }")]
    // What is done besides.
    [InlineData("[|while|] (true) { var move = await moves.GetAsync(id); Console.WriteLine($\"{move.Phase} {move.Id}\"); Console.WriteLine(move); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { var move = await moves.GetAsync(id); Console.WriteLine(\"{0} {1}\", move.Phase.Text, move.Phase.Known?.ToString()); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { var move = await moves.FindAsync(id); if (move is null) { continue; } Console.WriteLine(move.Id); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { var move = await moves.GetAsync(id); moves.Show(move.Id); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { try { var move = await moves.GetAsync(id); await Task.Delay(1000, token); } catch (OperationCanceledException) { break; } }")]
    [InlineData("foreach (string each in ids) { [|while|] (true) { var move = await moves.GetAsync(each); await Task.Delay(1000); } }")]
    // Ways out that have nothing to do with it.
    [InlineData("var end = DateTime.UtcNow.AddMinutes(5); [|while|] (DateTime.UtcNow < end) { var move = await moves.GetAsync(id); await Task.Delay(1000); }")]
    [InlineData("int left = 10; [|while|] (left-- > 0) { var move = await moves.GetAsync(id); await Task.Delay(1000); }")]
    [InlineData("int tries = 0; [|while|] (true) { var move = await moves.GetAsync(id); if (++tries == 10 || token.IsCancellationRequested) { return null; } await Task.Delay(1000); }")]
    [InlineData("var watch = System.Diagnostics.Stopwatch.StartNew(); [|while|] (true) { var move = await moves.GetAsync(id); if (watch.Elapsed > TimeSpan.FromMinutes(1)) break; await Task.Delay(1000); }")]
    public async Task Loops_that_never_ask(string statements) => Assert.Single(await FindsAsync(With(statements)));

    [Theory]
    // It asks for the state.
    [InlineData("Move move; do { await Task.Delay(1000); move = await moves.GetAsync(id); } while (move.IsTerminal != true);")]
    [InlineData("Move move = await moves.GetAsync(id); while (move.Phase.Known == Phase.Travelling) { await Task.Delay(1000); move = await moves.GetAsync(id); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); if (move is { Phase.Known: Phase.Lost }) break; await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.FindAsync(id); if (move?.IsTerminal == true) break; await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); switch (move.Phase.Known) { case Phase.Lost: return null; } await Task.Delay(1000); }")]
    [InlineData("string last = \"\"; while (true) { var move = await moves.GetAsync(id); if (move.Phase.Text != last) { last = move.Phase.Text; } await Task.Delay(1000); }")]
    [InlineData("bool ended = false; while (!ended) { var move = await moves.GetAsync(id); ended = move.IsTerminal ?? false; await Task.Delay(1000); }")]
    [InlineData("Move move; do { await Task.Delay(1000); move = await moves.GetAsync(id); } while (move.Arrival is null);")]
    // Someone else may ask.
    [InlineData("while (true) { var move = await moves.GetAsync(id); if (move.HasEnded()) break; await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); moves.Show(move); await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); queue.Enqueue(move); await Task.Delay(1000); }")]
    [InlineData("var tracker = new LifecycleTracker(); while (true) { var move = await moves.GetAsync(id); tracker.Observe(move, \"a\"); await Task.Delay(1000); }")]
    [InlineData("int tries = 0; while (true) { var move = await moves.GetAsync(id); if (tries++ > 9) return move; await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); Action show = () => Console.WriteLine(move.Id); show(); await Task.Delay(1000); }")]
    [InlineData("Move? move = null; bool Ended() => move?.IsTerminal == true; while (!Ended()) { move = await moves.GetAsync(id); await Task.Delay(1000); }")]
    [InlineData("Move? last = null; while (true) { var move = await moves.GetAsync(id); if (move.Equals(last)) break; last = move; await Task.Delay(1000); }")]
    [InlineData("var all = new List<object>(); while (true) { var move = await moves.GetAsync(id); all.Add(new { move }); await Task.Delay(1000); }")]
    // What the way out depends on may stand for it.
    [InlineData("while (!await moves.HasEndedAsync(id)) { var move = await moves.GetAsync(id); Console.WriteLine(move.Id); await Task.Delay(1000); }")]
    [InlineData("while (true) { var move = await moves.GetAsync(id); if (await moves.HasEndedAsync(id)) break; await Task.Delay(1000); }")]
    [InlineData("bool ended = false; while (!ended) { var move = await moves.GetAsync(id); await Task.Delay(1000); ended = await moves.HasEndedAsync(id); }")]
    [InlineData("while (true) { using var response = await http.GetAsync(id); var move = Move.Parse(await response.Content.ReadAsByteArrayAsync()); if (response.StatusCode == System.Net.HttpStatusCode.OK) break; await Task.Delay(1000); }")]
    [InlineData("while (true) { using var response = await http.GetAsync(id); var code = (int)response.StatusCode; var move = Move.Parse(await response.Content.ReadAsByteArrayAsync()); if (code == 200) break; await Task.Delay(1000); }")]
    [InlineData("while (true) { var text = await http.GetStringAsync(id); if (text.Contains(\"arrived\")) break; var move = Move.Parse(System.Text.Encoding.UTF8.GetBytes(text)); await Task.Delay(1000); }")]
    [InlineData("while (Console.ReadLine() is { } line) { var move = await moves.GetAsync(id); Console.WriteLine(move.Id); await Task.Delay(1000); }")]
    [InlineData("using var source = new CancellationTokenSource(); while (!source.IsCancellationRequested) { var move = await moves.GetAsync(id); await Task.Delay(1000); if (await moves.HasEndedAsync(id)) source.Cancel(); }")]
    [InlineData("Move? move = null; while (move is null) { move = await moves.FindAsync(id); await Task.Delay(1000); }")]
    // The loop is left anyway, or goes on only after a failure.
    [InlineData("while (true) { try { var move = await moves.GetAsync(id); Console.WriteLine(move.Id); break; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("while (true) { await Task.Delay(1000); var move = await moves.GetAsync(id); Console.WriteLine(move.Id); break; }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await Task.Delay(1000); var move = await moves.GetAsync(id); Console.WriteLine(move.Id); return null; } catch (HttpRequestException) { } }")]
    // Another resource in each turn.
    [InlineData("var list = ids.ToList(); for (int i = 0; i < list.Count; i++) { var move = await moves.GetAsync(list[i]); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("for (int i = 0; i < 10; i++) { var move = await moves.GetAsync($\"move-{i}\"); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("for (int i = 0; i < 10; i++) { var name = \"move\" + i; var move = await moves.GetAsync(name); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("foreach (string each in ids) { var move = await moves.GetAsync(each); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("while (!token.IsCancellationRequested) { var move = await moves.NextAsync(token); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("while (!token.IsCancellationRequested) { var move = queue.Dequeue(); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("using var rest = ids.GetEnumerator(); while (!token.IsCancellationRequested && rest.MoveNext()) { var move = await moves.GetAsync(rest.Current); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    [InlineData("var reader = Console.In; while (true) { var move = Move.Parse(System.Text.Encoding.UTF8.GetBytes((await reader.ReadLineAsync())!)); Console.WriteLine(move.Id); await Task.Delay(100); }")]
    // No waiting, no reading, no life-cycle.
    [InlineData("while (true) { var move = await moves.GetAsync(id); }")]
    [InlineData("var move = await moves.GetAsync(id); while (!token.IsCancellationRequested) { Console.WriteLine(move.Id); await Task.Delay(1000); }")]
    [InlineData("var move = await moves.GetAsync(id); await Task.Delay(1000); move = await moves.GetAsync(id);")]
    [InlineData("while (true) { string text = await http.GetStringAsync(id); await Task.Delay(1000); }")]
    [InlineData("while (true) { var animal = Animal.Parse(await http.GetByteArrayAsync(id)); await Task.Delay(1000); }")]
    [InlineData("while (true) { Func<Task> later = async () => { var move = await moves.GetAsync(id); }; await Task.Delay(1000); await later(); }")]
    // The inner loop is asked for in the outer one.
    [InlineData("Move? move = null; while (move?.IsTerminal != true) { for (int i = 0; i < 10; i++) { move = await moves.GetAsync(id); await Task.Delay(1000); } }")]
    public async Task Loops_that_ask_or_do_not_poll(string statements) => await FindsAsync(With(statements));

    [Theory]
    [InlineData("while (true) { var job = await get(id); if (job.End != null) { Console.WriteLine(); } await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { var job = await get(id); if (job.Title != null) { Console.WriteLine(); } await Task.Delay(1000); }")]
    public Task A_member_that_is_null_by_a_rule_tells_it_as_well(string statements) => FindsAsync(
        MethodWith("Func<string, Task<Job>> get, string id", statements)
        + """

        [OrigamiContracts.Annotations.ResourceState("State", Resource = "job", Terminal = ["done"])]
        [OrigamiContracts.Annotations.NullRule("job-end", "End", IsNull = true, When = "State", IsNot = ["done"])]
        public sealed record Job(string State, string? End, string? Title);
        """);

    [Fact]
    public async Task A_field_is_only_told_of_where_nothing_else_can_look_at_it()
    {
        await FindsAsync(Type("[|while|] (true) { _move = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));
        await FindsAsync(Type("[|while|] (true) { Current = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));
        await FindsAsync(Type("while (true) { _move = await moves.GetAsync(\"1\"); Update(); await Task.Delay(1000); }"));
        await FindsAsync(Type("while (!Ended) { _move = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));
        await FindsAsync(Type("while (!_stopped) { _move = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));
        await FindsAsync(Type("while (true) { Shown = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));
        await FindsAsync(Type("while (true) { other.Current = await moves.GetAsync(\"1\"); await Task.Delay(1000); }"));

        static string Type(string loop) =>
            $$"""
            using Zoo;

            public class Watcher(IMoves moves, Watcher other)
            {
                private Move? _move;
                private bool _stopped;
                public Move? Current { get; set; }
                public Move? Shown { get => _move; set { _move = value; _stopped = value?.IsTerminal == true; } }
                public bool Ended => _move?.IsTerminal == true;
                public void Update() => _stopped = other.Current is null;
                public async Task WatchAsync() { {{loop}} }
            }
            """ + Client;
    }

    [Fact]
    public Task The_fix_leaves_the_loop_after_the_read() => FixesAsync(
        With(
            """
            Move move = await moves.GetAsync(id);
            [|while|] (!token.IsCancellationRequested)
            {
                // Look again.
                move = await moves.GetAsync(id); // Now.

                await Task.Delay(1000);
            }

            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            [|while|] (await timer.WaitForNextTickAsync(token))
                move = await moves.GetAsync(id);

            [|for|] (int i = 0; i < 10; i++)
            {
                try
                {
                    var found = await moves.FindAsync(id);
                    await Task.Delay(1000);
                }
                catch (HttpRequestException)
                {
                }
            }
            """),
        With(
            """
            Move move = await moves.GetAsync(id);
            while (!token.IsCancellationRequested)
            {
                // Look again.
                move = await moves.GetAsync(id); // Now.
                if (move.IsTerminal == true)
                {
                    break;
                }

                await Task.Delay(1000);
            }

            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(token))
            {
                move = await moves.GetAsync(id);
                if (move.IsTerminal == true)
                {
                    break;
                }
            }

            for (int i = 0; i < 10; i++)
            {
                try
                {
                    var found = await moves.FindAsync(id);
                    if (found?.IsTerminal == true)
                    {
                        break;
                    }

                    await Task.Delay(1000);
                }
                catch (HttpRequestException)
                {
                }
            }
            """));

    [Fact]
    public Task The_fix_returns_the_resource_where_nothing_else_could_be_returned() => FixesAsync(
        Function("Task<Move>", "[|while|]", ""),
        Function(
            "Task<Move>",
            "while",
            """

                        if (move.IsTerminal == true)
                        {
                            return move;
                        }

            """));

    [Theory]
    [InlineData("Task<string>")]
    [InlineData("Task<int>")]
    public Task Nothing_is_offered_where_leaving_would_not_compile(string result) => OffersNothingAsync(Function(result, "[|while|]", ""));

    [Theory]
    [InlineData("Move move; [|while|] (true) { switch (id) { case \"a\": move = await moves.GetAsync(id); break; } await Task.Delay(1000); }")]
    [InlineData("Move move; [|while|] (true) { Console.WriteLine((move = await moves.GetAsync(id)).Id); await Task.Delay(1000); }")]
    [InlineData("[|while|] (true) { Move move = await moves.GetAsync(id), other = await moves.GetAsync(id); await Task.Delay(1000); }")]
    public Task Nothing_is_offered_where_there_is_no_place_for_a_test(string statements) => OffersNothingAsync(With(statements));

    private static string Function(string result, string keyword, string test) =>
        $$"""
        using Zoo;

        public static class Code
        {
            public static async {{result}} WatchAsync(IMoves moves, string id)
            {
                {{keyword}} (true)
                {
                    var move = await moves.GetAsync(id);{{test}}
                    await Task.Delay(1000);
                }
            }
        }
        """ + Client;

    // Without spaces in empty lines, which formatting removes.
    private static string With(string statements) =>
        MethodWith(Parameters, statements).Replace("\n        \n", "\n\n", StringComparison.Ordinal) + Client;
}
