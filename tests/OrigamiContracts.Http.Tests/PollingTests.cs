using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>A run that is polled on a server that makes a mistake on the way.</summary>
public sealed class PollingTests
{
    private const string Poll = "api/v2/agents/22c29df8-be44-449d-9fd3-fedc9d98a65a/runs/v2_run-1";

    private static readonly string[] Files = ["running.json", "completed.json"];

    public static TheoryData<string, string, string> Faults => new()
    {
        { "status", "\"paused\"", "getRun: response body /status: error enum (/components/schemas/RunStatus/enum)" },
        { "steps", "{\"completed\":-1,\"max\":50}", "getRun: response body /steps/completed: error minimum" },
        { "response", "null", "getRun: response body: error run-response-present-once-ended" },
    };

    [Fact]
    public async Task A_run_as_it_should_be_is_not_remarked_on()
    {
        await using Server server = await ServeAsync(static (_, run) => run.ToJsonString());
        using var client = new Client(server.Url, new ContractHandlerOptions(), OrigamiV2.Contract);

        foreach (string file in Files)
        {
            Assert.Equal(Recorded(file).ToJsonString(), await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken));
        }

        Assert.Empty(client.Lines);
        Assert.Equal(Enumerable.Repeat("origami_contracts.exchanges 1 operation.id=getRun outcome=Conforms", Files.Length), client.Measurements);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_observed_and_the_caller_gets_what_was_sent(string member, string value, string expected)
    {
        await using Server server = await ServeAsync((poll, run) => poll == 1 ? Faulty(run, member, value) : run.ToJsonString());
        using var client = new Client(server.Url, new ContractHandlerOptions(), OrigamiV2.Contract);

        await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken);
        Assert.Empty(client.Lines);
        string answer = await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken);

        Assert.Equal(Faulty(Recorded(Files[1]), member, value), answer);
        Assert.Contains(client.Lines, line => line.StartsWith($"The contract is broken: {expected}", StringComparison.Ordinal));
        Assert.Contains("origami_contracts.exchanges 1 operation.id=getRun outcome=ResponseViolates", client.Measurements);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_thrown(string member, string value, string expected)
    {
        await using Server server = await ServeAsync((poll, run) => poll == 1 ? Faulty(run, member, value) : run.ToJsonString());
        using var client = new Client(server.Url, new ContractHandlerOptions { Mode = ContractHandlerMode.Throw }, OrigamiV2.Contract);

        await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken);
        ContractViolationException exception = await Assert.ThrowsAsync<ContractViolationException>(
            () => client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken));

        Assert.StartsWith($"The response breaks the contract.\n{expected}", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.Report.ResponseConforms);
        Assert.Empty(client.Lines);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_handed_over_with_the_whole_sequence(string member, string value, string expected)
    {
        List<ObservedExchange> seen = [];
        await using Server server = await ServeAsync((poll, run) => poll == 1 ? Faulty(run, member, value) : run.ToJsonString());
        using var client = new Client(server.Url, new ContractHandlerOptions { Mode = ContractHandlerMode.Callback, OnExchange = seen.Add }, OrigamiV2.Contract);

        await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken);
        await client.Http.GetStringAsync(Poll, TestContext.Current.CancellationToken);

        Assert.Equal([ExchangeOutcome.Conforms, ExchangeOutcome.ResponseViolates], seen.Select(static exchange => exchange.Report.Outcome));
        Assert.StartsWith(expected, seen[1].Report.ToString(), StringComparison.Ordinal);
        Assert.Equal("running", (string?)JsonNode.Parse(seen[0].Response!.Body.Content.Span)!["status"]);
        Assert.Empty(client.Lines);
    }

    private static async Task<Server> ServeAsync(Func<int, JsonObject, string> answer)
    {
        int polls = -1;
        return await Server.StartAsync(application => application.MapGet(Poll, context =>
        {
            int poll = Interlocked.Increment(ref polls);
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(answer(poll, Recorded(Files[poll])));
        }));
    }

    private static string Faulty(JsonObject run, string member, string value)
    {
        run[member] = JsonNode.Parse(value);
        return run.ToJsonString();
    }

    private static JsonObject Recorded(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", file)))!.AsObject();
}
