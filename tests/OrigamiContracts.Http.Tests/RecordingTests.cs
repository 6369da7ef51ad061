using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>
/// A run that is polled through the handler, on a server that makes two mistakes: steps fall, and what has completed runs
/// again.
/// </summary>
public sealed class RecordingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_handed_over_is_judged_by_the_life_cycle()
    {
        List<ObservedExchange> seen = [];
        await PollAsync(new ContractHandlerOptions { Mode = ContractHandlerMode.Callback, OnExchange = seen.Add });
        var tracker = new LifecycleTracker();

        LifecycleReport report = tracker.ObserveAll(
            Run.Lifecycle,
            seen.Select(static (exchange, index) => new LifecycleObservation(exchange.Response!.Body.Content, $"poll {index + 1}")));

        Assert.All(seen, static exchange => Assert.Equal(ExchangeOutcome.Conforms, exchange.Report.Outcome));
        Assert.Equal(
            $"warning run-nondecreasing-steps-completed: {PolledRun.Name}: steps.completed was 4 (poll 1) and is 3 (poll 2): it never falls\n"
            + $"error run-terminal-status: {PolledRun.Name} was completed (poll 3) and is running (poll 4): nothing leaves a terminal state",
            report.ToString());
    }

    [Fact]
    public async Task The_handler_judges_by_the_life_cycle_if_asked_to()
    {
        using Client client = await PollAsync(new ContractHandlerOptions { Check = new() { TracksLifecycles = true } });

        Assert.Equal(
            [
                "The contract is not broken, but: getRun: response body /steps/completed: warning run-nondecreasing-steps-completed",
                "The contract is broken: getRun: response body /status: error run-terminal-status",
            ],
            client.Lines.Select(static line => line[..line.IndexOf(" (", StringComparison.Ordinal)]));
        Assert.Contains("origami_contracts.exchanges 1 operation.id=getRun outcome=ResponseViolates", client.Measurements);
    }

    [Fact]
    public async Task The_handler_throws_what_breaks_the_life_cycle()
    {
        var options = new ContractHandlerOptions { Mode = ContractHandlerMode.Throw, Check = new() { TracksLifecycles = true } };

        ContractViolationException exception = await Assert.ThrowsAsync<ContractViolationException>(() => PollAsync(options));

        Assert.Equal(
            $"{PolledRun.Name} was completed (answer 3) and is running (answer 4): nothing leaves a terminal state",
            Assert.Single(exception.Report.Findings).Violation.Message);
    }

    [Fact]
    public async Task A_recording_of_it_is_reported_by_the_tool()
    {
        using var recording = new MemoryStream();
        await PollAsync(new ContractHandlerOptions { Mode = ContractHandlerMode.Callback, OnExchange = exchange => recording.Write(Line(exchange)) });
        recording.Position = 0;
        using var reader = new PayloadReader(recording);
        var causes = new CauseBook(new Redaction([]));

        CheckSummary summary = await new RecordedExchangeChecker(OrigamiV2.Contract, causes).CheckAsync(reader.ReadAsync(["-"], Cancelled), Cancelled);

        Assert.Equal((3, 1, 0), (summary.Conforming, summary.Violating, summary.Uncheckable));
        Assert.Equal(
            [
                $"-:2: /response/body/steps/completed: run-nondecreasing-steps-completed: {PolledRun.Name}: steps.completed was 4 (-:1) and is 3 (-:2): it never falls",
                $"-:4: /response/body/status: run-terminal-status: {PolledRun.Name} was completed (-:3) and is running (-:4): nothing leaves a terminal state",
            ],
            causes.Causes.Select(static cause => $"{cause.First.Source}:{cause.First.Line}: {cause.Location}: {cause.Keyword}: {cause.First.Message}"));
    }

    private static async Task<Client> PollAsync(ContractHandlerOptions options)
    {
        IReadOnlyList<string> polls = PolledRun.Polls;
        var answers = new Queue<string>([polls[1], PolledRun.With(polls[2], "steps", """{"completed":3,"max":50}"""), polls[^1], polls[1]]);
        await using Server server = await Server.StartAsync(application => application.MapGet(PolledRun.Path, context => PolledRun.AnswerAsync(context, answers.Dequeue())));
        var client = new Client(server.Url, options, OrigamiV2.Contract);
        while (answers.Count > 0)
        {
            await client.Http.GetStringAsync(PolledRun.Path, Cancelled);
        }

        return client;
    }

    // As who records writes it: the headers in lists, the body as it came.
    private static byte[] Line(ObservedExchange exchange)
    {
        JsonObject Headers(IReadOnlyList<KeyValuePair<string, string>> lines) => new(lines
            .GroupBy(static line => line.Key, static line => (JsonNode)line.Value)
            .Select(static header => KeyValuePair.Create<string, JsonNode?>(header.Key, new JsonArray([.. header]))));
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = exchange.Request.Method, ["url"] = exchange.Request.Url, ["headers"] = Headers(exchange.Request.Headers) },
            ["response"] = new JsonObject
            {
                ["status"] = exchange.Response!.Status,
                ["headers"] = Headers(exchange.Response.Headers),
                ["body"] = JsonNode.Parse(exchange.Response.Body.Content.Span),
            },
        }.ToJsonString() + "\n");
    }
}
