using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

/// <summary>What an exchange has beside what its operation describes.</summary>
public sealed class UndescribedPartTests
{
    private static readonly ApiOperation Operation = new()
    {
        Id = "getOrder",
        Method = "GET",
        Path = "/orders",
        Location = "/get",
        Parameters =
        [
            ShopContract.Parameter("X-Page", ParameterLocation.Header, ShopContract.Integer),
            ShopContract.Parameter("theme", ParameterLocation.Cookie, ShopContract.Text),
        ],
        Security =
        [
            ShopContract.Key(ParameterLocation.Header, "X-Code"),
            ShopContract.Key(ParameterLocation.Query, "code"),
            ShopContract.Key(ParameterLocation.Cookie, "sid"),
        ],
        Responses = [new ApiResponse { Status = "204", Location = "/r", Headers = [new ApiHeader { Name = "X-Left", IsRequired = false, Location = "/h" }] }],
    };

    [Fact]
    public void A_header_of_the_APIs_own_is_a_warning_of_its_own_kind_each_once()
    {
        ExchangeReport report = Request("/orders", ("X-Tenant", "1"), ("x-tenant", "2"), ("x-page", "1"));

        ExchangeFinding finding = Assert.Single(report.Findings);
        Assert.Equal(
            (ExchangeFindingKind.Undescribed, ExchangeSide.Request, ExchangePart.Header, "X-Tenant", Severity.Warning),
            (finding.Kind, finding.Side, finding.Part, finding.Name, finding.Violation.Severity));
        Assert.Equal("getOrder: request header 'X-Tenant': warning parameters: is not described (/get)", report.ToString());
        Assert.True(report.RequestConforms);
    }

    [Theory]
    [InlineData("accept-encoding")]
    [InlineData("AUTHORIZATION")]
    [InlineData("Content-Type")]
    [InlineData("Forwarded")]
    [InlineData("Host")]
    [InlineData("If-None-Match")]
    [InlineData("Origin")]
    [InlineData("Sec-CH-UA-Platform")]
    [InlineData("Sec-Fetch-Mode")]
    [InlineData("User-Agent")]
    [InlineData("Via")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Request-Id")]
    [InlineData("baggage")]
    [InlineData("traceparent")]
    [InlineData("tracestate")]
    [InlineData(":authority")]
    public void Headers_of_HTTP_browsers_proxies_and_tracing_are_nobodys_to_describe(string name)
    {
        Assert.Empty(Request("/orders", (name, "1")).Findings);
        Assert.Empty(Response((name, "1")).Findings);
    }

    [Theory]
    [InlineData("X-Sec-Fetch")]
    [InlineData("Idempotency-Key")]
    [InlineData("Accept-Version")]
    [InlineData("X-Codes")]
    public void What_only_looks_like_one_of_those_is_found(string name) => Assert.Single(Request("/orders", (name, "1")).Findings);

    [Fact]
    public void Credentials_of_the_operations_security_schemes_are_described() =>
        Assert.Empty(Request("/orders?code=1", ("x-code", "1"), ("Cookie", "sid=1; theme=dark")).Findings);

    [Fact]
    public void Credentials_that_the_operation_does_not_ask_for_are_found()
    {
        var open = new ApiOperation { Id = "ping", Method = "GET", Path = "/ping", Location = "/ping" };
        var checker = new ExchangeChecker(new ShopContract(Operation, open));

        Assert.Equal(
            ["query 'code'", "request header 'X-Code'", "cookie 'sid'"],
            checker.Check(Message("/ping?code=1", ("X-Code", "1"), ("Cookie", "sid=1"))).Report.Findings.Select(static finding => finding.ToString().Split(": ")[1]));
    }

    [Fact]
    public void A_cookie_that_is_not_described_is_a_warning_of_its_own_kind_each_once()
    {
        ExchangeReport report = Request("/orders", ("Cookie", "_ga=1; theme=dark; Theme=dark; _ga=2"));

        Assert.Equal(
            [(ExchangePart.Cookie, "_ga", Severity.Warning), (ExchangePart.Cookie, "Theme", Severity.Warning)],
            report.Findings.Select(static finding => (finding.Part, finding.Name!, finding.Violation.Severity)));
        Assert.Equal("getOrder: cookie '_ga': warning parameters: is not described (/get)", report.Findings[0].ToString());
    }

    [Fact]
    public void Headers_and_with_Cookie_all_cookies_can_be_ignored_whatever_their_case()
    {
        var options = new ExchangeCheckOptions { IgnoredHeaders = new HashSet<string>(StringComparer.Ordinal) { "x-tenant", "COOKIE", "X-BUILD" } };
        CheckedRequest request = new ExchangeChecker(new ShopContract(Operation), options).Check(Message("/orders", ("X-Tenant", "1"), ("Cookie", "_ga=1")));

        Assert.Empty(request.Complete(new ExchangeResponse { Status = 204, Headers = [new("X-Build", "7")] }).Findings);
    }

    [Fact]
    public void A_header_of_a_response_is_found_too()
    {
        ExchangeReport report = Response(("X-Build", "7"), ("x-left", "3"));

        Assert.Equal("getOrder: response header 'X-Build': warning headers: is not described (/r)", report.ToString());
        Assert.True(report.ResponseConforms);
    }

    [Theory]
    [InlineData("X-Code", "much too long")]
    [InlineData("code", "much too long")]
    public void The_names_of_security_schemes_are_those_of_secrets(string name, string value)
    {
        ApiOperation described = new()
        {
            Id = "getCode",
            Method = "GET",
            Path = "/code",
            Location = "/code",
            Parameters = [ShopContract.Parameter(name, name == "code" ? ParameterLocation.Query : ParameterLocation.Header, ShopContract.Text)],
        };
        var checker = new ExchangeChecker(new ShopContract(Operation, described));

        ExchangeFinding finding = Assert.Single(checker.Check(Message(name == "code" ? $"/code?code={value}" : "/code", name == "code" ? [] : [(name, value)])).Report.Findings);

        Assert.Equal("format", finding.Violation.Keyword);
        Assert.DoesNotContain("much", finding.Violation.Message, StringComparison.Ordinal);
    }

    private static ExchangeReport Request(string url, params (string Name, string Value)[] headers) =>
        new ExchangeChecker(new ShopContract(Operation)).Check(Message(url, headers)).Report;

    private static ExchangeReport Response(params (string Name, string Value)[] headers) =>
        new ExchangeChecker(new ShopContract(Operation)).Check(Message("/orders"), new ExchangeResponse { Status = 204, Headers = Lines(headers) });

    private static ExchangeRequest Message(string url, params (string Name, string Value)[] headers) =>
        new() { Method = "GET", Url = url, Headers = Lines(headers) };

    private static List<KeyValuePair<string, string>> Lines((string Name, string Value)[] headers) =>
        [.. headers.Select(static header => new KeyValuePair<string, string>(header.Name, header.Value))];
}
