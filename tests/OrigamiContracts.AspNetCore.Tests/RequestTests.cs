using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Testing.Shop;
using Xunit;

namespace OrigamiContracts.AspNetCore.Tests;

public sealed class RequestTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bad_request_is_answered_with_problem_details(bool asMiddleware)
    {
        int calls = 0;
        await using Shopkeeper shop = await OpenAsync(asMiddleware, ContractServerMode.Reject, _ =>
        {
            calls++;
            return Task.CompletedTask;
        });

        using HttpResponseMessage response = await PlaceAsync(shop, """{"quantity":0,"a/b ü":1}""", "?dryRun=maybe", key: "hunter2");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            """
            {"title":"Bad Request","status":400,"detail":"The request does not keep the description of the operation \u0027placeOrder\u0027.","errors":[{"detail":"must be a boolean, but is a string","in":"query","parameter":"dryRun","keyword":"type"},{"detail":"does not keep \u0027pattern\u0027 (the value may be a secret and is not shown)","in":"header","parameter":"X-Api-Key","keyword":"pattern"},{"detail":"must be at least 1, but is 0","pointer":"#/quantity","keyword":"minimum"}]}
            """,
            await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(0, calls);
        Assert.Equal(3, shop.Lines.Count());
        Assert.Contains("origami_contracts.exchanges 1 operation.id=placeOrder outcome=RequestViolates", shop.Measurements);
    }

    [Theory]
    [InlineData("""{"quantity":1}""", "text/plain", """{"detail":"the media type must be one of application/json, but is \u0027text/plain; charset=utf-8\u0027","in":"header","parameter":"Content-Type","keyword":"content"}""")]
    [InlineData("""{"quantity":""", "application/json", "\"pointer\":\"#\",\"keyword\":\"json\"")]
    [InlineData("", "application/json", """{"detail":"a body is required, but there is none","pointer":"#","keyword":"required"}""")]
    public async Task Other_ways_to_be_wrong(string body, string contentType, string expected)
    {
        await using Shopkeeper shop = await OpenAsync(asMiddleware: true, ContractServerMode.Reject, static _ => Task.CompletedTask);

        using HttpResponseMessage response = await PlaceAsync(shop, body, contentType: contentType);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContractServerMode.Observe, """{"quantity":0}""", 1)]
    [InlineData(ContractServerMode.Observe, """{"quantity":1}""", 0)]
    [InlineData(ContractServerMode.Reject, """{"quantity":1}""", 0)]
    public async Task What_is_let_through_reaches_the_endpoint_as_it_was_sent(ContractServerMode mode, string body, int findings)
    {
        string? received = null;
        await using Shopkeeper shop = await OpenAsync(asMiddleware: true, mode, async context =>
        {
            received = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = 503;
        });

        using HttpResponseMessage response = await PlaceAsync(shop, body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(body, received);
        Assert.Equal(findings, shop.Lines.Count(static line => line.Contains("request body", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_let_through_and_told()
    {
        string body = $$"""{"quantity":0,"note":"{{new string('n', 10_000)}}"}""";
        string? received = null;
        await using Shopkeeper shop = await Shopkeeper.OpenAsync(application =>
        {
            application.UseContract(Shop.Contract, static options => (options.Mode, options.MaximumBodyBytes) = (ContractServerMode.Reject, 1_000));
            application.Run(async context =>
            {
                received = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
                context.Response.StatusCode = 503;
            });
        });

        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = Json(body), Headers = { { "X-Api-Key", "key-1" }, { "Transfer-Encoding", "chunked" } } };
        using HttpResponseMessage response = await shop.Http.SendAsync(chunked, Cancelled);

        Assert.Equal(body, received);
        Assert.Contains(shop.Entries, static entry => entry.Text == "placeOrder: Request Body was not checked: TooLarge");
    }

    [Fact]
    public async Task Arguments_are_bound_from_a_body_that_was_checked()
    {
        await using Shopkeeper shop = await Shopkeeper.OpenAsync(static application => application
            .MapPost("/v1/orders", static (HttpContext context, Stream body) => new StreamReader(body).ReadToEndAsync(context.RequestAborted))
            .WithContract(Shop.Contract));

        using HttpResponseMessage response = await PlaceAsync(shop, """{"quantity":1}""");

        Assert.Equal("""{"quantity":1}""", await response.Content.ReadAsStringAsync(Cancelled));
    }

    [Theory]
    [InlineData("/v1/orders/a%2Fb")]
    [InlineData("/v1/orders/7?expand=lines,prices")]
    public async Task The_URL_is_judged_as_it_was_sent(string url)
    {
        await using Shopkeeper shop = await OpenAsync(asMiddleware: true, ContractServerMode.Reject, static _ => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Http.GetAsync(url, Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "/health", "Elsewhere")]
    [InlineData("GET", "/v1/health", "Undescribed")]
    [InlineData("OPTIONS", "/v1/orders", "Undescribed")]
    public async Task What_is_not_described_passes_and_is_counted(string method, string url, string outcome)
    {
        await using Shopkeeper shop = await OpenAsync(asMiddleware: true, ContractServerMode.Reject, static context => context.Response.WriteAsync("fine"));
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        using HttpResponseMessage response = await shop.Http.SendAsync(request, Cancelled);

        Assert.Equal("fine", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Empty(shop.Lines);
        Assert.Contains($"origami_contracts.exchanges 1 operation.id= outcome={outcome}", shop.Measurements);
    }

    private static Task<Shopkeeper> OpenAsync(bool asMiddleware, ContractServerMode mode, RequestDelegate endpoint) => Shopkeeper.OpenAsync(application =>
    {
        if (asMiddleware)
        {
            application.UseContract(Shop.Contract, options => options.Mode = mode);
            application.Run(endpoint);
        }
        else
        {
            application.MapPost("/v1/orders", endpoint).WithContract(Shop.Contract, options => options.Mode = mode);
        }
    });

    private static StringContent Json(string body, string contentType = "application/json") => new(body, Encoding.UTF8, contentType);

    private static async Task<HttpResponseMessage> PlaceAsync(Shopkeeper shop, string body, string query = "", string key = "key-1", string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/orders{query}") { Content = Json(body, contentType), Headers = { { "X-Api-Key", key } } };
        return await shop.Http.SendAsync(request, Cancelled);
    }
}
