using System.Text;
using OrigamiContracts.Catalogue.Exchanges;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Rules of records and of operations, from the description to the verdict.</summary>
public sealed class RulesTests(RulesTests.Shop shop) : IClassFixture<RulesTests.Shop>
{
    private const string Description =
        """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: https://shop.example}]
        paths:
          /orders/{id}:
            put:
              operationId: putOrder
              parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: dry, in: query, schema: {type: boolean}}
              - {name: tags, in: query, schema: {type: array, items: {type: string}}}
              - {name: X-Trace, in: header, schema: {type: string}}
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses:
                '200':
                  description: Kept.
                  headers: {Retry-After: {schema: {type: integer}}, X-Trace: {schema: {type: string}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                '404': {description: None., content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}}
              x-invariants:
              - {id: same-order, rule: response.body.id == request.path.id, message: Another order.}
              - {id: echo, rule: "response.body.id == request.body.id && response.body.lines == request.body.lines", message: Not what was sent., severity: warning}
              - {id: retry, rule: "(response.body.total > 100) == ('Retry-After' in response.headers)", message: Come again.}
              - {id: no-dry-orders, rule: "request.query.dry == null || !request.query.dry", message: Dry.}
              - {id: few-tags, rule: "request.query.tags == null || request.query.tags.all(tag, tag.size() < 5)", message: Long tag.}
              - {id: trace, rule: "request.headers.`X-Trace` == response.headers['x-trace']", message: Lost trace.}
              - {id: not-gone, rule: response.status != 404 || request.path.id != 'o1', message: It was there.}
        components:
          schemas:
            Order:
              type: object
              required: [id, lines, total]
              properties:
                id: {type: string}
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                total: {type: integer}
                note: {type: [string, 'null']}
                extra: {}
                payment: {oneOf: [{type: object, required: [card], properties: {card: {type: string}}}, {type: string}]}
                labels: {type: object, additionalProperties: {type: string}}
              x-invariants:
              - {id: total, rule: "self.total == self.lines.map(line, line.price * line.count).sum()", message: Wrong total.}
              - {id: distinct, rule: "self.lines.all(a, self.lines.exists_one(b, b.sku == a.sku))", message: Listed twice.}
              - {id: note, rule: "self.note == null || self.note.startsWith(self.id + ': ')", message: Foreign note.}
              - {id: cheap, rule: "self.lines.filter(line, line.price > 50).size() <= 1", message: Too dear.}
            Line:
              type: object
              required: [sku, price, count]
              properties: {sku: {type: string, pattern: '^[a-z]+$'}, price: {type: integer}, count: {type: integer}}
            Wrapped:
              type: object
              required: [order]
              properties:
                order: {$ref: '#/components/schemas/Order'}
                payment: {oneOf: [{type: object, required: [card], properties: {card: {type: string}}}, {type: string}]}
                share: {}
                whole: {type: integer}
                labels: {type: object, additionalProperties: {type: string}}
              x-invariants:
              - {id: card, rule: "!has(self.payment) || type(self.payment) == string || self.payment.card.matches('^[0-9]{4}$')", message: No card.}
              - {id: share, rule: "!has(self.share) || self.whole == null || 100 / self.whole > double(self.share)", message: No share.}
              - {id: env, rule: "!has(self.labels) || self.labels.env in ['test', 'live']", message: No environment.}
        """;

    private const string Valid = """{"id":"o1","lines":[{"sku":"a","price":10,"count":2},{"sku":"b","price":60,"count":1}],"total":80,"note":"o1: \u0041"}""";

    [Theory]
    [InlineData(Valid, "")]
    [InlineData("""{"id":"o1","lines":[],"total":0}""", "")]
    [InlineData("""{"id":"o1","lines":[{"sku":"a","price":10,"count":2}],"total":19}""", "total: Wrong total.")]
    [InlineData("""{"id":"o1","lines":[{"sku":"a","price":10,"count":2},{"sku":"a","price":0,"count":1}],"total":20}""", "distinct: Listed twice.")]
    [InlineData("""{"id":"o1","lines":[],"total":0,"note":"o2: x"}""", "note: Foreign note.")]
    [InlineData("""{"id":"o1","lines":[{"sku":"a","price":60,"count":1},{"sku":"b","price":60,"count":1}],"total":120}""", "cheap: Too dear.")]
    [InlineData("""{"id":"o1","lines":[{"sku":"a","price":9223372036854775807,"count":2}],"total":1}""", "total: Wrong total. (This can't be told: a number is beyond the range of its type.)")]
    public void Text_and_object_are_judged_alike(string json, string expected) => AssertJudged("Order", json, expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("\"payment\": \"cash\"", "")]
    [InlineData("\"payment\": {\"card\": \"1234\"}", "")]
    [InlineData("\"payment\": {\"card\": \"123\"}", "card: No card.")]
    [InlineData("\"share\": 2, \"whole\": 50", "share: No share.")]
    [InlineData("\"share\": 1, \"whole\": 50", "")]
    [InlineData("\"share\": \"x\", \"whole\": 50", "share: No share. (This can't be told: a value can't be converted.)")]
    [InlineData("\"share\": 1, \"whole\": 0", "share: No share. (This can't be told: division by zero.)")]
    [InlineData("\"labels\": {\"env\": \"live\"}", "")]
    [InlineData("\"labels\": {}", "env: No environment. (This can't be told: no such key.)")]
    public void What_an_object_does_not_hold_as_such_is_judged_as_JSON(string properties, string expected) => AssertJudged(
        "Wrapped",
        $"{{\"order\": {Valid}{(properties.Length == 0 ? "" : ", " + properties)}}}",
        expected);

    [Fact]
    public void A_rule_is_not_judged_on_what_has_another_structure() =>
        Assert.Equal(["type"], shop.Contract.Validate("Order", """{"id":1,"lines":[],"total":7}""").Violations.Select(violation => violation.Keyword));

    [Fact]
    public void Rules_that_hold_allocate_nothing()
    {
        byte[] json = Encoding.UTF8.GetBytes(Valid);
        var schema = shop.Contract.Contract.Schemas["Order"];
        for (int i = 0; i < 100; i++)
        {
            Assert.True(schema.Validate(json).IsClean);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = schema.Validate(json);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("o1", "", Valid, 200, "", Valid, "")]
    [InlineData("o2", "", Valid, 200, "", Valid, "same-order")]
    [InlineData("o1", "", Valid, 200, "Retry-After: 3", Valid, "retry")]
    [InlineData("o1", "?dry=true", Valid, 200, "", Valid, "no-dry-orders")]
    [InlineData("o1", "?tags=a&tags=long-one", Valid, 200, "", Valid, "few-tags")]
    [InlineData("o1", "?tags=a&tags=b", Valid, 200, "X-Trace: t", Valid, "trace")]
    [InlineData("o1", "", Valid, 200, "", """{"id":"o1","lines":[],"total":0}""", "echo")]
    [InlineData("o1", "", Valid, 404, "", """{"id":7}""", "not-gone")]
    [InlineData("o9", "", Valid, 404, "", """{"id":7}""", "")]
    public void Rules_of_an_operation_see_request_and_response(
        string id, string query, string requestBody, int status, string header, string responseBody, string expected)
    {
        List<KeyValuePair<string, string>> headers = [new("Content-Type", "application/json")];
        if (header.Split(": ") is [var name, var value])
        {
            headers.Add(new(name, value));
        }

        ExchangeReport report = new ExchangeChecker(shop.Contract.Contract).Check(
            new ExchangeRequest
            {
                Method = "PUT",
                Url = $"https://shop.example/orders/{id}{query}",
                Headers = [new("Content-Type", "application/json")],
                Body = ExchangeBody.Of(Encoding.UTF8.GetBytes(requestBody)),
            },
            new ExchangeResponse { Status = status, Headers = headers, Body = ExchangeBody.Of(Encoding.UTF8.GetBytes(responseBody)) });

        Assert.Equal(expected, string.Join(' ', report.Findings.Select(finding => finding.Violation.Keyword)));
    }

    private void AssertJudged(string type, string json, string expected)
    {
        string[] wanted = expected.Length == 0 ? [] : [expected];

        Assert.Equal(wanted, shop.Contract.Validate(type, json).Violations.Select(violation => $"{violation.Keyword}: {violation.Message}"));
        Assert.Equal(wanted, shop.Contract.ValidateRecord(type, json).Violations.Select(violation => $"{violation.Keyword}: {violation.Message}"));
    }

    /// <summary>The contract, made once.</summary>
    public sealed class Shop
    {
        internal EmittedContract Contract { get; } = EmittedContract.Of(new Description("api.openapi.yaml", Description));
    }
}
