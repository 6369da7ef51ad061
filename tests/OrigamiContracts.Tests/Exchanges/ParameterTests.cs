using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

/// <summary>How values are read: what their schemas get to judge.</summary>
public sealed class ParameterTests
{
    // The examples of OpenAPI 3.1, section 4.8.12.5, by style.
    [Theory]
    [InlineData("simple", false, JsonTypes.String, "blue", "\"blue\"")]
    [InlineData("simple", false, JsonTypes.Array, "blue,black,brown", """["blue","black","brown"]""")]
    [InlineData("simple", false, JsonTypes.Array, "a%2Cb,c", """["a,b","c"]""")]
    [InlineData("simple", false, JsonTypes.Object, "R,100,G,200", """{"R":"100","G":"200"}""")]
    [InlineData("simple", true, JsonTypes.Object, "R=100,G=200", """{"R":"100","G":"200"}""")]
    [InlineData("label", false, JsonTypes.String, ".blue", "\"blue\"")]
    [InlineData("label", false, JsonTypes.Array, ".blue,black", """["blue","black"]""")]
    [InlineData("label", true, JsonTypes.Array, ".blue.black", """["blue","black"]""")]
    [InlineData("label", true, JsonTypes.Object, ".R=100.G=200", """{"R":"100","G":"200"}""")]
    [InlineData("matrix", false, JsonTypes.String, ";v=blue", "\"blue\"")]
    [InlineData("matrix", false, JsonTypes.String, ";v", "\"\"")]
    [InlineData("matrix", false, JsonTypes.Array, ";v=blue,black", """["blue","black"]""")]
    [InlineData("matrix", true, JsonTypes.Array, ";v=blue;v=black", """["blue","black"]""")]
    [InlineData("matrix", false, JsonTypes.Object, ";v=R,100,G,200", """{"R":"100","G":"200"}""")]
    [InlineData("matrix", true, JsonTypes.Object, ";R=100;G=200", """{"R":"100","G":"200"}""")]
    public void Path(string style, bool explode, JsonTypes type, string sent, string expected) => Assert.Equal(
        expected,
        Seen(type, schema => ShopContract.Parameter("v", ParameterLocation.Path, schema, style, explode), $"/x/{sent}"));

    [Theory]
    [InlineData("form", true, JsonTypes.String, "v=bl%20ue", "\"bl ue\"")]
    [InlineData("form", true, JsonTypes.String, "v=bl+ue", "\"bl ue\"")]
    [InlineData("form", true, JsonTypes.String, "v", "\"\"")]
    [InlineData("form", true, JsonTypes.Array, "v=blue&w=1&v=black", """["blue","black"]""")]
    [InlineData("form", false, JsonTypes.Array, "v=blue,black", """["blue","black"]""")]
    [InlineData("form", false, JsonTypes.Array, "v=", "[]")]
    [InlineData("form", false, JsonTypes.Object, "v=R,100,G,200", """{"R":"100","G":"200"}""")]
    [InlineData("form", true, JsonTypes.Object, "R=100&G=200", """{"R":"100","G":"200"}""")]
    [InlineData("spaceDelimited", false, JsonTypes.Array, "v=blue%20black+brown", """["blue","black","brown"]""")]
    [InlineData("spaceDelimited", false, JsonTypes.Object, "v=R%20100", """{"R":"100"}""")]
    [InlineData("pipeDelimited", false, JsonTypes.Array, "v=blue|black%7Cbrown", """["blue","black","brown"]""")]
    [InlineData("tabDelimited", false, JsonTypes.Array, "v=blue%09black", """["blue","black"]""")]
    [InlineData("deepObject", true, JsonTypes.Object, "v[R]=100&v%5BG%5D=200&vx=1", """{"R":"100","G":"200"}""")]
    [InlineData("form", true, JsonTypes.String, "other=1", "")]
    public void Query(string style, bool explode, JsonTypes type, string sent, string expected) => Assert.Equal(
        expected,
        Seen(type, schema => ShopContract.Parameter("v", ParameterLocation.Query, schema, style, explode), $"/x?{sent}"));

    [Theory]
    [InlineData("X-V", JsonTypes.Array, "a, b,c", """["a","b","c"]""")]
    [InlineData("x-v", JsonTypes.String, " a%20b ", "\"a%20b\"")]
    public void Header(string sentName, JsonTypes type, string sent, string expected) => Assert.Equal(
        expected,
        Seen(type, static schema => ShopContract.Parameter("X-V", ParameterLocation.Header, schema), "/x", (sentName, sent)));

    [Fact]
    public void Lines_of_one_header_are_one_list() => Assert.Equal(
        """["a","b"]""",
        Seen(JsonTypes.Array, static schema => ShopContract.Parameter("v", ParameterLocation.Header, schema), "/x", ("V", "a"), ("v", "b")));

    [Theory]
    [InlineData("form", "v=a%20b; w=1", "\"a b\"")]
    [InlineData("cookie", "w=1; v=a%20b", "\"a%20b\"")]
    public void Cookie(string style, string sent, string expected) => Assert.Equal(
        expected,
        Seen(JsonTypes.String, schema => ShopContract.Parameter("v", ParameterLocation.Cookie, schema, style), "/x", ("Cookie", sent)));

    [Fact]
    public void A_parameter_with_content_is_JSON() => Assert.Equal(
        """{"a":[1]}""",
        Seen(JsonTypes.Object, static schema => ShopContract.Parameter("v", ParameterLocation.Query, schema, mediaType: "application/json"), "/x?v=%7B%22a%22:[1]%7D"));

    [Theory]
    [InlineData("1,2")]
    [InlineData("")]
    public void Items_are_numbers_where_their_schema_wants_it(string sent) => Assert.Equal(
        "conforms",
        Check(ShopContract.Get("/x", ShopContract.Parameter("v", ParameterLocation.Query, ShopContract.Integers)), $"/x?v={sent}").ToString());

    [Fact]
    public void An_item_that_is_none_is_told_by_its_place()
    {
        ExchangeFinding finding = Assert.Single(Check(
            ShopContract.Get("/x", ShopContract.Parameter("v", ParameterLocation.Query, ShopContract.Integers)), "/x?v=1,two,3").Findings);

        Assert.Equal((ExchangePart.Query, "v", "/1", "type"), (finding.Part, finding.Name, finding.Violation.InstanceLocation, finding.Violation.Keyword));
    }

    [Theory]
    [InlineData("label", "/x/5")]
    [InlineData("matrix", "/x/v=5")]
    [InlineData("matrix", "/x/;w=5")]
    public void What_does_not_keep_its_style_is_a_violation(string style, string url)
    {
        ExchangeFinding finding = Assert.Single(Check(
            ShopContract.Get("/x/{v}", ShopContract.Parameter("v", ParameterLocation.Path, ShopContract.Integer, style)), url).Findings);

        Assert.Equal(("style", "/p/v"), (finding.Violation.Keyword, finding.Violation.KeywordLocation));
    }

    [Fact]
    public void A_name_that_is_sent_twice_is_a_violation() => Assert.Equal(
        "/x: query 'v': error style (/p/v)",
        Check(ShopContract.Get("/x", ShopContract.Parameter("v", ParameterLocation.Query, ShopContract.Integer)), "/x?v=1&v=2").ToString());

    [Fact]
    public void What_has_no_defined_style_is_not_judged()
    {
        ExchangeReport report = Check(ShopContract.Get("/x", ShopContract.Parameter("v", ParameterLocation.Query, ShopContract.Order, "deepObject", explode: true)), "/x?v[a][b]=1");

        Assert.Empty(report.Findings);
        Assert.Equal(new UncheckedPart(ExchangeSide.Request, ExchangePart.Query, "v", UncheckedReason.UndefinedStyle), Assert.Single(report.Unchecked));
        Assert.Equal(ExchangeOutcome.PartlyChecked, report.Outcome);
    }

    [Fact]
    public void Texts_that_are_no_Unicode_are_read() => Assert.Equal(
        "\"\\uFFFD%FF\"",
        Seen(JsonTypes.String, static schema => ShopContract.Parameter("v", ParameterLocation.Query, schema), "/x?v=\uD83D%FF"));

    private static ExchangeReport Check(ApiOperation operation, string url) =>
        new ExchangeChecker(new ShopContract(operation)).Check(new ExchangeRequest { Method = "GET", Url = url }).Report;

    [Fact]
    public void Any_text_that_is_sent_encoded_is_read_as_it_was() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), static text =>
    {
        string unicode = new([.. text.Get.EnumerateRunes().SelectMany(static rune => rune.ToString())]);
        string encoded = Uri.EscapeDataString(unicode);
        Assert.Equal(unicode, Text(Seen(JsonTypes.String, static schema => ShopContract.Parameter("v", ParameterLocation.Query, schema), $"/x?v={encoded}")));
        Assert.Equal(unicode, Text(Seen(JsonTypes.String, static schema => ShopContract.Parameter("v", ParameterLocation.Path, schema), $"/x/{encoded}")));

        static string? Text(string json) => JsonDocument.Parse(json).RootElement.GetString();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_URL_is_too_strange() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), static text =>
    {
        string url = text ?? "";
        Check(ShopContract.Get("/{v}", ShopContract.Parameter("v", ParameterLocation.Path, ShopContract.Integer, "label")), url);
        Check(ShopContract.Get("/{v}", ShopContract.Parameter("w", ParameterLocation.Query, ShopContract.Order, "deepObject")), $"/x?{url}&w[{url}");
    }).QuickCheckThrowOnFailure();

    /// <summary>The JSON that the schema of a parameter gets to judge; empty if it gets none.</summary>
    private static string Seen(JsonTypes types, Func<ApiSchema, ApiParameter> parameter, string url, params (string Name, string Value)[] headers)
    {
        string seen = "";
        var schema = new ApiSchema("v", "", types, (ref reader, ref violations) =>
        {
            seen = Encoding.UTF8.GetString(violations.Document);
            reader.Skip();
        });
        ApiParameter described = parameter(schema);
        ApiOperation operation = ShopContract.Get(described.In == ParameterLocation.Path ? "/x/{v}" : "/x", described);
        new ExchangeChecker(new ShopContract(operation)).Check(new ExchangeRequest { Method = "GET", Url = url, Headers = [.. headers.Select(static header => KeyValuePair.Create(header.Name, header.Value))] });
        return seen;
    }
}
