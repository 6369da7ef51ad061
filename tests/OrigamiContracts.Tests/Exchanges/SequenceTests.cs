using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

/// <summary>Bodies that are sequences are split into their items, each of which is judged.</summary>
public sealed class SequenceTests
{
    private const string Events = "text/event-stream";
    private const string Lines = "application/jsonl";
    private const string TextSequence = "application/json-seq";

    // Reports each item as it is.
    private static readonly ApiSchema Shown = new("Item", "/item", JsonTypes.Any, static (ref reader, ref violations) =>
    {
        long start = reader.TokenStartIndex;
        string text = Encoding.UTF8.GetString(reader.SkipText());
        violations.Invariant(start, "/item/shown", "shown", Severity.Warning, text);
    });

    [Theory]
    [InlineData("data: a\n\ndata: b\n\n", """/0 shown {"data":"a"}""", """/1 shown {"data":"b"}""")]
    [InlineData("data: a\r\n\r\ndata: b\r\n\r\n", """/0 shown {"data":"a"}""", """/1 shown {"data":"b"}""")]
    [InlineData("data: a\r\rdata: b\r\r", """/0 shown {"data":"a"}""", """/1 shown {"data":"b"}""")]
    [InlineData("data: a\r\n\rdata: b\n\r", """/0 shown {"data":"a"}""", """/1 shown {"data":"b"}""")]
    [InlineData("\uFEFFdata: a\n\n", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\n\n\uFEFFdata: b\n\n", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\ndata:b\ndata:  c\ndata\n\n", """/0 shown {"data":"a\nb\n c\n"}""")]
    [InlineData("data\n\ndata\ndata\n\ndata:", """/0 shown {"data":""}""", """/1 shown {"data":"\n"}""", "/2 event-stream the stream ends within an event: no blank line follows, so readers discard it, and it was not judged")]
    [InlineData(": a comment\n\ndata: a\n:another\n: data: b\n\n", """/0 shown {"data":"a"}""")]
    [InlineData("event: e\ndata: a\nid: 7\nretry: 100\n\n", """/0 shown {"data":"a","event":"e","id":"7","retry":100}""")]
    [InlineData("event: e\nid: 7\nretry: 100\n\ndata: a\n\n", """/0 shown {"data":"a"}""")]
    [InlineData("event: e\nevent\nid: 1\nid\ndata: a\n\n", """/0 shown {"data":"a","id":""}""")]
    [InlineData("retry: 007\ndata: a\n\nretry: 000\ndata: b\n\n", """/0 shown {"data":"a","retry":7}""", """/1 shown {"data":"b","retry":0}""")]
    [InlineData("Data: x\n data: y\nother: z\ndata: a:b\n\n", """/0 shown {"data":"a:b"}""")]
    [InlineData("data: \"\\\ttab\u0001\n\n", """/0 shown {"data":"\"\\\ttab\u0001"}""")]
    [InlineData("\n\r\n: only this\n")]
    public void Events_are_read_as_the_standard_says(string body, params string[] expected) => Assert.Equal(expected, Judge(Events, body));

    [Theory]
    [InlineData("data: a\nretry: soon\n\n", "/0/retry event-stream must be digits only; readers pass such a time over", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\nretry: -1\n\n", "/0/retry event-stream must be digits only; readers pass such a time over", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\nretry:\n\n", "/0/retry event-stream must be digits only; readers pass such a time over", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\nid: x\0\n\n", "/0/id event-stream must not hold the character U+0000; readers pass such an id over", """/0 shown {"data":"a"}""")]
    [InlineData("data: a\n\ndata: b\n", """/0 shown {"data":"a"}""", "/1 event-stream the stream ends within an event: no blank line follows, so readers discard it, and it was not judged")]
    public void What_readers_pass_over_is_a_warning(string body, params string[] expected)
    {
        ExchangeReport report = Check(Events, Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, Show(report));
        Assert.True(report.ResponseConforms);
        Assert.Equal(ExchangeOutcome.Conforms, report.Outcome);
    }

    [Fact]
    public void An_event_that_is_no_UTF8_is_an_error()
    {
        ExchangeReport report = Check(Events, [.. "data: a"u8, 0xFF, .. "\n\ndata: b\n\n"u8]);

        Assert.Equal(
            ["/0 event-stream is not valid UTF-8, which event streams are written in", "/0 shown {\"data\":\"a\uFFFD\"}", """/1 shown {"data":"b"}"""],
            Show(report));
        Assert.False(report.ResponseConforms);
    }

    [Theory]
    [InlineData("1\n[2]\n\"3\"", "/0 shown 1", "/1 shown [2]", "/2 shown \"3\"")]
    [InlineData("1\r\n\r\n  \n2\r\n", "/0 shown 1", "/1 shown 2")]
    [InlineData("\uFEFF1\n2\n", "/0 shown 1", "/1 shown 2")]
    [InlineData("1\n{\"a\":\n2\n3 4\n", "/0 shown 1", "/1 json not JSON", "/2 shown 2", "/3 json not JSON")]
    public void Lines_are_read_one_by_one(string body, params string[] expected) => Assert.Equal(expected, Judge(Lines, body));

    [Theory]
    [InlineData("\u001E1\n\u001E[2]\u001E\u001E\n\u001E\"3\"\n", "/0 shown 1", "/1 shown [2]", "/2 shown \"3\"")]
    [InlineData("\u001E{\"a\":\n1}\n\u001E2 ", "/0 shown {\"a\":\n1}", "/1 shown 2")]
    [InlineData("\u001E12\u001Etrue\n\u001Enul", "/0 json may be cut off: a number or literal has to be followed by a line feed (RFC 7464, section 2.4)", "/0 shown 12", "/1 shown true", "/2 json may be cut off: a number or literal has to be followed by a line feed (RFC 7464, section 2.4)", "/2 json not JSON")]
    [InlineData("1\n\u001E2\n", " json not a JSON text sequence: it has to begin with a record separator (U+001E)", "/0 shown 2")]
    public void Text_sequences_are_split_at_their_separators(string body, params string[] expected) => Assert.Equal(expected, Judge(TextSequence, body));

    [Theory]
    [InlineData("Application/X-NDJSON; charset=utf-8", "1\n2", 2)]
    [InlineData("application/geo+json-seq", "\u001E[]\u001E[]", 2)]
    [InlineData("text/event-stream;charset=UTF-8", "data\n\n", 1)]
    public void Sequences_are_told_by_their_media_types(string mediaType, string body, int items) =>
        Assert.Equal(items, Judge(mediaType, body).Length);

    [Fact]
    public void A_finding_in_an_item_has_its_place_in_the_body()
    {
        ExchangeReport lines = Check(Lines, "\uFEFF[1]\n [2]\n"u8.ToArray());
        ExchangeReport events = Check(Events, "data: a\n\n: c\nid: 1\ndata: b\n\n"u8.ToArray());

        Assert.Equal([3, 8], lines.Findings.Select(static finding => finding.Violation.ByteOffset));
        Assert.Equal([0, 13], events.Findings.Select(static finding => finding.Violation.ByteOffset));
    }

    [Fact]
    public void A_sequence_of_any_length_is_judged_to_its_end()
    {
        const int Items = 100_000;
        string body = string.Concat(Enumerable.Repeat("data: a\n\n", Items));

        ExchangeReport report = Check(Events, Encoding.UTF8.GetBytes(body));

        Assert.Equal(Items, report.Findings.Count + report.OmittedFindings);
        Assert.Equal("/999", report.Findings[^1].Violation.InstanceLocation);
    }

    [Fact]
    public void A_sequence_without_items_has_no_bytes() => Assert.Empty(Check(Events, []).Findings);

    [Fact]
    public void A_sequence_without_a_schema_of_its_items_is_not_judged() =>
        Assert.Equal(UncheckedReason.Streamed, Assert.Single(Check(Events, "data: a\n\n"u8.ToArray(), new ApiMediaType { MediaType = Events, Schema = Shown }).Unchecked).Reason);

    [Fact]
    public void That_the_whole_of_a_sequence_is_not_judged_is_told()
    {
        ExchangeReport report = Check(Lines, "1\n"u8.ToArray(), new ApiMediaType { MediaType = Lines, Schema = Shown, ItemSchema = Shown });

        Assert.Equal(["/0 shown 1"], Show(report));
        Assert.Equal(UncheckedReason.WholeSequence, Assert.Single(report.Unchecked).Reason);
        Assert.Equal(ExchangeOutcome.PartlyChecked, report.Outcome);
    }

    [Fact]
    public void A_schema_of_items_means_nothing_for_what_is_no_sequence() => Assert.Equal(
        UncheckedReason.NoSchema,
        Assert.Single(Check("application/json", "[1]"u8.ToArray()).Unchecked).Reason);

    [Fact]
    public void Requests_are_split_as_responses_are_and_neither_is_worth_reading()
    {
        var checker = new ExchangeChecker(new ShopContract(Operation(new ApiMediaType { MediaType = Lines, ItemSchema = Shown })));
        KeyValuePair<string, string>[] headers = [new("Content-Type", Lines)];
        ExchangeReport report = checker.Check(new ExchangeRequest { Method = "POST", Url = "/x", Headers = headers, Body = ExchangeBody.Of("1\n2\n"u8.ToArray()) }).Report;

        Assert.Equal(["/0 shown 1", "/1 shown 2"], Show(report));
        Assert.False(ExchangeChecker.JudgesRequestBody(report.Match, headers));
        Assert.False(ExchangeChecker.JudgesResponseBody(report.Match, 200, headers));
        Assert.Null(ExchangeChecker.FindResponseSchema(report.Match, 200, headers));
    }

    private static string[] Judge(string mediaType, string body) => Show(Check(mediaType, Encoding.UTF8.GetBytes(body)));

    // Why a text is no JSON is in the words of System.Text.Json.
    private static string[] Show(ExchangeReport report) => [.. report.Findings
        .Select(static finding => finding.Violation)
        .Select(static violation => $"{violation.InstanceLocation} {violation.Keyword} {(violation.Message.StartsWith("not JSON: ", StringComparison.Ordinal) ? "not JSON" : violation.Message)}")];

    private static ExchangeReport Check(string mediaType, byte[] body, ApiMediaType? described = null)
    {
        described ??= new ApiMediaType { MediaType = "*/*", ItemSchema = Shown };
        var response = new ExchangeResponse { Status = 200, Headers = [new("Content-Type", mediaType)], Body = ExchangeBody.Of(body) };
        return new ExchangeChecker(new ShopContract(Operation(described))).Check(new ExchangeRequest { Method = "POST", Url = "/x" }, response);
    }

    private static ApiOperation Operation(ApiMediaType mediaType) => new()
    {
        Id = "watch",
        Method = "POST",
        Path = "/x",
        Location = "/post",
        RequestBody = new ApiRequestBody { IsRequired = false, Location = "/rb", Content = [mediaType] },
        Responses = [new ApiResponse { Status = "200", Location = "/r", Content = [mediaType] }],
    };
}
