using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing.Shop;
using Xunit;

namespace OrigamiContracts.AspNetCore.Tests;

public sealed class ResponseTests
{
    private const string Bad = """{"id":7,"quantity":"hunter2"}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ways => ["stream", "writer", "unflushed writer", "pieces", "synchronous"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_bad_response_is_logged_and_passes_unchanged(string way)
    {
        await using Shopkeeper shop = await OpenAsync(context => SendAsync(context, way));

        using HttpResponseMessage response = await shop.Http.GetAsync("/v1/orders/7", Cancelled);

        Assert.Equal(Bad, await response.Content.ReadAsStringAsync(Cancelled));
        await AssertSaidAsync(shop, LogLevel.Warning, "The contract is broken: getOrder: response body /quantity: error type (/components/schemas/Order/properties/quantity/type)");
        Assert.Contains("origami_contracts.exchanges 1 operation.id=getOrder outcome=ResponseViolates", shop.Measurements);
        Assert.All(shop.Entries, static entry => Assert.DoesNotContain("hunter2", entry.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"id":7,"quantity":1,"shippedAt":"now","paid":false}""", "response body: error order-shipped-once-paid (/components/schemas/Order/x-invariants/0)")]
    [InlineData("", "response body: error content: is missing (/paths/~1orders~1{id}/get/responses/200)")]
    public async Task Invariants_and_missing_bodies_are_found(string body, string expected)
    {
        await using Shopkeeper shop = await OpenAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
        });

        await shop.Http.GetAsync("/v1/orders/7", Cancelled);

        await AssertSaidAsync(shop, LogLevel.Warning, $"The contract is broken: getOrder: {expected}");
    }

    [Fact]
    public async Task Events_are_sent_while_they_are_made()
    {
        var goOn = new TaskCompletionSource();
        await using Shopkeeper shop = await OpenAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
        });

        using HttpResponseMessage response = await shop.Http.GetAsync("/v1/orders/7", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));

        Assert.Equal("data: 1", await reader.ReadLineAsync(Cancelled));
        goOn.SetResult();
        await AssertSaidAsync(shop, LogLevel.Debug, "getOrder: Response Body was not checked: Streamed");
    }

    [Fact]
    public async Task A_long_response_is_not_kept()
    {
        string order = $$"""{"id":7,"quantity":1,"note":"{{new string('n', 100_000)}}"}""";
        await using Shopkeeper shop = await OpenAsync(
            context =>
            {
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync(order);
            },
            maximumBodyBytes: 1_000);

        Assert.Equal(order, await shop.Http.GetStringAsync("/v1/orders/7", Cancelled));
        await AssertSaidAsync(shop, LogLevel.Debug, "getOrder: Response Body was not checked: TooLarge");
    }

    [Fact]
    public async Task A_file_is_sent_by_the_server_itself()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, Bad, Cancelled);
            await using Shopkeeper shop = await OpenAsync(context =>
            {
                context.Response.ContentType = "application/json";
                return context.Response.SendFileAsync(path);
            });

            Assert.Equal(Bad, await shop.Http.GetStringAsync("/v1/orders/7", Cancelled));
            await AssertSaidAsync(shop, LogLevel.Debug, "getOrder: Response Body was not checked: Streamed");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task An_exception_goes_its_way()
    {
        await using Shopkeeper shop = await Shopkeeper.OpenAsync(static application =>
        {
            application.Use(static async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException exception)
                {
                    context.Response.StatusCode = 500;
                    await context.Response.WriteAsync(exception.Message);
                }
            });
            application.UseContract(Shop.Contract);
            application.Run(static _ => throw new InvalidOperationException("It is broken."));
        });

        using HttpResponseMessage response = await shop.Http.GetAsync("/v1/orders/seven", Cancelled);

        Assert.Equal("It is broken.", await response.Content.ReadAsStringAsync(Cancelled));
        await AssertSaidAsync(shop, LogLevel.Warning, "The contract is broken: getOrder: path 'id': error type (/paths/~1orders~1{id}/get/parameters/0/schema/type)");
    }

    [Fact]
    public async Task A_check_that_fails_stops_nothing()
    {
        await using Shopkeeper shop = await Shopkeeper.OpenAsync(static application =>
        {
            application.UseContract(new BrokenContract(), static options => options.Mode = ContractServerMode.Reject);
            application.Run(static context => context.Response.WriteAsync("fine"));
        });

        Assert.Equal("fine", await shop.Http.GetStringAsync("/x?v=1", Cancelled));
        await AssertSaidAsync(shop, LogLevel.Error, "Checking an exchange failed; the exchange itself is not affected");
    }

    private static Task<Shopkeeper> OpenAsync(RequestDelegate endpoint, int maximumBodyBytes = 1 << 20) => Shopkeeper.OpenAsync(application =>
    {
        application.UseContract(Shop.Contract, options => options.MaximumBodyBytes = maximumBodyBytes);
        application.Run(endpoint);
    });

    private static async Task SendAsync(HttpContext context, string way)
    {
        byte[] bad = System.Text.Encoding.UTF8.GetBytes(Bad);
        context.Response.ContentType = "application/json";
        switch (way)
        {
            case "writer":
                await context.Response.BodyWriter.WriteAsync(bad);
                break;
            case "unflushed writer":
                context.Response.BodyWriter.Write(bad);
                break;
            case "pieces":
                await context.Response.StartAsync();
                await context.Response.Body.WriteAsync(bad.AsMemory(0, 9));
                await context.Response.BodyWriter.WriteAsync(bad.AsMemory(9));
                await context.Response.CompleteAsync();
                break;
            case "synchronous":
                context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
                context.Response.Body.Write(bad);
                context.Response.Body.Flush();
                break;
            default:
                await context.Response.Body.WriteAsync(bad);
                break;
        }
    }

    // The client has its answer before the server has looked at it.
    private static async Task AssertSaidAsync(Shopkeeper shop, LogLevel level, string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (shop.Entries.Count == 0)
        {
            await Task.Delay(1, patience.Token);
        }

        Assert.Equal((level, text), Assert.Single(shop.Entries.Select(static entry => (entry.Level, entry.Text))));
    }

    private sealed class BrokenContract : ApiContract
    {
        public override string Title => "Broken";

        public override string Version => "1";

        public override string DescriptionFile => "broken.json";

        public override IReadOnlyList<string> Servers => [];

        protected override IEnumerable<ApiSchema> CreateSchemas() => [];

        protected override IEnumerable<ApiOperation> CreateOperations() =>
        [
            new() { Id = "get", Method = "GET", Path = "/x", Location = "/get", Rules = static (scoped in _, ref _) => throw new InvalidOperationException("The rules are broken.") },
        ];
    }
}
