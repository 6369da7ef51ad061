using Microsoft.Extensions.Logging;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>What happens where the check itself fails.</summary>
public sealed class FaultTests
{
    public static TheoryData<string> Places => ["predicate", "request", "response", "rules"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_observed_call_goes_on(string place)
    {
        using Client client = ClientOf(place, ContractHandlerMode.Observe);

        string answer = await PostAsync(client);

        Assert.Equal("{}", answer);
        (int Id, LogLevel Level, string Text, Exception? Exception) entry = Assert.Single(client.Logger.Entries);
        Assert.Equal((5, LogLevel.Error), (entry.Id, entry.Level));
        Assert.Equal(place, entry.Exception!.Message);
        Assert.Contains(client.Measurements, static line => line.EndsWith("outcome=CheckFailed", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Who_wants_exceptions_gets_it(string place)
    {
        using Client client = ClientOf(place, ContractHandlerMode.Throw);

        Assert.Equal(place, (await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client))).Message);
    }

    [Fact]
    public async Task What_a_callback_throws_reaches_the_caller()
    {
        var options = new ContractHandlerOptions { Mode = ContractHandlerMode.Callback, OnExchange = static _ => throw new InvalidOperationException("callback") };
        using var client = new Client(new("http://any.example"), options, new BrokenContract(""), Answering());

        Assert.Equal("callback", (await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client))).Message);
    }

    private static Client ClientOf(string place, ContractHandlerMode mode)
    {
        var options = new ContractHandlerOptions { Mode = mode, Predicate = _ => place == "predicate" ? throw new InvalidOperationException(place) : true };
        return new Client(new("http://any.example"), options, new BrokenContract(place), Answering());
    }

    private static FakeHandler Answering() => new(static _ => new HttpResponseMessage { Content = Client.Json("{}") });

    private static async Task<string> PostAsync(Client client)
    {
        using HttpResponseMessage response = await client.Http.PostAsync("/x", Client.Json("{}"), TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A contract whose code for one part fails.</summary>
    private sealed class BrokenContract(string place) : ApiContract
    {
        public override string Title => "Broken";

        public override string Version => "1";

        public override string DescriptionFile => "broken.json";

        public override IReadOnlyList<string> Servers => [];

        protected override IEnumerable<ApiSchema> CreateSchemas() => [];

        protected override IEnumerable<ApiOperation> CreateOperations() =>
        [
            new()
            {
                Id = "post",
                Method = "POST",
                Path = "/x",
                Location = "/post",
                RequestBody = new ApiRequestBody { IsRequired = true, Location = "/rb", Content = [Json("request")] },
                Responses = [new ApiResponse { Status = "200", Location = "/r", Content = [Json("response")] }],
                Rules = (scoped in exchange, ref _) => Fail("rules", exchange.Status != 0),
            },
        ];

        private ApiMediaType Json(string part) => new()
        {
            MediaType = "application/json",
            Schema = new ApiSchema(part, "", JsonTypes.Any, (ref reader, ref _) =>
            {
                Fail(part, isNow: true);
                reader.Skip();
            }),
        };

        private void Fail(string part, bool isNow)
        {
            if (place == part && isNow)
            {
                throw new InvalidOperationException(place);
            }
        }
    }
}
