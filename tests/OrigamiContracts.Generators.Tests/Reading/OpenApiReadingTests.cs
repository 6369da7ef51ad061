using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class OpenApiReadingTests
{
    private const string Yaml =
        """
        openapi: 3.1.0
        info:
          title: Agents
          version: 2.10
          summary: Runs agents
          description: Runs *agents*
        servers:
        - url: https://api.example
        - url: /v2
        paths:
          /agents/{id}:
            parameters:
            - $ref: '#/components/parameters/Id'
            - {name: trace, in: header, schema: true}
            - {name: Accept, in: header, schema: {type: string}}
            post:
              operationId: runAgent
              summary: Run
              deprecated: true
              parameters:
              - {name: tags, in: query, schema: {type: array}, description: Tags}
              - {name: filter, in: query, required: true, deprecated: true, content: {application/json: {schema: {}}}}
              - {name: trace, in: header, required: true, style: simple, explode: true, schema: {type: string}}
              requestBody:
                $ref: '#/components/requestBodies/Run'
              responses:
                '200':
                  description: Done
                  headers:
                    ETag: {required: true, schema: {type: string}}
                    Content-Type: {schema: {type: string}}
                    Cursor: {$ref: '#/components/headers/Cursor', description: Here}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Run'}}
                    text/plain: {}
                4XX: {$ref: '#/components/responses/Error'}
                default: {description: Else}
            get:
              responses: {200: {description: Ok}}
          /shared:
            $ref: '#/components/pathItems/Shared'
        components:
          schemas:
            Run: {type: object}
            a/b: true
          parameters:
            Id: {name: id, in: path, required: true, schema: {type: string}}
          headers:
            Cursor: {description: There, content: {text/plain: {schema: {type: string}}}}
          requestBodies:
            Run: {required: true, description: What to run, content: {'*/*': {schema: false}}}
          responses:
            Error: {description: Wrong, content: {application/json: {schema: {}}}}
          pathItems:
            Shared:
              delete: {operationId: deleteShared, responses: {204: {description: Gone}}}
        """;

    [Fact]
    public void Everything_is_read_in_order_with_references_followed()
    {
        DescriptionReadResult result = Descriptions.ReadApi(Yaml);

        Assert.Equal(
            ["OC1014 (45,5)-(45,8) The key 'a/b' in 'schemas' of components MUST match the regular expression '^[a-zA-Z0-9\\.\\-_]+$'"],
            Descriptions.Lines(result.Diagnostics));
        const string Post = "/paths/~1agents~1{id}/post";
        ApiDescription expected = new(
            "Agents",
            "2.10",
            "Runs agents",
            "Runs *agents*",
            "3.1.0",
            ["https://api.example", "/v2"],
            [new("Run", "/components/schemas/Run"), new("a/b", "/components/schemas/a~1b")],
            [],
            [
                new(
                    "runAgent",
                    "POST",
                    "/agents/{id}",
                    "Run",
                    null,
                    IsDeprecated: true,
                    [
                        Id,
                        new("trace", "header", true, false, null, "simple", true, Post + "/parameters/2/schema", null, Post + "/parameters/2"),
                        new("tags", "query", false, false, "Tags", "form", true, Post + "/parameters/0/schema", null, Post + "/parameters/0"),
                        new("filter", "query", true, true, null, "form", true, Post + "/parameters/1/content/application~1json/schema", "application/json", Post + "/parameters/1"),
                    ],
                    new(true, "What to run", [new("*/*", "/components/requestBodies/Run/content/*~1*/schema")], "/components/requestBodies/Run"),
                    [
                        new(
                            "200",
                            "Done",
                            [
                                new("ETag", true, null, false, null, Post + "/responses/200/headers/ETag/schema", Post + "/responses/200/headers/ETag"),
                                new("Cursor", false, "Here", false, "text/plain", "/components/headers/Cursor/content/text~1plain/schema", "/components/headers/Cursor"),
                            ],
                            [new("application/json", Post + "/responses/200/content/application~1json/schema"), new("text/plain", null)],
                            Post + "/responses/200"),
                        new("4XX", "Wrong", [], [new("application/json", "/components/responses/Error/content/application~1json/schema")], "/components/responses/Error"),
                        new("default", "Else", [], [], Post + "/responses/default"),
                    ],
                    [],
                    Post),
                new(
                    "getAgentsId",
                    "GET",
                    "/agents/{id}",
                    null,
                    null,
                    IsDeprecated: false,
                    [
                        Id,
                        new("trace", "header", false, false, null, "simple", false, "/paths/~1agents~1{id}/parameters/1/schema", null, "/paths/~1agents~1{id}/parameters/1"),
                    ],
                    null,
                    [new("200", "Ok", [], [], "/paths/~1agents~1{id}/get/responses/200")],
                    [],
                    "/paths/~1agents~1{id}/get"),
                new(
                    "deleteShared",
                    "DELETE",
                    "/shared",
                    null,
                    null,
                    IsDeprecated: false,
                    [],
                    null,
                    [new("204", "Gone", [], [], "/components/pathItems/Shared/delete/responses/204")],
                    [],
                    "/components/pathItems/Shared/delete"),
            ]);
        Assert.Equal(expected, result.Description);
    }

    private static ParameterDescription Id => new(
        "id", "path", true, false, null, "simple", false, "/components/parameters/Id/schema", null, "/components/parameters/Id");

    [Fact]
    public void Json_and_yaml_say_the_same()
    {
        string json = Descriptions.Json(Descriptions.Tree(Yaml));

        Assert.Equal(
            Descriptions.ReadApi(Yaml).Description,
            Descriptions.ReadApi(json, "api.json").Description);
    }

    [Theory]
    [InlineData("query", "form", true)]
    [InlineData("cookie", "form", true)]
    [InlineData("path", "simple", false)]
    [InlineData("header", "simple", false)]
    public void Style_and_explode_have_the_defaults_of_openapi(string place, string style, bool explode)
    {
        ParameterDescription parameter = Operation($"parameters: [{{name: x, in: {place}, required: true, schema: {{}}}}]").Parameters[0];

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void Boolean_in_quotes_is_one() =>
        Assert.True(Operation("deprecated: 'true'").IsDeprecated);

    [Fact]
    public void Explode_depends_on_the_style_that_is_written() =>
        Assert.False(Operation("parameters: [{name: x, in: query, style: deepObject, schema: {}}]").Parameters[0].Explode);

    [Fact]
    public void Description_beside_a_reference_is_ignored_before_version_3_1()
    {
        const string Reference = "responses: {200: {$ref: '#/components/responses/R', description: near}}";
        const string Components = "components: {responses: {R: {description: far}}}";

        Assert.Equal("near", Operation(Reference, Components).Responses[0].Description);
        Assert.Equal("far", Operation(Reference, Components, "3.0.3").Responses[0].Description);
    }

    [Fact]
    public void Methods_of_version_3_2_are_read()
    {
        ApiDescription api = Descriptions.Api(Api(
            """
            paths:
              /a:
                query: {responses: {200: {summary: no description is needed}}}
                additionalOperations:
                  COPY: {responses: {200: {description: d}}}
            """,
            "3.2.0"));

        Assert.Equal(
            [("queryA", "QUERY", "/paths/~1a/query"), ("copyA", "COPY", "/paths/~1a/additionalOperations/COPY")],
            api.Operations.Select(static o => (o.Id, o.Method, o.Pointer)));
    }

    [Fact]
    public void Made_ids_are_unique_and_never_take_a_written_one()
    {
        ApiDescription api = Descriptions.Api(Api(
            """
            paths:
              /a-b/{c}: {get: {responses: {200: {description: d}}}}
              /a/b/c: {get: {responses: {200: {description: d}}}}
              /a.b.c: {get: {responses: {200: {description: d}}}}
              /x: {get: {operationId: getABC2, responses: {200: {description: d}}}}
              /: {get: {responses: {200: {description: d}}}}
            """));

        Assert.Equal(["getABC", "getABC3", "getABC4", "getABC2", "get"], api.Operations.Select(static o => o.Id));
    }

    [Fact]
    public void Webhooks_and_callbacks_are_left_out() => Assert.Single(Descriptions.Api(Api(
        """
        paths:
          /a:
            get:
              responses: {200: {description: d}}
              callbacks: {c: {'{$request.body#/url}': {post: {responses: {200: {description: d}}}}}}
        webhooks: {w: {post: {responses: {200: {description: d}}}}}
        """)).Operations);

    private static OperationDescription Operation(string members, string components = "components: {}", string version = "3.1.0")
    {
        string responses = members.StartsWith("responses", StringComparison.Ordinal) ? "" : ", responses: {200: {description: d}}";
        return Descriptions.Api(Api($"paths: {{'/{{x}}': {{get: {{{members}{responses}}}}}}}\n{components}", version)).Operations[0];
    }

    private static string Api(string rest, string version = "3.1.0") =>
        $"openapi: {version}\ninfo: {{title: t, version: '1'}}\n{rest}\n";
}
