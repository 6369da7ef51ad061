using System.IO.Compression;
using System.Text;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Tests.Exchanges;
using Xunit;

namespace OrigamiContracts.Conformance.Tests.Exchanges;

/// <summary>Bodies that were sent compressed.</summary>
public class ContentCodingTests
{
    private const string Unjudged = "a.jsonl:1: the body of the response was not checked: its Content-Encoding can't be undone; gzip, deflate and br can, if the body was recorded as base64";

    private static readonly byte[] Wrong = Encoding.UTF8.GetBytes("""{"id":7,"quantity":"one"}""");

    [Theory]
    [InlineData("gzip")]
    [InlineData("X-GZip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    [InlineData("gzip, br")]
    public async Task Bytes_are_decompressed(string codings)
    {
        byte[] body = codings.Split(", ").Aggregate(Wrong, Compress);

        Assert.Equal(["a.jsonl:1 /response/body/quantity type", "1 = 0 + 1 + 0, 1 with 0 unlisted"], await Check(codings, Base64(body)));
    }

    [Fact]
    public async Task Bare_deflate_is_understood()
    {
        using var bare = new MemoryStream();
        using (var stream = new DeflateStream(bare, CompressionMode.Compress))
        {
            stream.Write(Wrong);
        }

        Assert.Equal("a.jsonl:1 /response/body/quantity type", (await Check("deflate", Base64(bare.ToArray())))[0]);
    }

    [Theory]
    [InlineData("\"{\\\"id\\\":7,\\\"quantity\\\":\\\"one\\\"}\"")]
    [InlineData("{\"id\":7,\"quantity\":\"one\"}")]
    public async Task What_was_recorded_decompressed_is_judged_as_it_is(string body) =>
        Assert.Equal("a.jsonl:1 /response/body/quantity type", (await Check("gzip", $"\"body\":{body}"))[0]);

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_can_not_be_decompressed_is_told(string coding) =>
        Assert.Equal([Unjudged, "1 = 0 + 0 + 1, 0 with 0 unlisted"], await Check(coding, Base64([0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3])));

    [Fact]
    public async Task A_compressed_body_that_was_recorded_as_text_is_told() =>
        Assert.Equal(Unjudged, (await Check("gzip", "\"body\":\"\\u001f\\ufffd\\b\""))[0]);

    [Fact]
    public async Task A_body_that_expands_beyond_what_is_looked_at_is_told()
    {
        byte[] bomb = Compress(new byte[PayloadReader.DefaultMaximumDocumentSize + 1], "gzip");

        Assert.Equal("a.jsonl:1: the body of the response was not checked: it is larger than what is looked at", (await Check("gzip", Base64(bomb)))[0]);
    }

    [Theory]
    [InlineData("\"body\":\"!\",\"encoding\":\"base64\"", "a.jsonl:1:250 not a recorded exchange: the 'body' of the response is not base64, as its 'encoding' says")]
    [InlineData("\"body\":{},\"encoding\":\"base64\"", "a.jsonl:1:249 not a recorded exchange: the 'body' of the response is not base64, as its 'encoding' says")]
    [InlineData("\"body\":\"\",\"encoding\":\"hex\"", "a.jsonl:1:249 not a recorded exchange: the 'encoding' of the response can only be 'base64', but is 'hex'")]
    public async Task An_encoding_that_does_not_fit_is_told(string body, string expected) => Assert.Equal(expected, (await Check("gzip", body))[0]);

    private static string Base64(byte[] body) => $"\"encoding\":\"base64\",\"body\":\"{Convert.ToBase64String(body)}\"";

    private static byte[] Compress(byte[] body, string coding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = coding.ToUpperInvariant() switch
        {
            "DEFLATE" => new ZLibStream(compressed, CompressionMode.Compress),
            "BR" => new BrotliStream(compressed, CompressionMode.Compress),
            "IDENTITY" => new BufferedStream(compressed),
            _ => new GZipStream(compressed, CompressionMode.Compress),
        })
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }

    private static async Task<string[]> Check(string coding, string body)
    {
        string record = $$$"""{"request":{"method":"PUT","url":"/v1/orders/7","headers":{"Content-Type":"application/json"},"body":{"quantity":1}},"response":{"status":200,"headers":{"Content-Type":"application/json","X-Left":"3","Content-Encoding":"{{{coding}}}"},{{{body}}} } }""";
        var sink = new RecordingSink();
        var checker = new RecordedExchangeChecker(new ShopContract(["https://shop.example/v1"], ShopContract.PutOrder), sink);
        Payload[] payloads = [new("a.jsonl", 1, Encoding.UTF8.GetBytes(record))];
        return sink.LinesWith(await checker.CheckAsync(payloads.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
    }
}
