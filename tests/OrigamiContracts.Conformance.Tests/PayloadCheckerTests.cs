using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

public class PayloadCheckerTests
{
    [Fact]
    public async Task A_violation_has_the_line_of_its_value_in_a_document_of_many_lines()
    {
        const string Text = """
            [
              { "status": "done" },
              {
                "title":
                  "too long",
                "status": "lost",
                "legacy": true
              },

              { "title": "short" }, 5
            ]
            """;

        Assert.Equal(
            [
                "a.json:5 /1/title maxLength",
                "a.json:6 /1/status enum",
                "a.json:7 /1/legacy run-not-legacy",
                "a.json:10 /2 required",
                "a.json:10 /3 type",
                "1 = 0 + 1 + 0, 5 with 0 unlisted",
            ],
            await Check(TestContract.RunList, new Payload("a.json", 1, Encoding.UTF8.GetBytes(Text))));
    }

    [Fact]
    public async Task Line_ends_may_be_those_of_windows() => Assert.Equal(
        ["a.json:3 /status enum", "1 = 0 + 1 + 0, 1 with 0 unlisted"],
        await Check(TestContract.Run, Document("{\r\n\"title\": \"a\",\r\n\"status\": \"lost\"\r\n}\r\n")));

    [Fact]
    public async Task A_document_further_down_has_the_lines_of_its_file() => Assert.Equal(
        ["a.jsonl:7  required", "1 = 0 + 1 + 0, 1 with 0 unlisted"],
        await Check(TestContract.Run, new Payload("a.jsonl", 7, "{}"u8.ToArray())));

    [Fact]
    public async Task A_document_with_nothing_but_warnings_conforms() => Assert.Equal(
        ["a.json:1 /legacy run-not-legacy", "2 = 2 + 0 + 0, 1 with 0 unlisted"],
        await Check(TestContract.Run, Document("""{"status":"done","legacy":1}"""), Document("""{"status":"done"}""")));

    [Theory]
    [InlineData("{\"status\":\n  done}", "2:3 not JSON: 'd' is an invalid start of a value")]
    [InlineData("{\"title\":\"é€😀\",,", "1:16 not JSON: ',' is an invalid start of a property name. Expected a '\"'")]
    [InlineData("{\"status\":\"done\"} {}", "1:19 not JSON: '{' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{\"status\":\r\n", "2:1 not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    public async Task A_text_that_is_no_json_is_named_with_line_and_column(string text, string expected)
    {
        string[] lines = await Check(TestContract.Run, Document(text), Document("""{"status":"done"}"""));

        Assert.Equal([$"a.json:{expected}", "2 = 1 + 0 + 1, 0 with 0 unlisted"], lines);
    }

    [Fact]
    public async Task A_text_that_is_no_utf8_is_named_with_line_and_column()
    {
        byte[] text = [.. "{\n\"title\":\"é"u8, 0xC3, .. "\"}"u8];

        Assert.Equal(
            ["a.json:2:11 not JSON: the text is not valid UTF-8", "1 = 0 + 0 + 1, 0 with 0 unlisted"],
            await Check(TestContract.Run, new Payload("a.json", 1, text)));
    }

    [Fact]
    public async Task A_document_nested_deeper_than_allowed_is_named_with_line_and_column()
    {
        string allowed = new string('[', ContractJson.MaximumDepth) + new string(']', ContractJson.MaximumDepth);
        ApiSchema anything = new TestContract().Schemas["Anything"];

        string[] lines = await Check(anything, Document(allowed), Document($"\n[{allowed}]"));

        Assert.StartsWith($"a.json:2:{ContractJson.MaximumDepth + 1} nested too deep: arrays and objects can be nested {ContractJson.MaximumDepth} deep", lines[0], StringComparison.Ordinal);
        Assert.Equal("2 = 1 + 0 + 1, 0 with 0 unlisted", lines[1]);
    }

    [Fact]
    public async Task What_the_reader_can_not_read_is_reported_in_its_turn() => Assert.Equal(
        ["a.json:1  required", "b.json:: is empty", "a.json:1  required", "3 = 0 + 2 + 1, 2 with 0 unlisted"],
        await Check(
            TestContract.Run,
            Document("{}"),
            new Payload(new UnusableInput("b.json", Line: null, Column: null, "is empty")),
            Document("{}")));

    [Fact]
    public async Task Violations_that_are_not_listed_are_counted()
    {
        int runs = ValidationReport.MaximumViolations + 3;
        string list = $"[{string.Join(',', Enumerable.Repeat("{}", runs))}]";

        string[] lines = await Check(TestContract.RunList, Document(list));

        Assert.Equal(ValidationReport.MaximumViolations + 1, lines.Length);
        Assert.Equal($"1 = 0 + 1 + 0, {runs} with 3 unlisted", lines[^1]);
    }

    [Fact]
    public async Task An_error_after_more_warnings_than_are_listed_still_violates()
    {
        string warned = string.Join(',', Enumerable.Repeat("""{"status":"done","legacy":1}""", ValidationReport.MaximumViolations));

        string[] lines = await Check(TestContract.RunList, Document($"[{warned},{{}}]"));

        Assert.Equal($"1 = 0 + 1 + 0, {ValidationReport.MaximumViolations + 1} with 1 unlisted", lines[^1]);
    }

    [Fact]
    public async Task Documents_that_conform_allocate_nothing()
    {
        ApiSchema anything = new TestContract().Schemas["Anything"];
        async Task<long> AllocatedFor(int documents)
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"status\":\"done\"}\n", documents)));
            using var reader = new PayloadReader(new MemoryStream(text));
            var checker = new PayloadChecker(anything, new RecordingSink(), settings: new CheckRunSettings { Threads = 1 });
            long before = GC.GetAllocatedBytesForCurrentThread();
            await checker.CheckAsync(reader.ReadAsync(["-"]));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        await AllocatedFor(10);
        Assert.InRange(await AllocatedFor(10_000) - await AllocatedFor(100), long.MinValue, 20_000);
    }

    private static Payload Document(string text) => new("a.json", 1, Encoding.UTF8.GetBytes(text));

    private static async Task<string[]> Check(ApiSchema schema, params Payload[] payloads)
    {
        var sink = new RecordingSink();
        return sink.LinesWith(await new PayloadChecker(schema, sink).CheckAsync(payloads.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
    }
}
