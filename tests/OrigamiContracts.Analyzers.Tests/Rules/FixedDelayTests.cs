using System.Globalization;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class FixedDelayTests : FixTest<FixedDelayAnalyzer, FixedDelayCodeFix>
{
    private const string Parameters = "HttpClient http, Uri uri, TimeSpan interval, CancellationToken token, bool isHasty";

    private const string Helpers =
        """

        public static class Helpers
        {
            public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
            public static TimeSpan Wait(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta ?? Pause;
            public static TimeSpan WaitBy(System.Net.Http.Headers.HttpResponseHeaders headers) => headers.RetryAfter?.Delta ?? Pause;
            public static async Task<Move> ReadAsync(HttpResponseMessage response) => Move.Parse(await response.Content.ReadAsByteArrayAsync());
        }
        """;

    [Fact]
    public async Task A_fixed_time_is_told_with_the_resource() =>
        Assert.Equal(
            "The response says by Retry-After when to ask for the move again; wait as long as it says",
            Assert.Single(await FindsAsync(Polling("await Task.Delay([|1000|], token);"))).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("await Task.Delay([|1000|]);")]
    [InlineData("await Task.Delay([|TimeSpan.FromSeconds(2)|], token);")]
    [InlineData("await Task.Delay([|new TimeSpan(0, 0, 2)|]);")]
    [InlineData("await Task.Delay([|Helpers.Pause|], TimeProvider.System);")]
    [InlineData("const int Pause = 500; await Task.Delay([|Pause|]).ConfigureAwait(false);")]
    [InlineData("Thread.Sleep([|1000|]);")]
    [InlineData("Console.WriteLine(response.Headers.ETag); await Task.Delay([|1000|]);")]
    [InlineData("Console.WriteLine(response.Headers.Contains(\"X-Request-Id\")); await Task.Delay([|1000|]);")]
    [InlineData("if (move.IsTerminal == false) { await Task.Delay([|1000|]); }")]
    public Task Fixed_times(string wait) => FindsAsync(Polling(wait));

    [Theory]
    [InlineData("await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2));")]
    [InlineData("var delta = response.Headers.RetryAfter?.Delta; if (delta is null) { await Task.Delay(1000); } else { await Task.Delay(delta.Value); }")]
    [InlineData("if (response.Headers.TryGetValues(\"retry-after\", out _)) { await Task.Delay(5000); }")]
    [InlineData("foreach (var header in response.Headers) { Console.WriteLine(header.Key); } await Task.Delay(1000);")]
    [InlineData("Console.WriteLine(Helpers.Wait(response)); await Task.Delay(1000);")]
    [InlineData("Console.WriteLine(Helpers.WaitBy(response.Headers)); await Task.Delay(1000);")]
    [InlineData("await Task.Delay(interval);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(isHasty ? 1 : 2));")]
    [InlineData("await Task.Delay(0); await Task.Delay(TimeSpan.Zero);")]
    [InlineData("if (isHasty) { await Task.Delay(Timeout.Infinite, token); }")]
    public Task Other_times(string wait) => FindsAsync(Polling(wait));

    [Theory]
    // The response is out of scope.
    [InlineData("while (true) { Move move; using (var response = await http.GetAsync(uri)) { move = await Helpers.ReadAsync(response); } await Task.Delay(1000); }")]
    // No response is at hand.
    [InlineData("while (true) { var move = Move.Parse(await http.GetByteArrayAsync(uri)); await Task.Delay(1000); }")]
    // It is another one's response.
    [InlineData("while (true) { using var response = await http.GetAsync(uri); var move = Move.Parse(await http.GetByteArrayAsync(uri)); await Task.Delay(1000); }")]
    // The wait is for responses that do not show the resource.
    [InlineData("while (true) { using var response = await http.GetAsync(uri); if (!response.IsSuccessStatusCode) { await Task.Delay(5000); continue; } var move = await Helpers.ReadAsync(response); if (move.IsTerminal == true) break; }")]
    [InlineData("while (true) { try { using var response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); } catch (HttpRequestException) { await Task.Delay(5000); } }")]
    // Responses with the resource say nothing of it.
    [InlineData("while (true) { using var response = await http.GetAsync(uri); var animal = Animal.Parse(await response.Content.ReadAsByteArrayAsync()); await Task.Delay(1000); }")]
    // Other resources.
    [InlineData("for (int i = 0; i < 9; i++) { using var response = await http.GetAsync($\"{uri}/{i}\"); var move = await Helpers.ReadAsync(response); await Task.Delay(1000); }")]
    public Task Loops_without_such_a_response(string statements) => FindsAsync(MethodWith(Parameters, statements) + Helpers);

    [Fact]
    public Task The_fix_keeps_the_fixed_time_for_responses_that_say_nothing() => FixesAsync(
        Polling("await Task.Delay([|1000|], token); // A second."),
        Polling("await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(1000), token); // A second."));

    [Fact]
    public Task The_fix_keeps_lines() => FixesAsync(
        Polling(
            """
            await Task.Delay(
                [|TimeSpan.FromSeconds(2)|], // The time.
                token);
            """),
        Polling(
            """
            await Task.Delay(
                response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2), // The time.
                token);
            """));

    [Fact]
    public Task The_fix_takes_a_response_that_was_declared_before() => FixesAsync(
        MethodWith(Parameters, "HttpResponseMessage response; while (true) { response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); Thread.Sleep([|1000|]); }") + Helpers,
        MethodWith(Parameters, "HttpResponseMessage response; while (true) { response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); Thread.Sleep(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(1000)); }") + Helpers);

    [Fact]
    public Task The_fix_imports_what_it_needs() => FixesAsync(
        """
        namespace Watching
        {
            public static class Code
            {
                public static async global::System.Threading.Tasks.Task WatchAsync(global::System.Net.Http.HttpClient http, string uri)
                {
                    while (true)
                    {
                        var response = await http.GetAsync(uri);
                        var move = Zoo.Move.Parse(await response.Content.ReadAsByteArrayAsync());
                        await global::System.Threading.Tasks.Task.Delay([|1000|]);
                    }
                }
            }
        }
        """,
        """
        namespace Watching
        {
            public static class Code
            {
                public static async global::System.Threading.Tasks.Task WatchAsync(global::System.Net.Http.HttpClient http, string uri)
                {
                    while (true)
                    {
                        var response = await http.GetAsync(uri);
                        var move = Zoo.Move.Parse(await response.Content.ReadAsByteArrayAsync());
                        await global::System.Threading.Tasks.Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(1000));
                    }
                }
            }
        }
        """);

    [Theory]
    [InlineData("HttpResponseMessage? response = null; while (true) { await Task.Delay([|1000|]); response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); }")]
    [InlineData("HttpResponseMessage response; while (true) { if (isHasty) { response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); } else { response = new(); } await Task.Delay([|1000|]); }")]
    [InlineData("while (true) { var response = await http.GetAsync(uri); var move = await Helpers.ReadAsync(response); await Task.Delay(millisecondsDelay: [|1000|]); }")]
    public Task Nothing_is_offered_where_the_response_may_be_missing_or_the_time_has_a_name(string statements) =>
        OffersNothingAsync(MethodWith(Parameters, statements) + Helpers);

    private static string Polling(string wait) => MethodWith(
        Parameters,
        $$"""
        while (true)
        {
            using HttpResponseMessage response = await http.GetAsync(uri, token);
            response.EnsureSuccessStatusCode();
            Move move = Move.Parse(await response.Content.ReadAsByteArrayAsync(token));
            {{wait.ReplaceLineEndings("\n    ")}}
        }
        """) + Helpers;
}
