using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>The samples that break a rule each, sent through the handler to a server that answers as the sample does.</summary>
public sealed class SampleTests
{
    private const string OneForAllModes = "get-run-retry-after-while-running.jsonl";

    private static readonly string Runs = Path.Combine(SolutionFolder.Path, "samples", "runs", "violating");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Exchanges => [.. SampleExchange.Violating];

    public static TheoryData<string> ViolatingRuns => [.. Directory.EnumerateFiles(Runs, "*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task What_the_tool_finds_in_an_exchange_is_logged(string sample)
    {
        using Client client = await SendAllAsync(sample, new ContractHandlerOptions { Check = Tracking });

        IReadOnlyList<string> expected = SampleExchange.Expected(sample);
        Assert.NotEmpty(expected);
        Assert.All(expected, keyword => Assert.Contains(client.Lines, line => Regex.IsMatch(line, $": (error|warning) {keyword}(:| |$)")));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task What_the_tool_finds_in_an_exchange_is_handed_over(string sample)
    {
        List<ObservedExchange> seen = [];

        using Client client = await SendAllAsync(sample, Handing(seen));

        IReadOnlyList<string> expected = SampleExchange.Expected(sample);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), KeywordsOf(seen).Intersect(expected).Order());
    }

    [Fact]
    public async Task What_the_tool_finds_in_an_exchange_is_thrown()
    {
        ContractViolationException exception = await Assert.ThrowsAsync<ContractViolationException>(
            () => SendAllAsync(OneForAllModes, new ContractHandlerOptions { Mode = ContractHandlerMode.Throw }));

        Assert.Equal(SampleExchange.Expected(OneForAllModes), exception.Report.Findings.Select(static finding => finding.Violation.Keyword));
    }

    [Theory]
    [MemberData(nameof(ViolatingRuns))]
    public async Task What_the_tool_finds_in_a_run_is_found_in_the_answer_to_a_poll(string sample)
    {
        byte[] run = await File.ReadAllBytesAsync(Path.Combine(Runs, sample), Cancelled);
        List<ObservedExchange> seen = [];
        await using Server server = await Server.StartAsync(application => application.Run(async context =>
        {
            context.Response.ContentType = "application/json";
            if (WordAt(run, "status") == "running")
            {
                context.Response.Headers.RetryAfter = "15";
            }

            await context.Response.Body.WriteAsync(run);
        }));
        using var client = new Client(server.Url, Handing(seen), OrigamiV2.Contract);
        string agent = WordAt(run, "agentId") ?? "22c29df8-be44-449d-9fd3-fedc9d98a65a";
        string id = WordAt(run, "id") ?? "v2_run-1";

        using HttpResponseMessage response = await client.Http.GetAsync($"api/v2/agents/{agent}/runs/{id}?include=stats,transcript", Cancelled);

        Assert.Equal(run, await response.Content.ReadAsByteArrayAsync(Cancelled));
        IReadOnlyList<string> expected = SampleExchange.KeywordsIn(Path.Combine(Runs, sample));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), KeywordsOf(seen).Intersect(expected).Order());
    }

    private static ExchangeCheckOptions Tracking => new() { TracksLifecycles = true };

    private static ContractHandlerOptions Handing(List<ObservedExchange> seen) =>
        new() { Mode = ContractHandlerMode.Callback, OnExchange = seen.Add, Check = Tracking };

    private static IEnumerable<string> KeywordsOf(IEnumerable<ObservedExchange> seen) =>
        seen.SelectMany(static exchange => exchange.Report.Findings).Select(static finding => finding.Violation.Keyword);

    private static async Task<Client> SendAllAsync(string sample, ContractHandlerOptions options)
    {
        var answers = new Queue<SampleExchange>(SampleExchange.Read(sample));
        await using Server server = await Server.StartAsync(application => application.Run(context => answers.Dequeue().AnswerAsync(context)));
        var client = new Client(server.Url, options, OrigamiV2.Contract);
        foreach (SampleExchange exchange in SampleExchange.Read(sample))
        {
            using HttpRequestMessage request = exchange.ToRequest(server.Url);
            using HttpResponseMessage response = await client.Http.SendAsync(request, Cancelled);
        }

        return client;
    }

    // Samples with hostile texts have others at these places.
    private static string? WordAt(byte[] json, string member)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty(member, out JsonElement value)
            && Regex.IsMatch(value.GetRawText(), "^\"[A-Za-z0-9_-]+\"$")
            ? value.GetString()
            : null;
    }
}
