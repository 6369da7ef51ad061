using System.IO.Compression;
using System.Text;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>What <c>check</c> reads, and what it says of inputs that are damaged or hostile.</summary>
public sealed class InputTests : IDisposable
{
    private const string Placed =
        """{"request":{"method":"POST","url":"https://shop.example/v1/orders","headers":{"X-Api-Key":"key-1","Content-Type":"application/json"},"body":{"quantity":1}},"response":{"status":201,"headers":{"Location":"/v1/orders/7","Content-Type":"application/json"},"body":{"id":7,"quantity":1}}}""";

    private const string Archive =
        """{"log":{"entries":[{"request":{"method":"POST","url":"https://shop.example/v1/orders","headers":[{"name":"X-Api-Key","value":"key-1"}],"postData":{"mimeType":"application/json","text":"{\"quantity\":1}"}},"response":{"status":201,"headers":[{"name":"Location","value":"/v1/orders/7"}],"content":{"mimeType":"application/json","text":"{\"id\":7}"}}}]}}""";

    private const string Missing = ": /response/body: error required: the property 'quantity' is required, but missing\n";

    private static readonly string Shop = Path.Combine(SolutionFolder.Path, "tests", "Shared", "Http", "shop.openapi.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_archive_holds_exchanges_without_being_told_so()
    {
        string file = _folder.Write("session.har", Archive);
        string compressed = _folder.Write("compressed/session.har.gz", Compressed(Encoding.UTF8.GetBytes(Archive)));

        Assert.StartsWith($"{file}:1{Missing}", (await ToolRun.Of("check", "--spec", Shop, file)).Output, StringComparison.Ordinal);
        Assert.StartsWith($"{compressed}:1{Missing}", (await ToolRun.Of("check", "--spec", Shop, compressed)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchanges_of_every_form_are_checked_together_in_the_order_of_their_paths()
    {
        _folder.Write("c.har", Archive);
        _folder.Write("a.json", Placed.Replace(",\"quantity\":1}}}", "}}}", StringComparison.Ordinal));
        _folder.Write("b.jsonl.gz", Compressed(Encoding.UTF8.GetBytes($"{Placed}\n{Placed}\n")));

        ToolRun run = await ToolRun.Of("check", "--exchanges", "--spec", Shop, _folder.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{_folder["a.json"]}:1{Missing}    found 2 times, last at {_folder["c.har"]}:1; described at {Shop}:", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n4 checked: 2 conform, 2 violate, 0 uncheckable (2 violations)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_do_not_depend_on_how_many_threads_judge()
    {
        string lines = string.Concat(Enumerable.Range(0, 5_000).Select(i => Placed.Replace("\"quantity\":1}}}", $"\"quantity\":{(i % 7 == 0 ? "\"x\"" : "1")},\"n\":{i}}}}}}}", StringComparison.Ordinal) + "\n"));
        string file = _folder.Write("traffic.jsonl", lines);

        ToolRun one = await ToolRun.Of("check", "--exchanges", "--spec", Shop, file, file, "--threads", "1", "--report", "json");
        ToolRun many = await ToolRun.Of("check", "--exchanges", "--spec", Shop, file, file, "--threads", "8", "--report", "json");

        Assert.Equal(one, many);
        Assert.Contains("\"checked\":10000,", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("placeOrder", "{\"id\":1,\"quantity\":1}", 0)]
    [InlineData("placeOrder", "{\"id\":1}", 1)]
    [InlineData("placeOrder:201", "{\"id\":1}", 1)]
    [InlineData("placeOrder:request", "{\"quantity\":1}", 0)]
    public async Task Documents_can_be_the_bodies_of_an_operation(string operation, string body, int exitCode) =>
        Assert.Equal(exitCode, (await ToolRun.WithInput(body, "check", "-", "--spec", Shop, "--operation", operation)).ExitCode);

    [Theory]
    [InlineData("placeOrders", "has no operation 'placeOrders'; did you mean placeOrder?")]
    [InlineData("placeOrder:418", "the operation 'placeOrder' describes no schema for the body of 418")]
    [InlineData("placeOrder:x", "--operation is ID, ID:request or ID:STATUS, not 'placeOrder:x'")]
    public async Task An_operation_that_is_not_there_is_a_usage_error(string operation, string sentence)
    {
        ToolRun run = await ToolRun.WithInput("{}", "check", "-", "--spec", Shop, "--operation", operation);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchanges_with_other_apis_alone_are_nothing_to_check()
    {
        string file = _folder.Write("a.jsonl", Placed);

        ToolRun run = await ToolRun.Of("check", "--exchanges", "--spec", Shop, file, "--server", "https://other.example");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("origami-contracts: nothing was checked, since no exchange is with this API; --server names its base URL\n", run.Error);
        Assert.StartsWith($"{file}:1: (root): uncheckable elsewhere: not an exchange of this API, whose URLs begin with https://other.example\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0\0\0\0", ":1:1: not JSON: '0x00' is an invalid start of a value")]
    [InlineData("{\"status\":\"do\0ne\"}", ":1:14: not JSON: '0x00' is invalid within a JSON string. The string should be correctly escaped")]
    [InlineData("{\"status\":\"done\"}\0", ":1:18: not JSON: '0x00' is invalid after a single JSON value. Expected end of data")]
    [InlineData("\u001b[31m{}", ":1:1: not JSON: '0x1B' is an invalid start of a value")]
    public async Task Damaged_text_is_named_with_its_place(string text, string expected)
    {
        string file = _folder.Write("a.json", text);

        ToolRun run = await ToolRun.Of("check", file);

        Assert.Equal((2, $"{file}{expected}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_is_nested_deeply_is_named()
    {
        string file = _folder.Write("a.jsonl", $"{new string('[', 200)}{new string(']', 200)}\n{{\"status\":\"done\"}}\n");

        ToolRun run = await ToolRun.Of("check", file);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file}:1:65: nested too deep: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 checked: 1 conforms, 0 violate, 1 uncheckable (0 violations)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_100_megabytes_is_named_and_the_next_is_checked()
    {
        byte[] piece = new byte[1 << 20];
        Array.Fill(piece, (byte)'x');
        await using var input = new GeneratedStream([.. Enumerable.Repeat(piece, 100), "\n{\"status\":\"done\"}\n"u8.ToArray()]);

        ToolRun run = await ToolRun.WithInput(input, TestContext.Current.CancellationToken, "check", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("is larger than 67,108,864 bytes, the most a document can have\n", run.Error, StringComparison.Ordinal);
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionMode.Compress))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
