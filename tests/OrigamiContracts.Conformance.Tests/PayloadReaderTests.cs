using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using OrigamiContracts.Conformance.Payloads;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

public sealed class PayloadReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_json_file_is_one_document()
    {
        string file = _folder.Write("a.json", "{\n}\n");

        Assert.Equal([$"{file}:1 {{\n}}\n"], await Read(file));
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.ndjson")]
    [InlineData("a.JSONL")]
    [InlineData("a.NdJson")]
    public async Task A_json_lines_file_has_a_document_a_line(string name)
    {
        string file = _folder.Write(name, "1\n\n  \t\r\n{}\n3");

        Assert.Equal([$"{file}:1 1", $"{file}:4 {{}}", $"{file}:5 3"], await Read(file));
    }

    [Fact]
    public async Task Carriage_returns_belong_to_the_line_and_do_not_disturb_its_number()
    {
        string file = _folder.Write("a.jsonl", "1\r\n\r\n2\r\n");

        Assert.Equal([$"{file}:1 1\r", $"{file}:3 2\r"], await Read(file));
    }

    [Theory]
    [InlineData("a.json", "1")]
    [InlineData("a.jsonl", "1\n")]
    [InlineData("a.log", "1\n")]
    public async Task A_byte_order_mark_is_passed_over(string name, string text)
    {
        string file = _folder.Write(name, "\uFEFF" + text);

        Assert.Equal([$"{file}:1 {(name == "a.json" ? text : "1")}"], await Read(file));
    }

    [Theory]
    [InlineData("a.json", "")]
    [InlineData("a.json", " \r\n\t")]
    [InlineData("a.json", "\uFEFF")]
    [InlineData("a.jsonl", "")]
    [InlineData("a.jsonl", "\n\r\n\n")]
    [InlineData("a.txt", "")]
    public async Task A_file_without_a_document_is_empty(string name, string text)
    {
        string file = _folder.Write(name, text);

        Assert.Equal([$"{file}: is empty"], await Read(file));
    }

    [Theory]
    [InlineData("{}\n{}\n", new[] { "1 {}", "2 {}" })]
    [InlineData("\n{}\nno json\n", new[] { "2 {}", "3 no json" })]
    [InlineData("{}", new[] { "1 {}" })]
    [InlineData("{\n}\n", new[] { "1 {\n}\n" })]
    [InlineData("\n\n[1,\n2]", new[] { "3 [1,\n2]" })]
    [InlineData("<html>\n</html>", new[] { "1 <html>\n</html>" })]
    public async Task Where_no_name_tells_the_first_line_decides(string text, string[] expected)
    {
        string file = _folder.Write("recording", text);

        Assert.Equal(expected.Select(payload => $"{file}:{payload}"), await Read(file));
        Assert.Equal(expected.Select(payload => $"-:{payload}"), await ReadInput(text));
    }

    [Fact]
    public async Task A_first_line_that_is_nested_too_deep_is_still_a_document_of_its_own()
    {
        string deep = new string('[', 100) + new string(']', 100);

        Assert.Equal([$"-:1 {deep}", "-:2 {}"], await ReadInput($"{deep}\n{{}}"));
    }

    [Fact]
    public async Task A_folder_gives_its_files_and_those_of_its_folders_in_ordinal_order()
    {
        foreach (string name in (string[])["b.json", "a/z.jsonl", "a/b/c.NDJSON", "a-b.json", "a.json", "B.json", ".hidden.json", "notes.txt", "a/json"])
        {
            _folder.Write(name, "1");
        }

        string[] expected = [".hidden.json", "B.json", "a-b.json", "a.json", "a/b/c.NDJSON", "a/z.jsonl", "b.json"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), expected);
        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}:1 1"), await Read(_folder.Path));
        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}:1 1"), await Read(_folder.Path + "/"));
    }

    [Fact]
    public async Task A_folder_without_payloads_is_named()
    {
        _folder.Write("notes.txt", "1");

        Assert.Equal([$"{_folder.Path}: has no .json, .jsonl or .ndjson files"], await Read(_folder.Path));
    }

    [Theory]
    [InlineData("*.json", "a.json", "b.json")]
    [InlineData("?.jsonl", "c.jsonl")]
    [InlineData("*/*.json", "x/a.json", "y/a.json")]
    [InlineData("**/a.json", "a.json", "x/a.json", "x/z/a.json", "y/a.json")]
    [InlineData("x/**", "x/a.json", "x/notes.txt", "x/z/a.json")]
    [InlineData("**/z/*", "x/z/a.json")]
    [InlineData("*.log")]
    public async Task A_pattern_gives_the_files_that_match_it_in_ordinal_order(string pattern, params string[] expected)
    {
        foreach (string name in (string[])["b.json", "a.json", "c.jsonl", "x/a.json", "x/notes.txt", "x/z/a.json", "y/a.json"])
        {
            _folder.Write(name, "1");
        }

        string path = $"{_folder.Path}/{pattern}";
        Assert.Equal(
            expected.Length == 0 ? [$"{path}: matches no file"] : expected.Select(name => $"{_folder.Path}/{name}:1 1"),
            await Read(path));
    }

    [Fact]
    public async Task A_pattern_in_a_folder_that_does_not_exist_is_named() =>
        Assert.Equal([$"{_folder["no"]}: does not exist"], await Read(_folder["no/*.json"]));

    [Theory]
    [InlineData("a.json.gz", "[\n1]", "1 [\n1]")]
    [InlineData("a.jsonl.GZ", "1\n2", "1 1", "2 2")]
    [InlineData("recording", "1\n2", "1 1", "2 2")]
    public async Task A_compressed_file_is_read_as_what_is_in_it(string name, string text, params string[] expected)
    {
        string file = _folder.Write(name, Compressed(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(expected.Select(payload => $"{file}:{payload}"), await Read(file));
        Assert.Equal(expected.Select(payload => $"{_folder.Path}/{name}:{payload}"), await Read(name == "recording" ? file : _folder.Path));
    }

    [Fact]
    public async Task Standard_input_can_be_compressed() => Assert.Equal(
        ["-:1 1", "-:2 2"],
        await Read(new SplitStream(Compressed("1\n2"u8.ToArray()), () => 3), PayloadReader.DefaultMaximumDocumentSize, "-"));

    [Fact]
    public async Task A_compressed_file_that_is_cut_off_or_damaged_is_named_and_the_others_are_read()
    {
        byte[] whole = Compressed(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 1_000))));
        string cut = _folder.Write("a.jsonl.gz", whole[..^20]);
        byte[] bytes = [.. whole];
        bytes[whole.Length / 2] ^= 0xFF;
        string damaged = _folder.Write("b.jsonl.gz", bytes);
        string file = _folder.Write("c.json", "1");

        string[] payloads = await Read(cut, damaged, file);

        Assert.Contains(payloads, payload => payload.StartsWith($"{cut}: is cut off: ", StringComparison.Ordinal));
        Assert.Contains(payloads, payload => payload.StartsWith($"{damaged}: can't be decompressed: ", StringComparison.Ordinal));
        Assert.Equal($"{file}:1 1", payloads[^1]);
    }

    [Fact]
    public async Task A_file_that_expands_out_of_proportion_is_named_and_left()
    {
        string bomb = _folder.Write("a.jsonl.gz", Compressed(new byte[200 << 20]));

        Assert.Equal(
            [$"{bomb}: expands to more than 500 times its size, as an attack would; decompress it beforehand if it can be trusted"],
            await Read(bomb));
    }

    [Theory]
    [InlineData("utf-16", "a.json")]
    [InlineData("utf-16BE", "a.jsonl")]
    [InlineData("utf-16LE", "a.har")]
    public async Task Utf16_is_named(string encoding, string name)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        string file = _folder.Write(name, [.. encoding == "utf-16" ? utf16.GetPreamble() : [], .. utf16.GetBytes("{}")]);

        Assert.Equal(
            [$"{file}: is UTF-16, but JSON between systems is UTF-8 (RFC 8259, section 8.1); convert it, such as with iconv -f UTF-16 -t UTF-8"],
            await Read(file));
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named_and_the_others_are_read()
    {
        string file = _folder.Write("a.json", "1");

        Assert.Equal(
            [$"{_folder["no.json"]}: does not exist", $"{_folder["no/no.jsonl"]}: does not exist", $"{file}:1 1"],
            await Read(_folder["no.json"], _folder["no/no.jsonl"], file));
    }

    [Fact]
    public async Task Links_to_files_are_followed_and_links_to_folders_are_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights on Windows.");
        string file = _folder.Write("runs/a.json", "1");
        File.CreateSymbolicLink(_folder["runs/link.json"], file);
        Directory.CreateSymbolicLink(_folder["runs/circle"], _folder["runs"]);
        File.CreateSymbolicLink(_folder["runs/self.json"], _folder["runs/self.json"]);
        Directory.CreateSymbolicLink(_folder["given"], _folder["runs"]);

        string[] payloads = await Read(_folder["given"]);

        Assert.Equal([$"{_folder["given"]}/a.json:1 1", $"{_folder["given"]}/link.json:1 1"], payloads[..2]);
        Assert.StartsWith($"{_folder["given"]}/self.json: can't be read: ", Assert.Single(payloads[2..]), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_may_not_be_read_is_named_and_the_others_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Everything can be read here.");
        string file = _folder.Write("a.json", "1");
        File.SetUnixFileMode(_folder.Write("locked.json", "1"), UnixFileMode.None);
        _folder.Write("locked/b.json", "1");
        File.SetUnixFileMode(_folder["locked"], UnixFileMode.None);
        try
        {
            Assert.Equal(
                [
                    $"{file}:1 1",
                    $"{_folder["locked.json"]}: can't be read: permission denied",
                    $"{_folder["locked"]}: can't be read: permission denied",
                ],
                await Read(_folder.Path));
        }
        finally
        {
            File.SetUnixFileMode(_folder["locked"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_read_is_named_and_the_others_are_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The file that opens, but can't be read, is Linux's.");
        string file = _folder.Write("a.json", "1");

        string[] payloads = await Read("/proc/self/mem", file);

        Assert.StartsWith("/proc/self/mem: can't be read: ", payloads[0], StringComparison.Ordinal);
        Assert.Equal($"{file}:1 1", payloads[1]);
    }

    [Fact]
    public async Task A_document_larger_than_allowed_is_named_and_the_others_are_read()
    {
        string large = _folder.Write("a.json", new string(' ', 20) + "1");
        string lines = _folder.Write("b.jsonl", $"1\n{new string('x', 21)}\n[{new string(' ', 18)}]\n{new string('x', 200_000)}\n2\n{new string('x', 21)}");
        string file = _folder.Write("c.json", new string(' ', 19) + "1");
        const string Problem = "is larger than 20 bytes, the most a document can have";

        Assert.Equal(
            [
                $"{large}: {Problem}",
                $"{lines}:1 1",
                $"{lines}:2: {Problem}",
                $"{lines}:3 [{new string(' ', 18)}]",
                $"{lines}:4: {Problem}",
                $"{lines}:5 2",
                $"{lines}:6: {Problem}",
                $"{file}:1 {new string(' ', 19)}1",
            ],
            await Read(Stream.Null, 20, large, lines, file));
        Assert.Equal([$"-: {Problem}"], await Read(Pipe("[\n" + new string(' ', 19)), 20, "-"));
        Assert.Equal(["-:1 [\n" + new string(' ', 17) + "]"], await Read(Pipe("[\n" + new string(' ', 17) + "]"), 20, "-"));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        string file = _folder.Write("a.json", "1");
        using var reader = new PayloadReader(Stream.Null);
        using var cancellation = new CancellationTokenSource();
        await using IAsyncEnumerator<Payload> payloads = reader.ReadAsync([file, file], cancellation.Token).GetAsyncEnumerator(cancellation.Token);
        Assert.True(await payloads.MoveNextAsync());

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await payloads.MoveNextAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Lines_are_the_same_however_the_stream_is_cut(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(2) == 0 ? "\uFEFF" : "");
        var expected = new List<string>();
        int count = random.Next(1, 60);
        for (int line = 1; line <= count; line++)
        {
            // Lines of all magnitudes up to several times the buffer's first size; the first is a document, so that - is JSON Lines.
            int length = line == 1 ? 0 : random.Next(1 << random.Next(1, 19));
            string content = line == 1 || random.Next(4) > 0 ? $"\"{new string((char)('a' + (line % 26)), length)}é\"" : "";
            if (content.Length > 0)
            {
                expected.Add($"-:{line} {content}");
            }

            text.Append(content);
            if (line < count || random.Next(2) == 0)
            {
                text.Append('\n');
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        int largest = 1 << random.Next(3, 20);

        Assert.Equal(expected, await Read(new SplitStream(bytes, () => random.Next(1, largest)), PayloadReader.DefaultMaximumDocumentSize, "-"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_document_is_the_same_however_the_stream_is_cut(int seed)
    {
        var random = new Random(seed);
        string text = $"\n\n[\n\"{new string('é', random.Next(1 << 18))}\"\n]\n";
        int largest = 1 << random.Next(1, 18);

        Assert.Equal(
            [$"-:3 {text.TrimStart()}"],
            await Read(new SplitStream(Encoding.UTF8.GetBytes("\uFEFF" + text), () => random.Next(1, largest)), PayloadReader.DefaultMaximumDocumentSize, "-"));
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

    private static SplitStream Pipe(string text) => new(Encoding.UTF8.GetBytes(text), () => 7);

    private static Task<string[]> Read(params string[] paths) => Read(Stream.Null, PayloadReader.DefaultMaximumDocumentSize, paths);

    private static Task<string[]> ReadInput(string text) => Read(Pipe(text), PayloadReader.DefaultMaximumDocumentSize, "-");

    private static async Task<string[]> Read(Stream standardInput, int maximumDocumentSize, params string[] paths)
    {
        using var reader = new PayloadReader(standardInput, maximumDocumentSize);
        var payloads = new List<string>();
        await foreach (Payload payload in reader.ReadAsync(paths, TestContext.Current.CancellationToken))
        {
            payloads.Add(payload.Unusable is { } unusable
                ? $"{unusable.Source}{(unusable.Line is { } line ? $":{line}" : "")}: {unusable.Reason}"
                : $"{payload.Source}:{payload.Line} {Encoding.UTF8.GetString(payload.Utf8Json.Span)}");
        }

        return [.. payloads];
    }
}
