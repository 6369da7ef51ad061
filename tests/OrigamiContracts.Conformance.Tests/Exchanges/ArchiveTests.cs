using System.Text;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Tests.Exchanges;
using Xunit;

namespace OrigamiContracts.Conformance.Tests.Exchanges;

/// <summary>HTTP Archives (HAR 1.2), as browsers and proxies write them.</summary>
[Collection(AloneCollection.Name)]
public sealed class ArchiveTests : IDisposable
{
    private const string Start = """{"log":{"version":"1.2","creator":{"name":"test","version":"1"},"pages":[{"id":"p"}],"entries":[""";
    private const string End = "]}}";
    private const string Request = """{"method":"PUT","url":"https://shop.example/v1/orders/7?limit=5","httpVersion":"h2","headers":[{"name":":method","value":"PUT"},{"name":"Content-Type","value":"application/json"}],"queryString":[{"name":"limit","value":"5"}],"postData":{"mimeType":"application/json","text":"{\"quantity\":1}"}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_entry_is_an_exchange_and_has_its_line()
    {
        string file = _folder.Write("a.har", $"{Start}\n{Entry()},\n{Entry("\\\"seven\\\"")}\n{End}");

        Assert.Equal([$"{file}:3 /response/body/quantity type", "2 = 1 + 1 + 0, 1 with 0 unlisted"], await Check(file));
    }

    [Theory]
    [InlineData("{ \"log\"\n: {")]
    [InlineData("\uFEFF{\"log\":{\"comment\":{\"entries\":[{\"x\":1}]},")]
    public async Task Standard_input_is_an_archive_if_it_begins_as_one(string start)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{start}\"entries\":[{Entry()}]}},\"entries\":[1]}}");

        Assert.Equal(["1 = 1 + 0 + 0, 0 with 0 unlisted"], await Check(new SplitStream(text, () => 11), "-"));
    }

    [Fact]
    public async Task A_body_can_be_base64_and_was_decompressed_by_who_recorded_it()
    {
        string content = $$$"""{"mimeType":"application/json","encoding":"base64","text":"{{{Convert.ToBase64String("{\"id\":7,\"quantity\":\"one\"}"u8)}}}"}""";
        string file = _folder.Write("a.har", $"{Start}{Entry(content: content, headers: """{"name":"Content-Encoding","value":"br"},""")}{End}");

        Assert.Equal([$"{file}:1 /response/body/quantity type", "1 = 0 + 1 + 0, 1 with 0 unlisted"], await Check(file));
    }

    [Fact]
    public async Task What_the_archive_does_not_have_is_told()
    {
        const string NoAnswer = """{"status":0,"headers":[],"content":{"size":0,"mimeType":"x-unknown"}}""";
        string incomplete = Entry(content: """{"mimeType":"application/json","size":24}""");
        string file = _folder.Write("a.har", $"{Start}\n{incomplete},\n{{\"request\":{Request},\"response\":{NoAnswer}}}{End}");

        Assert.Equal(
            [$"{file}:2: the body of the response was not checked: the recording does not have all of it", "2 = 1 + 0 + 1, 0 with 0 unlisted"],
            await Check(file));
    }

    [Theory]
    [InlineData("{}", "is no HTTP Archive: it has no list log.entries")]
    [InlineData("""{"log":{"entries":{}}}""", "is no HTTP Archive: it has no list log.entries")]
    [InlineData("""{"log":{"entries":[]}}""", "is an HTTP Archive without entries")]
    [InlineData("""{"log":{"entries":[1]}}""", "1:1 not an entry of an HTTP Archive: an entry has to be an object")]
    [InlineData("""{"log":{"entries":[[{}]]}}""", "1:1 not an entry of an HTTP Archive: an entry has to be an object")]
    [InlineData("""{"log":{"entries":[{"response":{}}]}}""", "1:1 not an entry of an HTTP Archive: it has no 'request'")]
    [InlineData("""{"log":{"entries":[{"request":{"url":"/"}}]}}""", "1:12 not an entry of an HTTP Archive: its request has no 'method' or no 'url'")]
    [InlineData("""{"log":{"entries":[{"request":{"headers":[{"name":1}]}}]}}""", "1:32 not an entry of an HTTP Archive: the name of a header has to be a string")]
    [InlineData("""{"log":{"entries":[{"request":{"postData":{"text":"%","encoding":"base64"}}}]}}""", "1:32 not an entry of an HTTP Archive: the text of the 'postData' of the request is not 'base64', or nothing that can be decoded")]
    [InlineData("""{"log":{"entries":[{"request":1}]""", "1:12 not an entry of an HTTP Archive: the request has to be an object")]
    public async Task What_is_no_archive_is_unusable_and_says_why(string text, string expected)
    {
        string file = _folder.Write("a.har", text);

        string[] lines = await Check(file);

        Assert.StartsWith(file, lines[0], StringComparison.Ordinal);
        Assert.EndsWith(expected, lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(900)]
    public async Task Of_an_archive_that_is_cut_off_what_is_there_is_checked(int missing)
    {
        string text = $"{Start}{Entry()},\n{Entry()},\n{Entry()}{End}";
        string file = _folder.Write("a.har", text[..^missing]);

        string[] lines = await Check(file);

        Assert.Contains("not JSON, or cut off: ", lines[^2], StringComparison.Ordinal);
        Assert.EndsWith("; what was read before it was checked", lines[^2], StringComparison.Ordinal);
        Assert.StartsWith(missing == 900 ? "2 = 1 + " : "3 = 2 + ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_larger_than_allowed_is_passed_over()
    {
        string large = Entry(content: $$"""{"mimeType":"text/html","text":"{{new string('x', 2_000)}}","a":[{{string.Join(',', Enumerable.Repeat(1, 5_000))}}]}""");
        string file = _folder.Write("a.har", $"{Start}\n{large},\n{Entry()}{End}");

        Assert.Equal(
            [$"{file}:2: is larger than 4,000 bytes, the most a document can have", "2 = 1 + 0 + 1, 0 with 0 unlisted"],
            await Check(Stream.Null, file, maximumSize: 4_000));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\\\\")]
    [InlineData("\\\"")]
    [InlineData("\\u0022")]
    [InlineData("},{")]
    [InlineData("é")]
    public async Task An_entry_with_a_text_larger_than_an_entry_can_be_is_passed_over_however_the_stream_is_cut(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000));
        string value = Entry(content: $$"""{"mimeType":"text/html","text" :  "{{text}}"}""");
        string name = Entry(content: $$"""{"mimeType":"text/html" ,"{{text}}":1}""");
        byte[] archive = Encoding.UTF8.GetBytes($"{Start}{Entry()},\n{value},\n{name},\n{Entry("\\\"a\\\"")}{End}");
        var random = new Random(1);

        Assert.Equal(
            [
                "-:2: is larger than 4,000 bytes, the most a document can have",
                "-:3: is larger than 4,000 bytes, the most a document can have",
                "-:4 /response/body/quantity type",
                "4 = 1 + 1 + 2, 1 with 0 unlisted",
            ],
            await Check(new SplitStream(archive, () => random.Next(1, 70_000)), "-", maximumSize: 4_000));
    }

    [Fact]
    public async Task A_large_text_beside_the_entries_keeps_none_of_them_from_being_checked()
    {
        string text = new('x', 200_000);
        string file = _folder.Write("a.har", $"{Start.Replace("\"entries\"", $"\"comment\":\"{text}\",\n\"entries\"", StringComparison.Ordinal)}{Entry()},{Entry("\\\"a\\\"")}{End}");

        Assert.Equal([$"{file}:2 /response/body/quantity type", "2 = 1 + 1 + 0, 1 with 0 unlisted"], await Check(Stream.Null, file, maximumSize: 4_000));
    }

    [Fact]
    public async Task A_large_text_without_an_end_is_where_the_archive_is_cut_off()
    {
        string file = _folder.Write("a.har", $$"""{{Start}}{{Entry()}},{"comment":"{{new string('x', 200_000)}}""");

        string[] lines = await Check(Stream.Null, file, maximumSize: 4_000);

        Assert.Contains("not JSON, or cut off: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("2 = 1 + 0 + 1, 0 with 0 unlisted", lines[1]);
    }

    [Fact]
    public async Task A_number_larger_than_an_entry_can_be_ends_the_archive()
    {
        string file = _folder.Write("a.har", $"{Start}{Entry()},{Entry(other: $"\"time\":{new string('1', 200_000)},")},{Entry()}{End}");

        string[] lines = await Check(Stream.Null, file, maximumSize: 4_000);

        Assert.Equal($"{file}:: can't be read on: a single number in the archive is larger than 4,000 bytes, the most a document can have", lines[0]);
        Assert.Equal("2 = 1 + 0 + 1, 0 with 0 unlisted", lines[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Entries_are_the_same_however_the_stream_is_cut(int seed)
    {
        var random = new Random(seed);
        string filling = new('y', random.Next(1 << 18));
        byte[] text = Encoding.UTF8.GetBytes($"{Start}\n{Entry()},\n{Entry("\\\"a\\\"")},{Entry(content: $$"""{"mimeType":"application/json","text":"{\"id\":7,\"quantity\":1,\"note\":\"{{filling}}\"}"}""")},\n{Entry("true")}{End}");
        int largest = 1 << random.Next(3, 18);

        Assert.Equal(
            ["-:3 /response/body/quantity type", "-:4 /response/body/quantity type", "4 = 2 + 2 + 0, 2 with 0 unlisted"],
            await Check(new SplitStream(text, () => random.Next(1, largest)), "-"));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_gigabyte_is_checked_in_constant_memory()
    {
        const long Size = 1L << 30;
        byte[] start = Encoding.UTF8.GetBytes(Start + Entry());
        // What browsers record most are pages and scripts.
        byte[] entry = Encoding.UTF8.GetBytes("," + Entry(other: $"\"_initiator\":\"{new string('x', 100_000)}\","));
        int entries = (int)(Size / entry.Length);
        await using var archive = new GeneratedStream([start, .. Enumerable.Repeat(entry, entries), Encoding.UTF8.GetBytes(End)]);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int batches = 0;
        var progress = new EachTime(() => most = ++batches % 500 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most);

        string[] lines = await Check(archive, "-", progress: progress);

        Assert.Equal([$"{entries + 1} = {entries + 1} + 0 + 0, 0 with 0 unlisted"], lines);
        Assert.True(batches > 1_000);
        Assert.InRange(most - before, long.MinValue, 30 << 20);
    }

    private static string Entry(string quantity = "1", string? content = null, string headers = "", string other = "")
    {
        content ??= $$$"""{"size":24,"mimeType":"application/json","text":"{\"id\":7,\"quantity\":{{{quantity}}}}"}""";
        string response = $$$"""{"status":200,"statusText":"","headers":[{{{headers}}}{"name":"X-Left","value":"3"}],"content":{{{content}}} }""";
        return $$$"""{ {{{other}}}"startedDateTime":"2026-11-07T05:31:55.904Z","time":3,"request":{{{Request}}},"response":{{{response}}},"cache":{},"timings":{"send":0,"wait":1,"receive":2} }""";
    }

    private static Task<string[]> Check(string path) => Check(Stream.Null, path);

    private static async Task<string[]> Check(Stream input, string path, int maximumSize = PayloadReader.DefaultMaximumDocumentSize, IProgress<CheckProgress>? progress = null)
    {
        var sink = new RecordingSink();
        using var reader = new PayloadReader(input, maximumSize) { ReadsArchives = true };
        var contract = new ShopContract(["https://shop.example/v1"], ShopContract.PutOrder);
        var checker = new RecordedExchangeChecker(contract, sink, new ExchangeCheckOptions(), new CheckRunSettings { Progress = progress });
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        return sink.LinesWith(await checker.CheckAsync(reader.ReadAsync([path], cancelled), cancelled));
    }

    private sealed class EachTime(Action action) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => action();
    }
}
