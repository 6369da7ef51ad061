using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Testing;
using OrigamiContracts.Testing.Shop;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>Traffic with a server that makes every mistake once, recorded as it goes over the wire, and judged afterwards.</summary>
public sealed class RecordedTrafficTests
{
    private const string Order = """{"id":7,"quantity":1}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_mistake_is_a_cause_and_nothing_else_is(bool asArchive)
    {
        byte[] recording = await RecordAsync(asArchive);
        using var reader = new PayloadReader(new MemoryStream(recording)) { ReadsArchives = true };
        var causes = new CauseBook(new Redaction([]));

        CheckSummary summary = await new RecordedExchangeChecker(Shop.Contract, causes).CheckAsync(reader.ReadAsync(["-"], Cancelled), Cancelled);

        Assert.Equal((14, 3, 10, 1), (summary.Checked, summary.Conforming, summary.Violating, summary.Uncheckable));
        Assert.Equal(
            [
                "Error missing Response /response/headers required",
                "Error schema Response /response/body required",
                "Error undescribed-status Response /response/status responses",
                "Warning undescribed-status Response /response/status responses",
                "Error undescribed-media-type Response /response/headers/Content-Type content",
                "Error schema Response /response/body/quantity minimum",
                "Error schema Response /response/body json",
                "Error schema Request /request/body/quantity minimum",
                "Warning undescribed-header Response /response/headers/Shop-Cost headers",
                "Error undescribed-operation Request /request/url paths",
                "Error rule Response /response/body order-shipped-once-paid",
                "Warning undescribed-header Request /request/headers/X-Api-Key parameters",
                "Uncheckable streamed Response /response/body ",
                "Error missing Request /request/body required",
            ],
            causes.Causes.Select(static cause => $"{cause.Level} {cause.Kind} {cause.Side} {cause.Location} {cause.Keyword}"));
    }

    private static async Task<byte[]> RecordAsync(bool asArchive)
    {
        var recorder = new Recorder();
        await using Server server = await Server.StartAsync(static application => application.Run(AnswerAsync));
        using var client = new HttpClient(recorder) { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Add("X-Api-Key", "key-1");
        foreach (string fault in (string[])["none", "no-location", "no-quantity", "teapot", "broken", "html", "compressed", "cut"])
        {
            await client.PostAsync("/v1/orders?dryRun=true", Client.Json($$"""{"quantity":1,"note":"{{fault}}"}"""), Cancelled);
        }

        await client.PostAsync("/v1/orders", Client.Json("""{"quantity":0,"note":"refused"}"""), Cancelled);
        await client.PostAsync("/v1/orders", Client.Json("""{"quantity":1,"note":"costly"}"""), Cancelled);
        await client.GetAsync("/v1/nothing", Cancelled);
        await client.PostAsync("/v1/orders", Client.Json("""{"quantity":1,"note":"unpaid"}"""), Cancelled);
        await client.GetAsync("/v1/orders/7", Cancelled);
        await client.PostAsync("/v1/orders", content: null, Cancelled);
        return recorder.ToBytes(asArchive);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        JsonNode? request = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) : null;
        string fault = request is not null ? request["note"]!.GetValue<string>() : context.Request.Method == "GET" ? "stream" : "refused";
        HttpResponse response = context.Response;
        response.StatusCode = fault switch
        {
            "teapot" => 418,
            "broken" => 500,
            "refused" => 400,
            "stream" => 200,
            _ => 201,
        };
        response.ContentType = fault switch
        {
            "html" => "text/html",
            "refused" => "application/problem+json",
            "stream" => "text/event-stream",
            _ => "application/json",
        };
        if (fault != "no-location")
        {
            response.Headers.Location = "/v1/orders/7";
        }

        if (fault == "costly")
        {
            response.Headers["Shop-Cost"] = "3";
        }

        byte[] body = Encoding.UTF8.GetBytes(fault switch
        {
            "no-quantity" => """{"id":7}""",
            "compressed" => """{"id":7,"quantity":0}""",
            "cut" => Order[..^3],
            "unpaid" => """{"id":7,"quantity":1,"shippedAt":"now","paid":false}""",
            "refused" => "{}",
            "stream" => "data: 1\n\n",
            _ => Order,
        });
        if (fault == "compressed")
        {
            response.Headers.ContentEncoding = "gzip";
            using var compressed = new MemoryStream();
            await using (var stream = new GZipStream(compressed, CompressionMode.Compress))
            {
                await stream.WriteAsync(body);
            }

            body = compressed.ToArray();
        }

        await response.Body.WriteAsync(body);
    }
}
