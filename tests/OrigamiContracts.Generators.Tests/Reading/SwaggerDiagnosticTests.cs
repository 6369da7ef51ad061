using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>What is wrong in a description of Swagger 2.0 is said at its place, and everything else is read.</summary>
public sealed class SwaggerDiagnosticTests
{
    [Fact]
    public void Broken_references_are_reported_once_and_left_out()
    {
        DescriptionReadResult result = Read(
            """
            paths:
              /a:
                parameters:
                - $ref: '#/parameters/Nope'
                - {name: x, in: query, type: string}
                get: &get
                  parameters: [{$ref: 'other.yaml#/P'}, {$ref: 5}, {$ref: '#/parameters/Loop'}]
                  responses:
                    '200': {$ref: 'foo'}
                    '201': {$ref: '#/paths'}
                    '202': {description: d}
                put: *get
              /b: {$ref: '#/x-loop'}
            x-loop: {$ref: '#/x-loop'}
            parameters: {Loop: {$ref: '#/parameters/Loop'}}
            """);

        const string Remote = "it leads to another document, and remote references are not fetched at build time";
        Assert.Equal(
            [
                "OC1004 (6,13)-(6,32) The reference '#/parameters/Nope' can't be followed: there is no object at this place of the description",
                $"OC1004 (9,27)-(9,42) The reference 'other.yaml#/P' can't be followed: {Remote}",
                "OC1004 (9,52)-(9,53) The reference '5' can't be followed: a reference is a string",
                $"OC1004 (11,23)-(11,28) The reference 'foo' can't be followed: {Remote}",
                "OC1004 (16,16)-(16,26) The reference '#/x-loop' can't be followed: it leads back to itself",
                "OC1004 (17,27)-(17,46) The reference '#/parameters/Loop' can't be followed: it leads back to itself",
            ],
            Descriptions.Lines(result.Diagnostics));
        Assert.All(result.Description!.Operations, static operation =>
        {
            Assert.Equal("x", Assert.Single(operation.Parameters).Name);
            Assert.Equal(["201", "202"], operation.Responses.Select(static r => r.Status));
        });
    }

    [Fact]
    public void One_broken_part_does_not_hide_the_rest()
    {
        DescriptionReadResult result = Read(
            """
            consumes: text/plain
            produces: [text/plain, {}]
            paths:
              /a: 5
              b: {}
              /c:
                post:
                  deprecated: perhaps
                  parameters:
                  - {name: body, in: body, schema: {}}
                  - {name: form, in: formData, type: string}
                  - {name: x, in: query, required: 7, type: string}
                  - {name: y, in: nowhere, type: string}
                  - {in: query, type: string}
                  - {name: x, in: query, type: string}
                  - {name: other, in: body, schema: {}}
                  - 5
                  - {name: z, in: path, type: string}
                  responses: {200: {description: d, schema: {}}, 600: {description: d}}
              /d: {get: {responses: {200: {description: d}}}}
            responses: {R: {headers: 5}}
            parameters: {P: {in: query}}
            securityDefinitions: {s: {type: secret}}
            """);

        Assert.Equal(
            [
                "OC1003 (3,11)-(3,21) 'consumes' is a list of media types; this is left out",
                "OC1003 (4,24)-(4,26) 'produces' is a list of media types; this is left out",
                "OC1003 (6,7)-(6,8) PathItem must be a map/object",
                "OC1003 (7,3)-(7,4) b is not a valid property at #/paths",
                "OC1003 (10,19)-(10,26) this can't be read: String 'perhaps' was not recognized as a valid Boolean",
                "OC1003 (13,9)-(13,49) an operation with a body parameter has no form parameters; they are left out",
                "OC1003 (14,40)-(14,41) this can't be read: String '7' was not recognized as a valid Boolean",
                "OC1003 (15,23)-(15,30) The field 'in' in 'parameter' object is REQUIRED",
                "OC1003 (16,9)-(16,34) The field 'name' in 'parameter' object is REQUIRED",
                "OC1003 (17,9)-(17,43) the query parameter 'x' is there twice; the first one is used, remove the other",
                "OC1003 (18,9)-(18,44) an operation has one body parameter at most; the first one is used, remove the other",
                "OC1003 (19,9)-(19,10) a parameter is an object; this is left out",
                "OC1003 (20,9)-(20,42) \"required\" must be true when parameter location is \"path\"",
                "OC1003 (20,23)-(20,27) Declared path parameter \"z\" needs to be defined as a path parameter at either the path or operation level",
                "OC1003 (21,54)-(21,57) Responses key must be 'default', an HTTP status code, or one of the following strings representing a range of HTTP status codes: '1XX', '2XX', '3XX', '4XX', '5XX' (case insensitive)",
                "OC1014 (23,13)-(23,14) The field 'description' in 'response' object is REQUIRED",
                "OC1003 (23,26)-(23,27) Expected map while parsing IOpenApiHeader",
                "OC1003 (24,14)-(24,15) The field 'name' in 'parameter' object is REQUIRED",
                "OC1003 (25,33)-(25,39) Security scheme type secret is not recognized",
            ],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(["postC", "getD"], result.Description!.Operations.Select(static o => o.Id));
        OperationDescription operation = result.Description.Operations[0];
        Assert.Equal(["x", "z"], operation.Parameters.Select(static p => p.Name));
        Assert.Equal("/paths/~1c/post/parameters/0", operation.RequestBody!.Pointer);
        Assert.Equal([new MediaTypeDescription("text/plain", "/paths/~1c/post/responses/200/schema")], Assert.Single(operation.Responses).Content);
    }

    [Theory]
    [InlineData("[{name: x, in: query, type: array, collectionFormat: commas}]", "OC1003 (6,72)-(6,78) 'collectionFormat' is 'csv', 'ssv', 'tsv' or 'pipes', and in queries also 'multi'; it is read as 'csv'")]
    [InlineData("[{name: x, in: header, type: array, collectionFormat: multi}]", "OC1003 (6,73)-(6,78) 'collectionFormat' is 'csv', 'ssv', 'tsv' or 'pipes', and in queries also 'multi'; it is read as 'csv'")]
    [InlineData("[{name: x, in: query, type: array, collectionFormat: []}]", "OC1003 (6,72)-(6,74) 'collectionFormat' is 'csv', 'ssv', 'tsv' or 'pipes', and in queries also 'multi'; it is read as 'csv'")]
    [InlineData("[{name: x, in: query, schema: {type: string}}]", "OC1014 (6,49)-(6,63) in Swagger 2.0 only a body parameter has a 'schema'; the keywords of others stand in the parameter itself")]
    [InlineData("[{name: x, in: body}]", "OC1003 (6,20)-(6,39) a body parameter has a 'schema'; without it, bodies are not checked")]
    [InlineData("[{name: x, in: formData, type: string}]\n      consumes: [text/plain]", "OC1014 (6,20)-(6,57) form parameters are sent as 'application/x-www-form-urlencoded' or 'multipart/form-data', and 'consumes' lists neither; 'application/x-www-form-urlencoded' is assumed")]
    public void Parameters_are_judged_where_they_stand(string parameters, string finding)
    {
        DescriptionReadResult result = Read(
            $"""
            paths:
              /a:
                put: &operation
                  parameters: {parameters}
                  responses: &responses
                    200: {"{description: d}"}
                post: *operation
            """);

        Assert.Equal([finding], Descriptions.Lines(result.Diagnostics));
    }

    [Theory]
    [InlineData("host: https://a.example", "OC1014 (4,7)-(4,24) 'host' is the name or the address of a host, with a port or without, and nothing else; no server is read from this")]
    [InlineData("host: a.example/v1", "OC1014 (4,7)-(4,19) 'host' is the name or the address of a host, with a port or without, and nothing else; no server is read from this")]
    [InlineData("host: 5", "OC1014 (4,7)-(4,8) 'host' is the name or the address of a host, with a port or without, and nothing else; no server is read from this")]
    [InlineData("host: '{tenant}.example'", "OC1014 (4,7)-(4,25) 'host' is the name or the address of a host, with a port or without, and nothing else; no server is read from this")]
    [InlineData("basePath: v1", "OC1014 (4,11)-(4,13) 'basePath' is a path that begins with a slash; this is left out")]
    [InlineData("host: a.example\nschemes: https", "OC1014 (5,10)-(5,15) 'schemes' is a list of 'http', 'https', 'ws' and 'wss'; this is left out", "//a.example")]
    [InlineData("host: a.example\nschemes: [ftp, https]", "OC1014 (5,11)-(5,14) 'schemes' is a list of 'http', 'https', 'ws' and 'wss'; this is left out", "https://a.example")]
    public void What_is_no_server_is_a_warning(string members, string finding, params string[] servers)
    {
        DescriptionReadResult result = Read("paths: {}\n" + members);

        Assert.Equal([finding], Descriptions.Lines(result.Diagnostics));
        Assert.Equal(servers, result.Description!.Servers);
    }

    [Fact]
    public void Media_types_are_limited_since_every_response_has_all_of_them()
    {
        string many = string.Join(", ", Enumerable.Range(0, 51).Select(static i => $"a/b{i}"));

        DescriptionReadResult result = Read($"produces: [{many}]\npaths: {{/a: {{get: {{responses: {{200: {{description: d, schema: {{}}}}}}}}}}}}\n");

        Assert.Equal(
            ["OC1013 (3,352)-(3,357) The description goes over a limit that keeps the build safe: 'produces' lists more than 50 media types"],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(50, result.Description!.Operations[0].Responses[0].Content.Count);
    }

    [Fact]
    public void Schemas_are_not_judged_wherever_they_are()
    {
        const string Wrong = "{type: 5, properties: [], $ref: 7}";

        Assert.Empty(Descriptions.Lines(Read(
            """
            paths:
              /a:
                parameters: [{name: p, in: body, schema: WRONG}]
                get:
                  parameters: [{name: q, in: query, type: 5, items: WRONG, enum: {}, exclusiveMinimum: 7, multipleOf: [], uniqueItems: no}]
                  responses: {200: {description: d, headers: {schema: {type: 5, items: 5, collectionFormat: 5}}, schema: WRONG}}
            definitions: {A: WRONG, B: true}
            parameters: {schema: {name: p, in: body, schema: WRONG}}
            responses: {schema: {description: d, schema: WRONG}}
            """.Replace("WRONG", Wrong, StringComparison.Ordinal)).Diagnostics));
    }

    private static DescriptionReadResult Read(string rest) =>
        Descriptions.ReadApi($"swagger: '2.0'\ninfo: {{title: t, version: '1'}}\n{rest}\n");
}
