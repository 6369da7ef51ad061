using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class SwaggerReadingTests
{
    private const string Yaml =
        """
        swagger: 2.0
        info:
          title: Agents
          version: 2.10
          description: Runs *agents*
        host: api.example:8443
        basePath: /v2/
        schemes: [https, http]
        consumes: [application/json]
        produces: [application/json, text/json]
        securityDefinitions: {key: {type: apiKey, name: key, in: header}}
        security: [{key: []}]
        tags: [{name: agents}]
        paths:
          /agents/{id}:
            parameters:
            - $ref: '#/parameters/Id'
            - {name: trace, in: header, type: string}
            post:
              operationId: runAgent
              summary: Run
              tags: [agents]
              deprecated: true
              schemes: [https]
              consumes: [application/json, application/merge-patch+json]
              parameters:
              - {name: what, in: body, required: true, description: What to run, schema: {$ref: '#/definitions/Run'}}
              - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi, description: Tags}
              - {name: trace, in: header, required: true, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: Authorization, in: header, type: string}
              responses:
                '200':
                  description: Done
                  headers:
                    ETag: {description: Which one, type: string}
                    Content-Type: {type: string}
                  schema: {$ref: '#/definitions/Run'}
                  examples: {application/json: {}}
                4XX: {$ref: '#/responses/Error'}
                default: {description: Else}
            get:
              produces: [image/png]
              responses:
                200: {description: Ok, schema: {type: file}}
                404: {$ref: '#/responses/Error', description: ignored}
            trace: {responses: {200: {description: Ok}}}
          /shared:
            $ref: '#/x-paths/Shared'
        definitions:
          Run: {type: object}
          List«a/b»: {type: array, items: {}}
        parameters:
          Id: {name: id, in: path, required: true, type: string, maxLength: 9}
          Body: {name: b, in: body, schema: {type: string}}
        responses:
          Error: {description: Wrong, schema: {}}
        x-paths:
          Shared:
            delete:
              operationId: deleteShared
              consumes: []
              produces: []
              parameters: [{$ref: '#/parameters/Body'}]
              responses: {204: {description: Gone}, 410: {$ref: '#/responses/Error'}}
        """;

    [Fact]
    public void Everything_is_read_in_order_with_references_followed()
    {
        DescriptionReadResult result = Descriptions.ReadApi(Yaml);

        Assert.Equal(["OC1014 (46,5)-(46,10) trace is not a valid property at #/paths/~1agents~1{id}"], Descriptions.Lines(result.Diagnostics));
        const string Path = "/paths/~1agents~1{id}";
        const string Post = Path + "/post";
        ParameterDescription id = new("id", "path", true, false, null, "simple", false, "/parameters/Id", null, "/parameters/Id");
        SecuritySchemeDescription key = new("key", "header", "key", "/securityDefinitions/key");
        ApiDescription expected = new(
            "Agents",
            "2.10",
            null,
            "Runs *agents*",
            "2.0",
            ["https://api.example:8443/v2", "http://api.example:8443/v2"],
            [new("Run", "/definitions/Run"), new("List«a/b»", "/definitions/List«a~1b»")],
            [key],
            [
                new(
                    "runAgent",
                    "POST",
                    "/agents/{id}",
                    "Run",
                    null,
                    IsDeprecated: true,
                    [
                        id,
                        new("trace", "header", true, false, null, "pipeDelimited", false, Post + "/parameters/2", null, Post + "/parameters/2"),
                        new("tags", "query", false, false, "Tags", "form", true, Post + "/parameters/1", null, Post + "/parameters/1"),
                        new("Authorization", "header", false, false, null, "simple", false, Post + "/parameters/3", null, Post + "/parameters/3"),
                    ],
                    new(
                        true,
                        "What to run",
                        [new("application/json", Post + "/parameters/0/schema"), new("application/merge-patch+json", Post + "/parameters/0/schema")],
                        Post + "/parameters/0"),
                    [
                        new(
                            "200",
                            "Done",
                            [
                                new("ETag", false, "Which one", false, null, Post + "/responses/200/headers/ETag", Post + "/responses/200/headers/ETag"),
                                new("Content-Type", false, null, false, null, Post + "/responses/200/headers/Content-Type", Post + "/responses/200/headers/Content-Type"),
                            ],
                            [new("application/json", Post + "/responses/200/schema"), new("text/json", Post + "/responses/200/schema")],
                            Post + "/responses/200"),
                        new("4XX", "Wrong", [], [new("application/json", "/responses/Error/schema"), new("text/json", "/responses/Error/schema")], "/responses/Error"),
                        new("default", "Else", [], [], Post + "/responses/default"),
                    ],
                    [key],
                    Post),
                new(
                    "getAgentsId",
                    "GET",
                    "/agents/{id}",
                    null,
                    null,
                    IsDeprecated: false,
                    [id, new("trace", "header", false, false, null, "simple", false, Path + "/parameters/1", null, Path + "/parameters/1")],
                    null,
                    [
                        new("200", "Ok", [], [new("image/png", null)], Path + "/get/responses/200"),
                        new("404", "Wrong", [], [new("image/png", "/responses/Error/schema")], "/responses/Error"),
                    ],
                    [key],
                    Path + "/get"),
                new(
                    "deleteShared",
                    "DELETE",
                    "/shared",
                    null,
                    null,
                    IsDeprecated: false,
                    [],
                    new(false, null, [new("application/json", "/parameters/Body/schema")], "/parameters/Body"),
                    [
                        new("204", "Gone", [], [], "/x-paths/Shared/delete/responses/204"),
                        new("410", "Wrong", [], [new("application/json", "/responses/Error/schema")], "/responses/Error"),
                    ],
                    [key],
                    "/x-paths/Shared/delete"),
            ]);
        Assert.Equal(expected, result.Description);
    }

    [Fact]
    public void Json_and_yaml_say_the_same()
    {
        string json = Descriptions.Json(Descriptions.Tree(Yaml));

        Assert.Equal(Descriptions.ReadApi(Yaml).Description, Descriptions.ReadApi(json, "api.json").Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData("schemes: [https]")]
    [InlineData("basePath: /v1", "/v1")]
    [InlineData("basePath: /", "/")]
    [InlineData("host: a.example", "//a.example")]
    [InlineData("host: '[::1]:80'\nschemes: [wss]", "wss://[::1]:80")]
    [InlineData("host: a.example\nbasePath: /v1\nschemes: [http, ws, http]", "http://a.example/v1", "ws://a.example/v1")]
    [InlineData("host: a.example\nbasePath: /\nschemes: [https]", "https://a.example")]
    public void Servers_are_made_of_schemes_host_and_base_path(string members, params string[] servers) =>
        Assert.Equal(servers, Descriptions.Api(Api("paths: {}\n" + members)).Servers);

    [Theory]
    [InlineData("query", "", "form", false)]
    [InlineData("query", "csv", "form", false)]
    [InlineData("query", "ssv", "spaceDelimited", false)]
    [InlineData("query", "tsv", "tabDelimited", false)]
    [InlineData("query", "pipes", "pipeDelimited", false)]
    [InlineData("query", "multi", "form", true)]
    [InlineData("path", "csv", "simple", false)]
    [InlineData("header", "", "simple", false)]
    public void Collection_formats_are_styles(string place, string format, string style, bool explode)
    {
        string member = format.Length == 0 ? "" : $", collectionFormat: {format}";
        ParameterDescription parameter = Assert.Single(Operation($"[{{name: x, in: {place}, required: true, type: array, items: {{type: string}}{member}}}]").Parameters);

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Theory]
    [InlineData("", "type: string", "application/x-www-form-urlencoded")]
    [InlineData("", "type: file", "multipart/form-data")]
    [InlineData("consumes: []", "type: file", "multipart/form-data")]
    [InlineData("consumes: [text/plain, Multipart/Form-Data; boundary=x]", "type: string", "Multipart/Form-Data; boundary=x")]
    [InlineData("consumes: [application/x-www-form-urlencoded, multipart/form-data]", "type: string", "application/x-www-form-urlencoded", "multipart/form-data")]
    public void Form_parameters_are_one_body_without_a_schema(string consumes, string type, params string[] mediaTypes)
    {
        OperationDescription operation = Operation(
            $"[{{name: a, in: query, type: string}}, {{name: b, in: formData, type: string}}, {{name: c, in: formData, required: true, {type}}}]", consumes);

        Assert.Equal("a", Assert.Single(operation.Parameters).Name);
        Assert.Equal(
            new RequestBodyDescription(true, null, [.. mediaTypes.Select(static m => new MediaTypeDescription(m, null))], "/paths/~1{x}/post/parameters/1"),
            operation.RequestBody);
    }

    [Fact]
    public void Body_of_the_operation_replaces_that_of_its_path_whatever_their_names()
    {
        OperationDescription operation = Descriptions.Api(Api(
            """
            paths:
              /a:
                parameters: [{name: far, in: body, schema: {}}]
                post:
                  parameters: [{name: near, in: body, schema: {}}]
                  responses: {200: {description: d}}
            """)).Operations[0];

        Assert.Equal("/paths/~1a/post/parameters/0", operation.RequestBody!.Pointer);
    }

    [Theory]
    [InlineData("{type: string}", "application/json", "/paths/~1{x}/post/responses/200/schema")]
    [InlineData("{type: file}", "application/octet-stream", null)]
    public void Without_media_types_a_response_is_JSON_or_a_file(string schema, string mediaType, string? pointer) => Assert.Equal(
        [new MediaTypeDescription(mediaType, pointer)],
        Operation("[]", responses: $"{{200: {{description: d, schema: {schema}}}}}").Responses[0].Content);

    private static OperationDescription Operation(
        string parameters,
        string members = "",
        string responses = "{200: {description: d}}") => Descriptions.Api(Api(
        $$"""
        paths:
          /{x}:
            post:
              parameters: {{parameters}}
              responses: {{responses}}
              {{members}}
        """)).Operations[0];

    private static string Api(string rest) => $"swagger: '2.0'\ninfo: {{title: t, version: '1'}}\n{rest}\n";
}
