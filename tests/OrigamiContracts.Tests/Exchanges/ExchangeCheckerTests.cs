using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

public sealed class ExchangeCheckerTests
{
    private const string Json = "application/json";

    private static readonly ExchangeChecker Checker = new(new ShopContract(ShopContract.PutOrder));

    [Fact]
    public void A_good_exchange_conforms()
    {
        ExchangeReport report = Checker.Check(Put(), Ok());

        Assert.Equal("conforms", report.ToString());
        Assert.Equal(ExchangeOutcome.Conforms, report.Outcome);
        Assert.Empty(report.Unchecked);
    }

    [Theory]
    [InlineData("/orders/x", """{"quantity":1}""", "putOrder: path 'id': error type (/s/integer/type)")]
    [InlineData("/orders/7?limit=many", """{"quantity":1}""", "putOrder: query 'limit': error type (/s/integer/type)")]
    [InlineData("/orders/7", """{"quantity":"1"}""", "putOrder: request body /quantity: error type (/s/integer/type)")]
    [InlineData("/orders/7", "{}", "putOrder: request body: error required (/s/order/required)")]
    [InlineData("/orders/7", "{", "putOrder: request body: error json")]
    [InlineData("/orders/7", "", "putOrder: request body: error required: is missing (/rb/required)")]
    [InlineData("/orders/7?limit=101", """{"quantity":1}""", "putOrder: exchange: error limit-below-100 (/rules/0)")]
    public void A_bad_request_is_found(string url, string body, string expected)
    {
        ExchangeReport report = Checker.Check(Put(url, body)).Report;

        Assert.Equal(expected, report.ToString());
        Assert.False(report.RequestConforms);
        Assert.Equal(ExchangeOutcome.RequestViolates, report.Outcome);
    }

    [Theory]
    [InlineData("PATCH", "/orders/7", "(no operation): method: error paths: is not described (/paths)")]
    [InlineData("PUT", "/orders", "(no operation): path: error paths: is not described (/paths)")]
    public void A_method_or_path_that_is_not_described_is_found(string method, string url, string expected)
    {
        var request = new ExchangeRequest { Method = method, Url = url };

        Assert.Equal(expected, Checker.Check(request).Report.ToString());
        Assert.Equal(ExchangeOutcome.Undescribed, Checker.Check(request, Ok()).Outcome);
        Assert.Equal(ExchangeOutcome.Rejected, Checker.Check(request, Response(404, null, "", null)).Outcome);
    }

    [Fact]
    public void A_query_parameter_that_is_not_described_is_a_warning_of_its_own_kind()
    {
        ExchangeReport report = Checker.Check(Put("/orders/7?limit=3&debug=1&debug=2")).Report;

        ExchangeFinding finding = Assert.Single(report.Findings);
        Assert.Equal((ExchangeFindingKind.Undescribed, ExchangePart.Query, "debug", Severity.Warning), (finding.Kind, finding.Part, finding.Name, finding.Violation.Severity));
        Assert.True(report.RequestConforms);
    }

    [Fact]
    public void A_query_parameter_can_be_ignored()
    {
        var checker = new ExchangeChecker(
            new ShopContract(ShopContract.PutOrder),
            new ExchangeCheckOptions { IgnoredQueryParameters = new HashSet<string> { "debug" } });

        Assert.Empty(checker.Check(Put("/orders/7?debug=1")).Report.Findings);
    }

    [Theory]
    [InlineData(200, Json, """{"quantity":null,"id":7}""", "1", "putOrder: response body /quantity: error type (/s/integer/type)")]
    [InlineData(200, Json, """{"quantity":1,"id":8}""", "1", "putOrder: exchange: error same-id (/rules/1)")]
    [InlineData(200, Json, """{"quantity":1,"id":7}""", "few", "putOrder: response header 'X-Left': error type (/s/integer/type)")]
    [InlineData(200, Json, """{"quantity":1,"id":7}""", null, "putOrder: response header 'X-Left': error required: is missing (/h/left/required)")]
    [InlineData(200, Json, "", "1", "putOrder: response body: error content: is missing (/r/200)")]
    [InlineData(200, "text/html", "<p>", "1", "putOrder: response media type: error content: is not described (/r/200)")]
    [InlineData(201, Json, "{}", null, "putOrder: status: error responses: is not described (/paths/~1orders~1{id}/put/responses)")]
    [InlineData(404, Json, "{}", null, "putOrder: status: error responses: is not described (/paths/~1orders~1{id}/put/responses)")]
    public void A_bad_response_is_found(int status, string contentType, string body, string? left, string expected)
    {
        ExchangeReport report = Checker.Check(Put(), Response(status, contentType, body, left));

        Assert.Equal(expected, report.ToString());
        Assert.True(report.RequestConforms);
        Assert.False(report.ResponseConforms);
        Assert.Equal(ExchangeOutcome.ResponseViolates, report.Outcome);
    }

    [Theory]
    [InlineData(503, Json, "{}", "putOrder: status: warning responses: is not described (/paths/~1orders~1{id}/put/responses)")]
    [InlineData(200, null, """{"quantity":1,"id":7}""", "putOrder: response media type: warning content: is missing (/r/200)")]
    [InlineData(204, null, "", "conforms")]
    public void What_no_description_rules_out_is_no_error(int status, string? contentType, string body, string expected)
    {
        ExchangeReport report = Checker.Check(Put(), Response(status, contentType, body, status == 204 ? null : "1"));

        Assert.Equal(expected, report.ToString());
        Assert.Equal(ExchangeOutcome.Conforms, report.Outcome);
    }

    [Fact]
    public void A_refusal_of_a_bad_request_is_excused()
    {
        ExchangeReport report = Checker.Check(Put(body: "{}"), Response(404, Json, "{}", null));

        Assert.True(report.IsRejection);
        Assert.False(report.RequestConforms);
        Assert.True(report.ResponseConforms);
        Assert.Equal(ExchangeOutcome.Rejected, report.Outcome);
        Assert.Equal([(ExchangeSide.Request, false), (ExchangeSide.Response, true)], report.Findings.Select(static f => (f.Side, f.IsExcused)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public void Any_other_answer_to_a_bad_request_is_not(int status)
    {
        ExchangeReport report = Checker.Check(Put(body: "{}"), Response(status, Json, "[]", "x"));

        Assert.False(report.IsRejection);
        Assert.DoesNotContain(report.Findings, static finding => finding.IsExcused);
        Assert.Equal(status == 500, report.ResponseConforms);
    }

    [Fact]
    public void A_rule_about_the_request_alone_is_the_requests_business_and_told_once()
    {
        ExchangeReport report = Checker.Check(Put("/orders/7?limit=101"), Ok());

        Assert.Equal((ExchangeSide.Request, "limit-below-100"), (Assert.Single(report.Findings).Side, report.Findings[0].Violation.Keyword));
        Assert.True(report.ResponseConforms);
    }

    [Fact]
    public void Rules_do_not_see_a_body_that_is_not_of_the_described_structure() => Assert.Equal(
        "putOrder: response body: error required (/s/order/required)",
        Checker.Check(Put(), Response(200, Json, """{"id":8}""", "1")).ToString());

    [Fact]
    public void Rules_see_a_body_behind_a_byte_order_mark() => Assert.Equal(
        "conforms",
        Checker.Check(Put(), Response(200, Json, "\uFEFF{\"id\":7,\"quantity\":1}", "1")).ToString());

    [Theory]
    [InlineData("application/json; charset=utf-16", null, UncheckedReason.Charset)]
    [InlineData("application/json", "gzip", UncheckedReason.Compressed)]
    [InlineData("text/event-stream", null, UncheckedReason.Streamed)]
    [InlineData("text/plain", null, UncheckedReason.NotJson)]
    [InlineData("application/vnd.none+json", null, UncheckedReason.NoSchema)]
    public void What_is_not_judged_is_told(string contentType, string? encoding, UncheckedReason expected)
    {
        var operation = new ApiOperation
        {
            Id = "get",
            Method = "GET",
            Path = "/x",
            Location = "/get",
            Responses =
            [
                new ApiResponse
                {
                    Status = "2XX",
                    Location = "/r",
                    Content = [ShopContract.Json(ShopContract.Order), new() { MediaType = "text/*" }, new() { MediaType = "application/*" }],
                },
            ],
        };
        List<KeyValuePair<string, string>> headers = [new("Content-Type", contentType)];
        if (encoding is not null)
        {
            headers.Add(new("content-encoding", encoding));
        }

        var response = new ExchangeResponse { Status = 200, Headers = headers, Body = Body("?") };
        ExchangeReport report = new ExchangeChecker(new ShopContract(operation)).Check(new ExchangeRequest { Method = "GET", Url = "/x" }, response);

        Assert.Equal(new UncheckedPart(ExchangeSide.Response, ExchangePart.Body, null, expected), Assert.Single(report.Unchecked));
        Assert.Equal(ExchangeOutcome.PartlyChecked, report.Outcome);
        Assert.False(ExchangeChecker.JudgesResponseBody(report.Match, 200, headers));
    }

    [Fact]
    public void A_body_that_was_not_read_is_told()
    {
        ExchangeRequest request = new() { Method = "PUT", Url = "/orders/7", Headers = [new("Content-Type", Json)], Body = ExchangeBody.NotRead(UncheckedReason.TooLarge) };

        ExchangeReport report = Checker.Check(request).Report;

        Assert.Equal(UncheckedReason.TooLarge, Assert.Single(report.Unchecked).Reason);
        Assert.True(report.RequestConforms);
        Assert.True(ExchangeChecker.JudgesRequestBody(report.Match, request.Headers));
    }

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8", true)]
    [InlineData("application/json; charset=utf-8", "Application/JSON", true)]
    [InlineData("application/*", "application/json", true)]
    [InlineData("*/*", "application/json", true)]
    [InlineData("application/*+json", "application/problem+json", true)]
    [InlineData("application/json", "application/problem+json", false)]
    [InlineData("application/json; profile=a", "application/json; profile=\"a\"", true)]
    [InlineData("application/json; profile=a", "application/json; profile=b", false)]
    [InlineData("application/json", "json", false)]
    public void Media_types_and_ranges(string described, string sent, bool expected)
    {
        var operation = new ApiOperation
        {
            Id = "post",
            Method = "POST",
            Path = "/x",
            Location = "/post",
            RequestBody = new ApiRequestBody { IsRequired = true, Location = "/rb", Content = [new() { MediaType = described, Schema = ShopContract.Order }] },
        };
        ExchangeRequest request = new() { Method = "POST", Url = "/x", Headers = [new("content-type", sent)], Body = Body("""{"quantity":1}""") };

        Assert.Equal(expected, new ExchangeChecker(new ShopContract(operation)).Check(request).Report.RequestConforms);
    }

    [Fact]
    public void Secrets_are_not_quoted()
    {
        ExchangeRequest request = new() { Method = "PUT", Url = "/orders/7", Headers = [new("x-api-key", "hunter2hunter2"), new("Content-Type", Json)], Body = Body("""{"quantity":1}""") };

        ExchangeFinding finding = Assert.Single(Checker.Check(request).Report.Findings);

        Assert.Equal(("X-Api-Key", "format"), (finding.Name, finding.Violation.Keyword));
        Assert.DoesNotContain("hunter2", finding.Violation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_about_a_hostile_name_is_one_line() =>
        Assert.DoesNotContain('\n', Checker.Check(Put("/orders/7?a%0Ab=1")).Report.ToString());

    [Fact]
    public void A_hostile_query_does_not_fill_the_memory()
    {
        string query = string.Join('&', Enumerable.Range(0, 5_000).Select(static i => $"p{i}"));

        ExchangeReport report = Checker.Check(Put($"/orders/7?{query}")).Report;

        Assert.Equal(ValidationReport.MaximumViolations, report.Findings.Count);
        Assert.Equal(4_000, report.OmittedFindings);
    }

    [Fact]
    public void A_URL_of_another_API_is_not_judged()
    {
        var checker = new ExchangeChecker(new ShopContract(ShopContract.PutOrder), new ExchangeCheckOptions { BaseUrls = ["https://shop.example"] });

        ExchangeReport report = checker.Check(new ExchangeRequest { Method = "GET", Url = "https://other.example/" }, Ok());

        Assert.Empty(report.Findings);
        Assert.Equal(ExchangeOutcome.Elsewhere, report.Outcome);
    }

    private static ExchangeRequest Put(string url = "/orders/7", string body = """{"quantity":1}""") =>
        new() { Method = "PUT", Url = url, Headers = [new("Content-Type", Json)], Body = Body(body) };

    private static ExchangeResponse Ok() => Response(200, Json, """{"quantity":1,"id":7}""", "1");

    private static ExchangeResponse Response(int status, string? contentType, string body, string? left)
    {
        List<KeyValuePair<string, string>> headers = [];
        if (contentType is not null)
        {
            headers.Add(new("Content-Type", contentType));
        }

        if (left is not null)
        {
            headers.Add(new("x-left", left));
        }

        return new ExchangeResponse { Status = status, Headers = headers, Body = Body(body) };
    }

    private static ExchangeBody Body(string text) => ExchangeBody.Of(Encoding.UTF8.GetBytes(text));
}
