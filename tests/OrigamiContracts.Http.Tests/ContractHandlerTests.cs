using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Testing;
using OrigamiContracts.Testing.Shop;
using Xunit;

namespace OrigamiContracts.Http.Tests;

public sealed class ContractHandlerTests
{
    private const string Order = """{"id":7,"quantity":1}""";

    private static readonly Uri Nowhere = new("http://shop.example");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_required_header_that_is_missing_is_reported()
    {
        await using Server server = await Server.StartAsync(static application => application.MapPost("/v1/orders", static context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(Order);
        }));
        using var client = new Client(server.Url, new ContractHandlerOptions());

        using HttpResponseMessage response = await PlaceAsync(client, Client.Json("""{"quantity":1}"""));

        Assert.Equal(Order, await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(
            ["The contract is broken: placeOrder: response header 'Location': error required: is missing (/paths/~1orders/post/responses/201/headers/Location/required)"],
            client.Lines);
        Assert.Equal(
            [
                "origami_contracts.exchanges 1 operation.id=placeOrder outcome=ResponseViolates",
                "origami_contracts.findings 1 operation.id=placeOrder side=Response part=Header keyword=required severity=Error excused=False",
            ],
            client.Measurements);
    }

    [Fact]
    public async Task A_bad_request_is_not_sent_where_it_would_throw()
    {
        var fake = new FakeHandler(static _ => throw new InvalidOperationException("It was sent."));
        using var client = new Client(Nowhere, new ContractHandlerOptions { Mode = ContractHandlerMode.Throw }, inner: fake);

        ContractViolationException exception = await Assert.ThrowsAsync<ContractViolationException>(() => PlaceAsync(client, Client.Json("""{"quantity":0}""")));

        Assert.Equal(
            "The request breaks the contract.\nplaceOrder: request body /quantity: error minimum (/components/schemas/NewOrder/properties/quantity/minimum)",
            exception.Message);
        Assert.Equal(0, fake.Requests);
        Assert.Contains("origami_contracts.exchanges 1 operation.id=placeOrder outcome=RequestViolates", client.Measurements);
    }

    [Fact]
    public async Task The_refusal_of_a_bad_request_is_not_held_against_the_server()
    {
        var fake = new FakeHandler(static _ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity));
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);

        using HttpResponseMessage response = await PlaceAsync(client, Client.Json("{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            [
                "The contract is broken: placeOrder: request body: error required (/components/schemas/NewOrder/required)",
                "The contract is not broken, but: placeOrder: status: error responses: is not described (/paths/~1orders/post/responses)",
            ],
            client.Lines);
        Assert.Contains("origami_contracts.exchanges 1 operation.id=placeOrder outcome=Rejected", client.Measurements);
    }

    [Fact]
    public async Task What_is_found_quotes_no_values()
    {
        const string Secret = "hunter2";
        var fake = new FakeHandler(static _ => Answer($$"""{"id":"{{Secret}}","quantity":1}""", HttpStatusCode.Created));
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);

        using HttpResponseMessage response = await PlaceAsync(client, Client.Json($$"""{"quantity":"{{Secret}}"}"""), key: Secret);

        Assert.Equal(4, client.Lines.Count());
        Assert.All(client.Lines.Concat(client.Measurements), static line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"since":1}""", """{"next":2}""", "width=3")]
    [InlineData("""{"until":1}""", """{"next":2}""", "width=3", "query 'filter'")]
    [InlineData("since", """{"next":2}""", "width=3", "query 'filter'")]
    [InlineData("""{"since":1}""", "{}", "width=3", "response header 'X-Page'")]
    [InlineData("""{"since":1}""", """{"next":2}""", "width=wide", "response header 'X-Size' /width")]
    [InlineData("""{"since":1}""", """{"next":2}""", "width,3", "response header 'X-Size'")]
    public async Task Described_parameters_and_headers_are_read_as_they_are_written(string filter, string page, string size, params string[] expected)
    {
        var fake = new FakeHandler(_ =>
        {
            HttpResponseMessage response = Answer(Order);
            response.Headers.TryAddWithoutValidation("X-Page", page);
            response.Headers.TryAddWithoutValidation("X-Size", size);
            return response;
        });
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);

        await client.Http.GetAsync($"/v1/orders/7?filter={Uri.EscapeDataString(filter)}", Cancelled);

        Assert.Equal(expected, client.Lines.Select(static line => line.Split(": ")[2]));
    }

    [Fact]
    public async Task A_request_without_an_answer_is_reported()
    {
        var fake = new FakeHandler(static _ => throw new HttpRequestException("The line is dead."));
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);

        await Assert.ThrowsAsync<HttpRequestException>(() => PlaceAsync(client, Client.Json("{}")));

        Assert.StartsWith("The contract is broken: placeOrder: request body: error required", Assert.Single(client.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_goes_elsewhere_is_only_counted()
    {
        var fake = new FakeHandler(static _ => new HttpResponseMessage());
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);

        await client.Http.GetAsync("/health", Cancelled);

        Assert.Empty(client.Lines);
        Assert.Equal(["origami_contracts.exchanges 1 operation.id= outcome=Elsewhere"], client.Measurements);
    }

    [Fact]
    public async Task What_the_predicate_leaves_out_is_not_looked_at()
    {
        var fake = new FakeHandler(static _ => Answer("[]"));
        using var client = new Client(Nowhere, new ContractHandlerOptions { Predicate = static _ => false }, inner: fake);

        Assert.Equal("[]", await client.Http.GetStringAsync("/v1/orders/7", Cancelled));

        Assert.Empty(client.Lines);
        Assert.Empty(client.Measurements);
    }

    [Fact]
    public void A_synchronous_call_is_checked_too()
    {
        string? received = null;
        var fake = new FakeHandler(request =>
        {
            received = new StreamReader(request.Content!.ReadAsStream()).ReadToEnd();
            return Answer("[]", HttpStatusCode.Created);
        });
        using var client = new Client(Nowhere, new ContractHandlerOptions(), inner: fake);
        using HttpRequestMessage request = Place(JsonContent.Create(new { quantity = 0 }), "key-1");

        using HttpResponseMessage response = client.Http.Send(request, Cancelled);

        Assert.Equal("""{"quantity":0}""", received);
        Assert.Equal("[]", new StreamReader(response.Content.ReadAsStream(Cancelled)).ReadToEnd());
        Assert.Equal(["/quantity", "'Location'", "body"], client.Lines.Select(static line => line.Split(": ")[2].Split(' ')[^1]));
    }

    [Fact]
    public async Task Clients_of_the_factory_have_the_handler()
    {
        var logger = new RecordingLogger<ContractHandler>();
        var services = new ServiceCollection();
        services.AddSingleton<ILogger<ContractHandler>>(logger);
        services.AddHttpClient("shop")
            .AddContractHandler(Shop.Contract, static options => options.Check = new ExchangeCheckOptions { BaseUrls = ["http://shop.example/"] })
            .ConfigurePrimaryHttpMessageHandler(static () => new FakeHandler(static _ => Answer("[]")));
        await using ServiceProvider provider = services.BuildServiceProvider();

        string answer = await provider.GetRequiredService<IHttpClientFactory>().CreateClient("shop").GetStringAsync(new Uri(Nowhere, "orders/7"), Cancelled);

        Assert.Equal("[]", answer);
        Assert.Equal("The contract is broken: getOrder: response body: error type (/components/schemas/Order/type)", Assert.Single(logger.Entries).Text);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new ContractHandler(Shop.Contract, new ContractHandlerOptions { Mode = ContractHandlerMode.Callback }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ContractHandler(Shop.Contract, new ContractHandlerOptions { MaximumBodyBytes = -1 }));
    }

    private static HttpResponseMessage Answer(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static HttpRequestMessage Place(HttpContent content, string key) =>
        new(HttpMethod.Post, "/v1/orders") { Content = content, Headers = { { "X-Api-Key", key } } };

    private static async Task<HttpResponseMessage> PlaceAsync(Client client, HttpContent content, string key = "key-1")
    {
        using HttpRequestMessage request = Place(content, key);
        return await client.Http.SendAsync(request, Cancelled);
    }
}
