using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>Whatever is done to bodies, the call gets the same bytes.</summary>
public sealed class BodyTests
{
    private const int Limit = 1_000;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpCompletionOption.ResponseContentRead, true, 10)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead, true, 10)]
    [InlineData(HttpCompletionOption.ResponseContentRead, false, 10)]
    [InlineData(HttpCompletionOption.ResponseContentRead, true, 5_000)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead, false, 5_000)]
    [InlineData(HttpCompletionOption.ResponseContentRead, false, 500_000)]
    public async Task A_response_is_the_same_whatever_its_length(HttpCompletionOption completion, bool hasLength, int noteLength)
    {
        string order = $$"""{"id":7,"quantity":"many","note":"{{new string('n', noteLength)}}"}""";
        await using Server server = await Server.StartAsync(application => application.MapGet("/v1/orders/7", context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = hasLength ? order.Length : null;
            return context.Response.WriteAsync(order);
        }));
        using var client = new Client(server.Url, new ContractHandlerOptions { MaximumBodyBytes = Limit });

        using HttpResponseMessage response = await client.Http.GetAsync("/v1/orders/7", completion, Cancelled);

        Assert.Equal(order, await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        (string said, string counted) = noteLength < Limit
            ? ("The contract is broken: getOrder: response body /quantity: error type (/components/schemas/Order/properties/quantity/type)", "outcome=ResponseViolates")
            : ("getOrder: Response Body was not checked: TooLarge", "outcome=PartlyChecked");
        Assert.Equal(said, Assert.Single(client.Logger.Entries).Text);
        Assert.Contains(client.Measurements, line => line.EndsWith(counted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_arrive_while_they_are_sent()
    {
        var goOn = new TaskCompletionSource();
        await using Server server = await Server.StartAsync(application => application.MapGet("/v1/orders/7", async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("data: 2\n\n");
        }));
        using var client = new Client(server.Url, new ContractHandlerOptions());

        using HttpResponseMessage response = await client.Http.GetAsync("/v1/orders/7", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));

        Assert.Equal("data: 1", await reader.ReadLineAsync(Cancelled));
        goOn.SetResult();
        Assert.Equal("\ndata: 2\n\n", await reader.ReadToEndAsync(Cancelled));
        Assert.Equal("getOrder: Response Body was not checked: Streamed", Assert.Single(client.Logger.Entries).Text);
    }

    [Fact]
    public async Task A_compressed_body_is_left_alone()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync("[]"u8.ToArray(), Cancelled);
        }

        var fake = new FakeHandler(_ => new HttpResponseMessage
        {
            Content = new ByteArrayContent(compressed.ToArray()) { Headers = { ContentType = new("application/json"), ContentEncoding = { "gzip" } } },
        });
        using var client = new Client(new("http://shop.example"), new ContractHandlerOptions(), inner: fake);

        Assert.Equal(compressed.ToArray(), await client.Http.GetByteArrayAsync("/v1/orders/7", Cancelled));
        Assert.Equal("getOrder: Response Body was not checked: Compressed", Assert.Single(client.Logger.Entries).Text);
    }

    [Fact]
    public async Task A_connection_that_breaks_breaks_for_the_caller_where_it_did()
    {
        var fake = new FakeHandler(static _ => new HttpResponseMessage
        {
            Content = new StreamContent(new BreakingStream("""{"id":7"""u8.ToArray())) { Headers = { ContentType = new("application/json") } },
        });
        using var client = new Client(new("http://shop.example"), new ContractHandlerOptions(), inner: fake);

        using HttpResponseMessage response = await client.Http.GetAsync("/v1/orders/7", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));
        char[] begin = new char[7];

        Assert.Equal(7, await reader.ReadAsync(begin, Cancelled));
        Assert.Equal("""{"id":7""", new string(begin));
        await Assert.ThrowsAsync<IOException>(() => reader.ReadToEndAsync(Cancelled));
        Assert.Equal("getOrder: Response Body was not checked: Incomplete", Assert.Single(client.Logger.Entries).Text);
    }

    [Fact]
    public async Task Who_cancels_is_heard_while_the_body_is_read()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using Server server = await Server.StartAsync(application => application.MapGet("/v1/orders/7", async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":7""");
            await context.Response.Body.FlushAsync();
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }));
        using var client = new Client(server.Url, new ContractHandlerOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Http.GetAsync("/v1/orders/7", HttpCompletionOption.ResponseHeadersRead, source.Token));
    }

    public static TheoryData<string, string?> Requests => new()
    {
        { "text", null },
        { "json", null },
        { "stream", null },
        { "unseekable", "Streamed" },
        { "long text", "TooLarge" },
        { "long json", "TooLarge" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_arrives_as_it_was(string kind, string? isUnchecked)
    {
        string order = $$"""{"quantity":0,"note":"{{new string('n', kind.StartsWith("long", StringComparison.Ordinal) ? 5_000 : 5)}}"}""";
        string? received = null;
        await using Server server = await Server.StartAsync(application => application.MapPost("/v1/orders", async context =>
        {
            received = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = 400;
            context.Response.ContentType = "application/problem+json";
            await context.Response.WriteAsync("{}");
        }));
        using var client = new Client(server.Url, new ContractHandlerOptions { MaximumBodyBytes = Limit });
        using HttpContent content = kind.Split(' ')[^1] switch
        {
            "text" => Client.Json(order),
            "json" => JsonContent.Create(new { quantity = 0, note = order.Split('"')[5] }),
            "stream" => new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(order))),
            _ => new StreamContent(new UnseekableStream(Encoding.UTF8.GetBytes(order))),
        };
        content.Headers.ContentType ??= new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = content, Headers = { { "X-Api-Key", "key-1" } } };

        using HttpResponseMessage response = await client.Http.SendAsync(request, Cancelled);

        Assert.Equal(order, received);
        Assert.Equal(
            isUnchecked is null
                ? "The contract is broken: placeOrder: request body /quantity: error minimum (/components/schemas/NewOrder/properties/quantity/minimum)"
                : $"placeOrder: Request Body was not checked: {isUnchecked}",
            Assert.Single(client.Logger.Entries).Text);
    }

    /// <summary>A stream that breaks off where it should end.</summary>
    private sealed class BreakingStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and int count ? count : throw new IOException("The connection is gone.");
    }

    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
