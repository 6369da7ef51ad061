using System.Collections.Concurrent;
using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Tests.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary><c>itemSchema</c> of OpenAPI 3.2 is compiled, with what it says of the JSON in the texts of an event.</summary>
public sealed class ItemSchemaTests
{
    private const string Count = "{type: object, required: [n], properties: {n: {type: integer, minimum: 1}}}";

    private const string ByType =
        $$$"""
        {required: [event], properties: {event: {type: string}}, oneOf: [
          {properties: {event: {const: text}, data: {maxLength: 3} } },
          {properties: {event: {const: count}, data: {contentMediaType: application/json, contentSchema: {{{Count}}} } } },
          {properties: {event: {const: flag}, data: {contentMediaType: application/flag+json; charset=utf-8, contentSchema: {type: boolean} } } }]}
        """;

    private const string Components =
        """
        components:
          schemas:
            Text: {type: string, contentMediaType: application/json, contentSchema: {minimum: 1}}
            Event: {properties: {data: {$ref: '#/components/schemas/Text'}}}
            Nested: {properties: {data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Nested'}}}}
            Progress:
              type: object
              required: [done, max]
              properties: {done: {type: integer}, max: {type: integer}}
              x-invariants: [{id: at-most-max, rule: self.done <= self.max, message: More than there can be.}]
        """;

    // Several bodies are judged by the same schema.
    private static readonly ConcurrentDictionary<string, ApiContract> Emitted = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("data: {\"n\":1}\n\n")]
    [InlineData("data: {\"n\":0}\n\n", "/0/data/n minimum must be at least 1, but is 0")]
    [InlineData("data: {\ndata: \"n\": 1.5,\ndata: \"\\u006e\\u0061\": \"😀\"}\n\n", "/0/data/n type must be an integer, but is 1.5")]
    [InlineData("data: {}\n\ndata: []\n\n", "/0/data required the property 'n' is required, but missing", "/1/data type must be an object, but is an array")]
    [InlineData("data: {\"n\":1,\"n\":1}\n\n", "/0/data/n duplicateName the name 'n' is there twice, so readers won't agree on its value")]
    [InlineData("data: [DONE]\n\n", "/0/data contentMediaType has to hold JSON, but is not JSON")]
    [InlineData("data:\n\n", "/0/data contentMediaType has to hold JSON, but is not JSON")]
    public void Json_in_data_is_judged_by_its_schema(string body, params string[] expected) => Assert.Equal(
        expected,
        Judge($"{{properties: {{data: {{contentMediaType: application/json, contentSchema: {Count}}}}}}}", body));

    [Theory]
    [InlineData("event: text\ndata: no\n\nevent: count\ndata: {\"n\":3}\n\nevent: flag\ndata: true\n\n")]
    [InlineData("event: count\ndata: {\"n\":0}\n\nevent: flag\ndata: 1\n\n", "/0/data/n minimum must be at least 1, but is 0", "/1/data type must be a boolean, but is a number")]
    [InlineData("event: text\ndata: long\n\n", "/0 oneOf matches none of the alternatives", "/0/data maxLength must be at most 3 characters long, but is 4")]
    [InlineData("data: {\"n\":0}\n\n", "/0 required the property 'event' is required, but missing", "/0 oneOf must match exactly one of the alternatives, but matches 2")]
    public void An_alternative_says_what_the_json_of_its_events_is(string body, params string[] expected) => Assert.Equal(expected, Judge(ByType, body));

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Event', required: [id]}", "id: 1\ndata: 0\n\n", true)]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Event'}, {properties: {data: {contentSchema: {type: number}}}}]}", "data: 0\n\n", true)]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Event'}, true]}", "data: 0\n\n", true)]
    [InlineData("{if: {required: [id]}, then: {$ref: '#/components/schemas/Event'}}", "id: 1\ndata: 0\n\n", true)]
    [InlineData("{if: {required: [id]}, then: {$ref: '#/components/schemas/Event'}}", "data: 0\n\n", false)]
    [InlineData("{if: {required: [id]}, else: {$ref: '#/components/schemas/Event'}}", "data: 0\n\n", true)]
    [InlineData("{if: {required: [id]}, else: {$ref: '#/components/schemas/Event'}}", "id: 1\ndata: 0\n\n", false)]
    [InlineData("{if: {$ref: '#/components/schemas/Event'}}", "data: 0\n\n", true)]
    [InlineData("{dependentSchemas: {id: {$ref: '#/components/schemas/Event'}}}", "id: 1\ndata: 0\n\n", true)]
    [InlineData("{dependentSchemas: {id: {$ref: '#/components/schemas/Event'}}}", "data: 0\n\n", false)]
    [InlineData("{additionalProperties: {$ref: '#/components/schemas/Text'}}", "data: 0\n\n", true)]
    [InlineData("{properties: {data: true}, additionalProperties: {$ref: '#/components/schemas/Text'}}", "data: 0\n\n", false)]
    [InlineData("{patternProperties: {^d: {$ref: '#/components/schemas/Text'}}, additionalProperties: false}", "data: 0\n\n", true)]
    [InlineData("{not: {properties: {data: {type: integer, contentMediaType: application/json, contentSchema: false}}}}", "data: 0\n\n", false)]
    [InlineData("{properties: {data: {anyOf: [{maxLength: 0}, {$ref: '#/components/schemas/Text'}]}}}", "data: 0\n\n", true)]
    [InlineData("{properties: {data: {contentMediaType: application/json, contentEncoding: base64, contentSchema: false}}}", "data: 0\n\n", false)]
    [InlineData("{properties: {data: {contentMediaType: text/plain, contentSchema: false}}}", "data: 0\n\n", false)]
    [InlineData("{properties: {data: {contentSchema: false}}}", "data: 0\n\n", false)]
    [InlineData("{properties: {data: {contentMediaType: application/json}}}", "data: {\n\n", true)]
    [InlineData("true", "data: 0\n\n", false)]
    public void Content_is_judged_wherever_an_accepting_schema_says_so(string itemSchema, string body, bool isFound) =>
        Assert.Equal(isFound, Judge(itemSchema, body).Length > 0);

    [Fact]
    public void Json_in_data_keeps_the_rules_of_its_schema_and_events_keep_theirs() => Assert.Equal(
        ["/0 with-id Events have ids.", "/1/data at-most-max More than there can be."],
        Judge(
            """
            {type: object, properties: {id: {type: string}, data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Progress'}}},
             x-invariants: [{id: with-id, rule: has(self.id), message: Events have ids., severity: warning}]}
            """,
            "data: {\"done\":1,\"max\":2}\n\nid: 1\ndata: {\"done\":3,\"max\":2}\n\n"));

    [Fact]
    public void Json_in_json_in_data_is_a_text() => Assert.Empty(Judge("{$ref: '#/components/schemas/Nested'}", "data: {\"data\":\"{\"}\n\n"));

    [Fact]
    public void Outside_of_events_contents_stay_annotations()
    {
        ApiMediaType lines = MediaTypeOf("application/jsonl", "{$ref: '#/components/schemas/Event'}");

        Assert.NotNull(lines.ItemSchema);
        Assert.Null(lines.ItemContent);
        Assert.Empty(Judge("application/jsonl", "{$ref: '#/components/schemas/Event'}", "{\"data\":\"0\"}\n"));
    }

    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("text/Event-Stream; charset=utf-8", true)]
    [InlineData("'text/*'", true)]
    [InlineData("'*/*'", true)]
    [InlineData("text/plain", false)]
    public void Contents_are_compiled_where_a_body_can_be_of_events(string mediaType, bool expected) =>
        Assert.Equal(expected, MediaTypeOf(mediaType, "{$ref: '#/components/schemas/Event'}").ItemContent is not null);

    [Fact]
    public void A_media_type_that_is_referred_to_has_its_item_schema()
    {
        ApiMediaType events = EmittedContract.Of(new Description(
            "api.openapi.yaml",
            $"""
            openapi: 3.2.0
            {Watch("text/event-stream", "{$ref: '#/components/mediaTypes/Events'}")}
            components:
              mediaTypes:
                Events:
                  schema: {"{type: array}"}
                  itemSchema: {"{type: object, required: [event]}"}
            """)).Contract.Operations["watch"].Responses[0].Content[0];

        Assert.Equal(
            ("/components/mediaTypes/Events/schema", "/components/mediaTypes/Events/itemSchema"),
            (events.Schema!.Location, events.ItemSchema!.Location));
    }

    [Fact]
    public void Before_version_3_2_it_is_no_field()
    {
        (string[] findings, string? pointer) = Read("3.1.1");
        Assert.Equal(["OC1014 (10,41)-(10,51) itemSchema is not a valid property at #/paths/~1watch/get/responses/200/content/text~1event-stream"], findings);
        Assert.Null(pointer);

        (findings, pointer) = Read("3.2.0");
        Assert.Empty(findings);
        Assert.Equal("/paths/~1watch/get/responses/200/content/text~1event-stream/itemSchema", pointer);
    }

    private static (string[] Findings, string? Pointer) Read(string version)
    {
        DescriptionReadResult read = Descriptions.ReadApi($"openapi: {version}\n{Watch("text/event-stream", "{itemSchema: {type: object}}")}");
        return (Descriptions.Lines(read.Diagnostics), read.Description!.Operations[0].Responses[0].Content[0].ItemSchemaPointer);
    }

    private static string[] Judge(string itemSchema, string body) => Judge("text/event-stream", itemSchema, body);

    // Why a text is no JSON is in the words of System.Text.Json.
    private static string[] Judge(string mediaType, string itemSchema, string body)
    {
        var checker = new ExchangeChecker(Emit(mediaType, itemSchema));
        ExchangeReport report = checker.Check(
            new ExchangeRequest { Method = "GET", Url = "/watch" },
            new ExchangeResponse { Status = 200, Headers = [new("Content-Type", mediaType)], Body = ExchangeBody.Of(Encoding.UTF8.GetBytes(body)) });
        Assert.Empty(report.Unchecked);
        return [.. report.Findings
            .Select(static finding => finding.Violation)
            .Select(static violation => $"{violation.InstanceLocation} {violation.Keyword} {violation.Message.Split(": ")[0]}")];
    }

    private static ApiMediaType MediaTypeOf(string mediaType, string itemSchema) => Emit(mediaType, itemSchema).Operations["watch"].Responses[0].Content[0];

    private static ApiContract Emit(string mediaType, string itemSchema) =>
        Emitted.GetOrAdd(Watch(mediaType, $"{{itemSchema: {itemSchema.ReplaceLineEndings(" ")}}}"), static watch =>
            EmittedContract.Of(new Description("api.openapi.yaml", $"openapi: 3.2.0\n{watch}\n{Components}")).Contract);

    private static string Watch(string mediaType, string described) =>
        $$$"""
        info: {title: Watch, version: '1'}
        paths:
          /watch:
            get:
              operationId: watch
              responses:
                '200':
                  description: What happens.
                  content: {{{{mediaType}}}: {{{described}}} }
        """;
}
