using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.AspNetCore.Tests;

/// <summary>The samples that break a rule each, sent to a server that has the contract before what answers as the sample does.</summary>
public sealed class SampleTests
{
    // An application may well serve what the description is not about, so these are counted and not logged.
    private static readonly string[] Undescribed = ["undescribed-method.jsonl", "undescribed-path.jsonl"];

    private static readonly string[] BadRequests = ["missing-request-body.jsonl", "query-parameters.jsonl", "refused-request.jsonl"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Logged => [.. SampleExchange.Violating.Except(Undescribed)];

    public static TheoryData<string> Counted => [.. Undescribed];

    public static TheoryData<string> Rejected => [.. BadRequests];

    public static TheoryData<string> LetThrough => [.. SampleExchange.Violating.Except(BadRequests)];

    [Theory]
    [MemberData(nameof(Logged))]
    public async Task What_the_tool_finds_in_an_exchange_is_logged(string sample)
    {
        await using Shopkeeper server = await AnswerAsync(sample, ContractServerMode.Observe);

        await SendAsync(server, sample);

        IReadOnlyList<string> expected = SampleExchange.Expected(sample);
        Assert.NotEmpty(expected);
        await UntilAsync(() => expected.All(keyword => server.Lines.Any(line => Regex.IsMatch(line, $": (error|warning) {keyword}(:| |$)"))), server);
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public async Task What_the_description_has_no_operation_for_is_counted(string sample)
    {
        await using Shopkeeper server = await AnswerAsync(sample, ContractServerMode.Observe);

        await SendAsync(server, sample);

        await UntilAsync(() => server.Measurements.Contains("origami_contracts.exchanges 1 operation.id= outcome=Undescribed"), server);
        Assert.Empty(server.Lines);
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task A_bad_request_is_rejected_with_what_is_wrong(string sample)
    {
        await using Shopkeeper server = await AnswerAsync(sample, ContractServerMode.Reject);

        (HttpStatusCode status, string? mediaType, string problem) = Assert.Single(await SendAsync(server, sample));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (status, mediaType));
        Assert.Contains($"\"keyword\":\"{SampleExchange.Expected(sample)[0]}\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LetThrough))]
    public async Task A_request_that_is_right_is_not_rejected_whatever_the_answer(string sample)
    {
        await using Shopkeeper server = await AnswerAsync(sample, ContractServerMode.Reject);

        Assert.All(await SendAsync(server, sample), static answer => Assert.NotEqual("application/problem+json", answer.MediaType));
    }

    private static Task<Shopkeeper> AnswerAsync(string sample, ContractServerMode mode)
    {
        var answers = new Queue<SampleExchange>(SampleExchange.Read(sample));
        return Shopkeeper.OpenAsync(application =>
        {
            application.UseContract(OrigamiV2.Contract, options =>
            {
                options.Mode = mode;
                options.Check = new ExchangeCheckOptions { TracksLifecycles = true };
            });
            application.Run(context => answers.Dequeue().AnswerAsync(context));
        });
    }

    private static async Task<IReadOnlyList<(HttpStatusCode Status, string? MediaType, string Body)>> SendAsync(Shopkeeper server, string sample)
    {
        List<(HttpStatusCode, string?, string)> answers = [];
        foreach (SampleExchange exchange in SampleExchange.Read(sample))
        {
            using HttpRequestMessage request = exchange.ToRequest(server.Http.BaseAddress!);
            using HttpResponseMessage response = await server.Http.SendAsync(request, Cancelled);
            answers.Add((response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(Cancelled)));
        }

        return answers;
    }

    // The client has its answer before the server has looked at it.
    private static async Task UntilAsync(Func<bool> isSo, Shopkeeper server)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            Assert.False(patience.IsCancellationRequested, string.Join('\n', server.Lines));
            await Task.Delay(1, Cancelled);
        }
    }
}
