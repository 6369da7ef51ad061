using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Tests.Exchanges;
using Xunit;

namespace OrigamiContracts.Conformance.Tests.Exchanges;

public class RecordedExchangeCheckerTests
{
    private const string Head = """{"method":"PUT","url":"https://shop.example/v1/orders/7?limit=5","headers":{"Content-Type":"application/json"},"body":{"quantity":1}}""";
    private const string Answer = """{"status":200,"headers":{"Content-Type":"application/json","X-Left":["3"]},"body":{"id":7,"quantity":1}}""";

    [Theory]
    [InlineData($$"""{"request":{{Head}},"response":{{Answer}}}""")]
    [InlineData($$"""{"request":{{Head}}}""")]
    [InlineData($$"""{"request":{{Head}},"response":null}""")]
    [InlineData($$"""{"startedAt":[{"request":1}],"response":{{Answer}},"request":{{Head}}}""")]
    [InlineData($$"""{"request":{{Head}},"response":{"status":204,"method":1,"headers":null,"body":null,"timings":{"status":1} } }""")]
    [InlineData("""{"request":{"method":"put","url":"/v1/orders/7","headers":{"content-type":["application/json"]},"body":"{\"quantity\":1}"}}""")]
    [InlineData("""{"\u0072equest":{"method":"PUT","\u0075rl":"/v1/orders/7","headers":{"Content-Type":"application/json"},"body":"{\"quantity\":1}"}}""")]
    public async Task An_exchange_conforms(string record) =>
        Assert.Equal(["1 = 1 + 0 + 0, 0 with 0 unlisted"], await Check(At(1, record)));

    [Theory]
    [InlineData("request rule", "", "limit-below-100", "\"url\":\"https://shop.example/v1/orders/7?limit=500\"")]
    [InlineData("path", "/request/url", "type", "\"url\":\"/v1/orders/seven\"")]
    [InlineData("query", "/request/url", "type", "\"url\":\"/v1/orders/7?limit=x\"")]
    [InlineData("unknown path", "/request/url", "paths", "\"url\":\"/v1/order/7\"")]
    [InlineData("method", "/request/method", "paths", "\"url\":\"/v1/orders/7\",\"method\":\"GET\"")]
    [InlineData("header", "/request/headers/x-API-key", "format", "\"url\":\"/v1/orders/7\",\"headers\":{\"Content-Type\":\"application/json\",\"x-API-key\":\"far too long\"}")]
    [InlineData("media type", "/request/headers/content-type", "content", "\"url\":\"/v1/orders/7\",\"headers\":{\"content-type\":\"text/plain\"}")]
    [InlineData("no media type", "/request", "content", "\"url\":\"/v1/orders/7\",\"headers\":null")]
    [InlineData("missing body", "/request", "required", "\"url\":\"/v1/orders/7\",\"body\":null")]
    [InlineData("body", "/request/body/quantity", "type", "\"url\":\"/v1/orders/7\",\"body\":{\"quantity\":\"1\"}")]
    [InlineData("text", "/request/body/quantity", "type", "\"url\":\"/v1/orders/7\",\"body\":\"{\\\"quantity\\\":null}\"")]
    [InlineData("cut text", "/request/body", "json", "\"url\":\"/v1/orders/7\",\"body\":\"{\\\"quantity\"")]
    public async Task What_is_wrong_with_a_request_is_where_the_record_has_it(string what, string location, string keyword, string members)
    {
        string method = members.Contains("\"method\"", StringComparison.Ordinal) ? "" : "\"method\":\"PUT\",";
        string headers = members.Contains("\"headers\"", StringComparison.Ordinal) ? "" : ",\"headers\":{\"Content-Type\":\"application/json\"}";
        string body = members.Contains("\"body\"", StringComparison.Ordinal) ? "" : ",\"body\":{\"quantity\":1}";

        string[] lines = await Check(At(3, $"{{\"request\":{{{method}{members}{headers}{body}}}}}"));

        Assert.True(lines.Length == 2 && lines[0] == $"a.jsonl:3 {location} {keyword}", $"{what}: {string.Join('\n', lines)}");
    }

    [Theory]
    [InlineData("/response/status", "responses", """{"status":404}""")]
    [InlineData("/response/headers", "required", """{"status":200,"headers":{"Content-Type":"application/json"},"body":{"id":7,"quantity":1}}""")]
    [InlineData("/response/headers/X-Left", "type", """{"status":200,"headers":{"X-Left":"few","Content-Type":"application/json"},"body":{"id":7,"quantity":1}}""")]
    [InlineData("/response", "content", """{"status":200,"headers":{"X-Left":"3"}}""")]
    [InlineData("/response/body", "required", """{"status":200,"headers":{"X-Left":"3","Content-Type":"application/json"},"body":{"id":7}}""")]
    [InlineData("", "same-id", """{"status":200,"headers":{"X-Left":"3","Content-Type":"application/json"},"body":{"id":8,"quantity":1}}""")]
    public async Task What_is_wrong_with_a_response_is_where_the_record_has_it(string location, string keyword, string response)
    {
        string[] lines = await Check(At(1, $$"""{"request":{{Head}},"response":{{response}}}"""));

        Assert.Equal($"a.jsonl:1 {location} {keyword}", lines[0]);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("[]", "1:1 not a recorded exchange: an exchange has to be an object")]
    [InlineData("{}", "1:1 not a recorded exchange: it has no 'request'; an exchange is {\"request\":{\"method\":…,\"url\":…},\"response\":{\"status\":…}}")]
    [InlineData("{\"request\":\n 1}", "2:2 not a recorded exchange: the request has to be an object")]
    [InlineData("""{"request":{"method":"PUT"}}""", "1:12 not a recorded exchange: the request has no 'url'")]
    [InlineData("""{"request":{"method":"PUT","url":null}}""", "1:12 not a recorded exchange: the request has no 'url'")]
    [InlineData("""{"request":{"method":"","url":"/"}}""", "1:22 not a recorded exchange: the 'method' of the request can't be empty")]
    [InlineData("""{"request":{"method":"PUT","url":["/"]}}""", "1:34 not a recorded exchange: the 'url' of the request has to be a string")]
    [InlineData("""{"request":{"method":"PUT","url":"/\ud800"}}""", "1:34 not a recorded exchange: the 'url' of the request has an escape that is half of a surrogate pair")]
    [InlineData("""{"request":{"method":"PUT","url":"/","body":"\ud800"}}""", "1:45 not a recorded exchange: the 'body' of the request has an escape that is half of a surrogate pair")]
    [InlineData("""{"request":{"method":"PUT","url":"/","headers":[]}}""", "1:48 not a recorded exchange: the 'headers' of the request has to be an object")]
    [InlineData("""{"request":{"method":"PUT","url":"/","headers":{"\udfff":""}}}""", "1:49 not a recorded exchange: the name of a header has an escape that is half of a surrogate pair")]
    [InlineData("""{"request":{"method":"PUT","url":"/","headers":{"A":1}}}""", "1:53 not a recorded exchange: the header 'A' has to be a string")]
    [InlineData("""{"request":{"method":"PUT","url":"/","headers":{"A":["a",["b"]]}}}""", "1:58 not a recorded exchange: the header 'A' has to be a string")]
    [InlineData("""{"request":{"method":"PUT","url":"/"},"response":{}}""", "1:50 not a recorded exchange: the response has no 'status'")]
    [InlineData("""{"request":{"method":"PUT","url":"/"},"response":{"status":"200"}}""", "1:60 not a recorded exchange: the 'status' of the response has to be a whole number from 100 to 999")]
    [InlineData("""{"request":{"method":"PUT","url":"/"},"response":{"status":99}}""", "1:60 not a recorded exchange: the 'status' of the response has to be a whole number from 100 to 999")]
    [InlineData("""{"request":{"method":"PUT","url":"/","url":"/"}}""", "1:38 not a recorded exchange: 'url' is there twice")]
    [InlineData("""{"request":{"method":"PUT","url":"/"},"request":{}}""", "1:39 not a recorded exchange: 'request' is there twice")]
    [InlineData("""{"request":{""", "1:13 not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    public async Task What_is_no_exchange_is_uncheckable_and_says_why(string record, string expected) => Assert.Equal(
        [$"a.jsonl:{expected}", "2 = 1 + 0 + 1, 0 with 0 unlisted"],
        await Check(At(1, record), At(2, $$"""{"request":{{Head}}}""")));

    [Fact]
    public async Task An_exchange_with_another_api_is_uncheckable() => Assert.Equal(
        ["a.jsonl:1: not an exchange of this API, whose URLs begin with https://shop.example/v1", "2 = 1 + 0 + 1, 0 with 0 unlisted"],
        await Check(At(1, """{"request":{"method":"GET","url":"https://other.example/"}}"""), At(2, $$"""{"request":{{Head}}}""")));

    [Fact]
    public async Task Base_urls_can_be_others()
    {
        var options = new ExchangeCheckOptions { BaseUrls = ["http://localhost/test"] };

        Assert.Equal(
            ["a.jsonl:1: not an exchange of this API, whose URLs begin with http://localhost/test", "2 = 1 + 0 + 1, 0 with 0 unlisted"],
            await Check(new ShopContract(ShopContract.PutOrder), options, At(1, """{"request":{"method":"PUT","url":"/v1/orders/7"}}"""), At(2, $$"""{"request":{{Head.Replace("https://shop.example/v1", "http://localhost/test", StringComparison.Ordinal)}}}""")));
    }

    [Fact]
    public async Task A_violation_in_a_body_has_its_own_line_and_findings_come_in_the_order_of_their_places()
    {
        const string Record = """
            {
              "response": {
                "body": {
                  "id": 8,
                  "quantity": "one"
                },
                "headers": { "Content-Type": "application/json" },
                "status": 200
              },
              "request": {
                "method": "PUT",
                "headers": { "Content-Type": "application/json" },
                "url": "/v1/orders/seven",
                "body": "{\n\"quantity\": true}"
              }
            }
            """;

        Assert.Equal(
            [
                "a.jsonl:5 /response/body/quantity type",
                "a.jsonl:7 /response/headers required",
                "a.jsonl:13 /request/url type",
                "a.jsonl:14 /request/body/quantity type",
                "1 = 0 + 1 + 0, 4 with 0 unlisted",
            ],
            await Check(At(1, Record)));
    }

    [Fact]
    public async Task Messages_name_the_parameter_and_keep_secrets()
    {
        string output = await Write("""{"request":{"method":"PUT","url":"/v1/orders/7?limit=many&x=1","headers":{"Content-Type":"application/json","X-Api-Key":"hunter2hunter2"},"body":{"quantity":1}}}""");

        Assert.StartsWith(
            "a.jsonl:1: /request/url: error type: query parameter 'limit': must be an integer, but is a string\n"
            + "a.jsonl:1: /request/url: warning parameters: query parameter 'x': is no described parameter\n"
            + "a.jsonl:1: /request/headers/X-Api-Key: error format: header 'X-Api-Key': does not keep 'format' (the value may be a secret and is not shown)\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_excused_is_a_warning()
    {
        string output = await Write("""
            {"request":{"method":"PUT","url":"/v1/orders/x","headers":{"Content-Type":"application/json"},"body":{"quantity":1}},"response":{"status":400,"headers":{"Content-Type":"application/problem+json"},"body":{}}}
            """);

        Assert.Equal(
            "a.jsonl:1: /request/url: error type: path parameter 'id': must be an integer, but is a string\n"
            + "a.jsonl:1: /response/body: warning required: the property 'quantity' is required, but missing (excused, since the server refused a request that breaks the contract)\n\n"
            + "1 checked: 0 conform, 1 violates, 0 uncheckable (2 violations)\n",
            output);
    }

    [Fact]
    public async Task What_is_not_checked_is_told()
    {
        var operation = new ApiOperation
        {
            Id = "getLogo",
            Method = "GET",
            Path = "/logo",
            Location = "/paths/~1logo/get",
            Responses = [new ApiResponse { Status = "200", Location = "/r", Content = [new ApiMediaType { MediaType = "image/png" }, ShopContract.Json(null), ShopContract.Json(ShopContract.Order)] }],
        };
        static string Record(string contentType) =>
            $$$"""{"request":{"method":"GET","url":"/logo"},"response":{"status":200,"headers":{"Content-Type":"{{{contentType}}}"},"body":"x"}}""";

        Assert.Equal(
            [
                "a.jsonl:1: the body of the response was not checked: its media type is no kind of JSON",
                "a.jsonl:2: the body of the response was not checked: the description has no schema for it",
                "2 = 0 + 0 + 2, 0 with 0 unlisted",
            ],
            await Check(new ShopContract(operation), options: null, At(1, Record("image/png")), At(2, Record("application/json"))));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(900, true, 900)]
    public async Task Bodies_are_nested_as_deep_as_is_allowed(int depth, bool conforms, int maximumDepth = ContractJson.MaximumDepth)
    {
        string deep = $"{new string('[', depth - 1)}{new string(']', depth - 1)}";
        string record = $$"""{"request":{"method":"PUT","url":"/v1/orders/7","headers":{"Content-Type":"application/json"},"body":{"quantity":1,"note":{{deep}} } } }""";

        string[] lines = await Check(Shop, new ExchangeCheckOptions { MaximumDepth = maximumDepth }, At(1, record));

        Assert.Equal(conforms ? ["1 = 1 + 0 + 0, 0 with 0 unlisted"] : ["a.jsonl:1 /request/body json", "1 = 0 + 1 + 0, 1 with 0 unlisted"], lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Successive_responses_are_observations_of_what_has_a_life_cycle(bool tracks)
    {
        static string Record(string body) =>
            $$$"""{"request":{"method":"GET","url":"/job"},"response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{{{body}}} } }""";

        Assert.Equal(
            [
                "a.jsonl:3: which job this is can't be told, since it has no id",
                "a.jsonl:4 /response/body/status job-ends",
                "a.jsonl:6 /response/body/status job-ends",
                "6 = 3 + 2 + 1, 2 with 0 unlisted",
            ],
            await Check(
                new ShopContract(GetJob),
                new ExchangeCheckOptions { TracksLifecycles = tracks },
                At(1, Record("""{"id":"a","status":"done"}""")),
                At(2, Record("""{"id":"b","status":"running"}""")),
                At(3, Record("{}")),
                At(4, Record("""{"id":"a","status":"running"}""")),
                At(5, Record("\"{\\\"id\\\":\\\"b\\\",\\\"status\\\":\\\"done\\\"}\"")),
                At(6, Record("\"{\\\"id\\\":\\\"b\\\",\\\"status\\\":\\\"running\\\"}\""))));
    }

    private static readonly ApiLifecyclePath Status = new(ApiLifecycleComparison.Json, "status");

    private static ApiOperation GetJob { get; } = new()
    {
        Id = "getJob",
        Method = "GET",
        Path = "/job",
        Location = "/paths/~1job/get",
        Responses =
        [
            new ApiResponse
            {
                Status = "200",
                Location = "/r",
                Content =
                [
                    ShopContract.Json(new ApiSchema("Job", "/Job", JsonTypes.Object, static (ref Support.ContractReader reader, ref Support.ViolationCollector _) => reader.Skip())
                    {
                        Lifecycle = new ApiLifecycle
                        {
                            Key = new ApiLifecycleKey("job", "/Job/x-lifecycle", new ApiLifecyclePath(ApiLifecycleComparison.Json, "id")),
                            State = Status,
                            States = ["running", "done"],
                            TerminalStates = ["done"],
                            Rules = [new ApiLifecycleRule { Id = "job-ends", Kind = ApiLifecycleRuleKind.Terminal, Severity = Severity.Error, Location = "/Job/x-lifecycle/terminal", Path = Status }],
                        },
                    }),
                ],
            },
        ],
    };

    private static ShopContract Shop => new(["https://shop.example/v1"], ShopContract.PutOrder);

    private static Payload At(long line, string text) => new("a.jsonl", line, Encoding.UTF8.GetBytes(text));

    private static Task<string[]> Check(params Payload[] records) => Check(Shop, options: null, records);

    private static async Task<string[]> Check(ApiContract contract, ExchangeCheckOptions? options, params Payload[] records)
    {
        var sink = new RecordingSink();
        // The hosts of the description do not count; where these tests need another one, they name it.
        options ??= contract.Servers.Count == 0 ? null : new ExchangeCheckOptions { BaseUrls = contract.Servers };
        return sink.LinesWith(await new RecordedExchangeChecker(contract, sink, options).CheckAsync(records.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
    }

    private static Task<string> Write(string record) => Reporting.WriteAsync(
        new TextReport(),
        sink => new RecordedExchangeChecker(Shop, sink).CheckAsync(new[] { At(1, record) }.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
}
