using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>A run that is polled on a server that makes a mistake on the way.</summary>
public sealed class PollingTests
{
    private static readonly string[] Polls = [PolledRun.Polls[0], PolledRun.Polls[^1]];

    public static TheoryData<string, string, string> Faults => new()
    {
        { "status", "\"paused\"", "getRun: response body /status: error enum (/components/schemas/RunStatus/enum)" },
        { "steps", "{\"completed\":-1,\"max\":50}", "getRun: response body /steps/completed: error minimum" },
        { "response", "null", "getRun: response body: error run-response-present-once-ended" },
    };

    [Fact]
    public async Task A_run_as_it_should_be_is_not_remarked_on()
    {
        await using Server server = await ServeAsync(Polls);
        using var client = new Client(server.Url, new ContractHandlerOptions(), OrigamiV2.Contract);

        foreach (string poll in Polls)
        {
            Assert.Equal(poll, await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken));
        }

        Assert.Empty(client.Lines);
        Assert.Equal(Enumerable.Repeat("origami_contracts.exchanges 1 operation.id=getRun outcome=Conforms", Polls.Length), client.Measurements);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_observed_and_the_caller_gets_what_was_sent(string member, string value, string expected)
    {
        await using Server server = await ServeAsync(Polls[0], PolledRun.With(Polls[1], member, value));
        using var client = new Client(server.Url, new ContractHandlerOptions(), OrigamiV2.Contract);

        await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken);
        Assert.Empty(client.Lines);
        string answer = await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken);

        Assert.Equal(PolledRun.With(Polls[1], member, value), answer);
        Assert.Contains(client.Lines, line => line.StartsWith($"The contract is broken: {expected}", StringComparison.Ordinal));
        Assert.Contains("origami_contracts.exchanges 1 operation.id=getRun outcome=ResponseViolates", client.Measurements);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_thrown(string member, string value, string expected)
    {
        await using Server server = await ServeAsync(Polls[0], PolledRun.With(Polls[1], member, value));
        using var client = new Client(server.Url, new ContractHandlerOptions { Mode = ContractHandlerMode.Throw }, OrigamiV2.Contract);

        await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken);
        ContractViolationException exception = await Assert.ThrowsAsync<ContractViolationException>(
            () => client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken));

        Assert.StartsWith($"The response breaks the contract.\n{expected}", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.Report.ResponseConforms);
        Assert.Empty(client.Lines);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_handed_over_with_the_whole_sequence(string member, string value, string expected)
    {
        List<ObservedExchange> seen = [];
        await using Server server = await ServeAsync(Polls[0], PolledRun.With(Polls[1], member, value));
        using var client = new Client(server.Url, new ContractHandlerOptions { Mode = ContractHandlerMode.Callback, OnExchange = seen.Add }, OrigamiV2.Contract);

        await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken);
        await client.Http.GetStringAsync(PolledRun.Path, TestContext.Current.CancellationToken);

        Assert.Equal([ExchangeOutcome.Conforms, ExchangeOutcome.ResponseViolates], seen.Select(static exchange => exchange.Report.Outcome));
        Assert.StartsWith(expected, seen[1].Report.ToString(), StringComparison.Ordinal);
        Assert.Equal("running", (string?)JsonNode.Parse(seen[0].Response!.Body.Content.Span)!["status"]);
        Assert.Empty(client.Lines);
    }

    private static Task<Server> ServeAsync(params string[] polls)
    {
        var answers = new Queue<string>(polls);
        return Server.StartAsync(application => application.MapGet(PolledRun.Path, context => PolledRun.AnswerAsync(context, answers.Dequeue())));
    }
}
