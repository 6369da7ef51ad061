using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>What is wrong in a description is said at its place, and everything else is read.</summary>
public sealed class OpenApiDiagnosticTests
{
    private const string Expected =
        "an OpenAPI description is an object with an 'openapi' member that says 3.0, 3.1 or 3.2, with a patch version or without";

    [Theory]
    [InlineData("[]", "(1,1)-(1,1)", Expected)]
    [InlineData("\n\ntitle: x", "(3,1)-(3,1)", Expected)]
    [InlineData("just text", "(1,1)-(1,1)", Expected)]
    [InlineData("openapi: {}", "(1,10)-(1,12)", Expected)]
    [InlineData("openapi: 3.3.0", "(1,10)-(1,15)", "OpenAPI '3.3.0' is not supported; " + Expected)]
    [InlineData("openapi: 3.10.0", "(1,10)-(1,16)", "OpenAPI '3.10.0' is not supported; " + Expected)]
    [InlineData("info: {}\nswagger: '2.0'", "(2,10)-(2,15)", "Swagger 2.0 is not supported yet; convert the description to OpenAPI 3.0 or later")]
    public void Other_documents_are_refused(string text, string place, string message)
    {
        DescriptionReadResult result = Descriptions.ReadApi(text);

        Assert.Null(result.Description);
        Assert.Equal([$"OC1003 {place} {message}"], Descriptions.Lines(result.Diagnostics));
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    [InlineData("'3.2'")]
    [InlineData("3.0.4")]
    [InlineData("3.1.99")]
    public void Versions_are_read(string version) =>
        Assert.Empty(Descriptions.ReadApi($"openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n").Diagnostics);

    [Fact]
    public void Broken_references_are_reported_once_and_left_out()
    {
        DescriptionReadResult result = Descriptions.ReadApi(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a:
                parameters:
                - $ref: '#/components/parameters/Nope'
                - {name: x, in: query, schema: {}}
                get: &get
                  requestBody: {$ref: 'other.yaml#/Body'}
                  responses:
                    '200': {$ref: 'https://example.com/r.json'}
                    '201': {description: d, headers: {H: {$ref: '#anchor'}}}
                put: *get
              /b: {$ref: '#/components/pathItems/Loop'}
              /c: {$ref: '#/info/title'}
              /d: {$ref: 5}
            components:
              pathItems: {Loop: {$ref: '#/components/pathItems/Loop'}}
            """);

        const string Remote = "it leads to another document, and remote references are not fetched at build time";
        const string Nothing = "there is no object at this place of the description";
        Assert.Equal(
            [
                $"OC1004 (6,13)-(6,43) The reference '#/components/parameters/Nope' can't be followed: {Nothing}",
                $"OC1004 (9,27)-(9,45) The reference 'other.yaml#/Body' can't be followed: {Remote}",
                $"OC1004 (11,23)-(11,51) The reference 'https://example.com/r.json' can't be followed: {Remote}",
                $"OC1004 (12,53)-(12,62) The reference '#anchor' can't be followed: {Nothing}",
                $"OC1004 (15,14)-(15,28) The reference '#/info/title' can't be followed: {Nothing}",
                "OC1004 (16,14)-(16,15) The reference '5' can't be followed: a reference is a string",
                "OC1004 (18,28)-(18,57) The reference '#/components/pathItems/Loop' can't be followed: it leads back to itself",
            ],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(["getA", "putA"], result.Description!.Operations.Select(static o => o.Id));
        Assert.All(result.Description.Operations, static operation =>
        {
            Assert.Equal("x", Assert.Single(operation.Parameters).Name);
            Assert.Null(operation.RequestBody);
            ResponseDescription response = Assert.Single(operation.Responses);
            Assert.Equal("201", response.Status);
            Assert.Empty(response.Headers);
        });
    }

    [Fact]
    public void Second_of_two_operation_ids_gets_a_number()
    {
        DescriptionReadResult result = Descriptions.ReadApi(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a: {get: {operationId: run, responses: {200: {description: d}}}}
              /b: {get: {operationId: run, responses: {200: {description: d}}}}
              /c: {get: {operationId: run2, responses: {200: {description: d}}}}
            """);

        Assert.Equal(
            ["OC1003 (5,27)-(5,30) another operation has the operationId 'run' already; this one is 'run3', give it an id of its own"],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(["run", "run3", "run2"], result.Description!.Operations.Select(static o => o.Id));
    }

    [Fact]
    public void Second_of_two_parameters_is_left_out()
    {
        DescriptionReadResult result = Descriptions.ReadApi(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                  - {name: x, in: query, schema: {}}
                  - {name: x, in: header, schema: {}}
                  - {name: x, in: query, schema: {}}
                  responses: {200: {description: d}}
            """);

        Assert.Equal(
            ["OC1003 (9,9)-(9,41) the query parameter 'x' is there twice; the first one is used, remove the other"],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(["query", "header"], result.Description!.Operations[0].Parameters.Select(static p => p.In));
    }

    [Fact]
    public void One_broken_part_does_not_hide_the_rest()
    {
        DescriptionReadResult result = Descriptions.ReadApi(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a: 5
              b: {}
              /c:
                get:
                  deprecated: perhaps
                  parameters:
                  - {name: x, in: query, explode: 7, schema: {}}
                  - {name: y, in: nowhere, schema: {}}
                  responses: {200: {description: d}, 600: {description: d}}
              /d: {get: {responses: {200: {description: d}}}}
            """);

        Assert.Equal(
            [
                "OC1003 (4,7)-(4,8) PathItem must be a map/object",
                "OC1003 (5,3)-(5,4) b is not a valid property at #/paths",
                "OC1003 (8,19)-(8,26) this can't be read: String 'perhaps' was not recognized as a valid Boolean",
                "OC1003 (9,7)-(9,17) Enum value nowhere is not recognized",
                "OC1003 (10,39)-(10,40) this can't be read: String '7' was not recognized as a valid Boolean",
                "OC1003 (11,23)-(11,30) The field 'in' in 'parameter' object is REQUIRED",
                "OC1003 (12,42)-(12,45) Responses key must be 'default', an HTTP status code, or one of the following strings representing a range of HTTP status codes: '1XX', '2XX', '3XX', '4XX', '5XX' (case insensitive)",
            ],
            Descriptions.Lines(result.Diagnostics));
        Assert.Equal(["getC", "getD"], result.Description!.Operations.Select(static o => o.Id));
        Assert.Equal("x", Assert.Single(result.Description.Operations[0].Parameters).Name);
        Assert.Equal("200", Assert.Single(result.Description.Operations[0].Responses).Status);
    }

    [Theory]
    [InlineData("paths: {}\nstatus: beta", "OC1014 (4,1)-(4,7) status is not a valid property at #/")]
    [InlineData("paths: {/a: {get: {responses: {}}}}", "OC1014 (3,20)-(3,29) Responses must contain at least one response")]
    [InlineData("paths: {/a: {get: {responses: {200: {}}}}}", "OC1014 (3,32)-(3,35) The field 'description' in 'response' object is REQUIRED")]
    [InlineData("webhooks: {w: {get: 5}}", "OC1014 (3,21)-(3,22) Operation must be a map/object")]
    [InlineData("tags: [{description: d}]", "OC1014 (3,8)-(3,24) The field 'name' in 'tag' object is REQUIRED")]
    public void What_changes_no_code_is_a_warning(string rest, string expected)
    {
        DescriptionReadResult result = Descriptions.ReadApi($"openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\n{rest}\n");

        Assert.Equal([expected], Descriptions.Lines(result.Diagnostics));
        Assert.NotNull(result.Description);
    }

    [Fact]
    public void Schemas_are_not_judged_wherever_they_are()
    {
        const string Wrong = "{type: 5, properties: [], $ref: 7, nullable: maybe}";

        Assert.Empty(Descriptions.Lines(Descriptions.ReadApi(
            """
            openapi: 3.2.0
            info: {title: t, version: '1'}
            paths:
              /a:
                parameters: [{name: p, in: query, schema: WRONG}]
                get:
                  parameters: [{name: q, in: query, content: {text/plain: {schema: WRONG}}}]
                  requestBody: {content: {x/y: {itemSchema: WRONG, encoding: {e: {headers: {schema: {schema: WRONG}}}}}}}
                  responses: {200: {description: d, headers: {schema: {schema: true}}, content: {schema/schema: {schema: false}}}}
                  callbacks: {schema: {'{$url}': {post: {responses: {200: {description: d, content: {x/y: {schema: WRONG}}}}}}}}
            webhooks: {schema: {post: {responses: {200: {description: d, content: {x/y: {schema: WRONG}}}}}}}
            components:
              schemas: {A: WRONG, B: true}
              parameters: {schema: {name: p, in: query, schema: WRONG}}
              headers: {schema: {schema: WRONG}}
              mediaTypes: {schema: {schema: WRONG}}
            """.Replace("WRONG", Wrong, StringComparison.Ordinal)).Diagnostics));
    }

    [Fact]
    public void Cancellation_flows()
    {
        SpecDocument document = Descriptions.Read("openapi: 3.1.0\npaths: {}").Document!;

        Assert.Throws<OperationCanceledException>(() => OpenApiReader.Read(document, new CancellationToken(canceled: true)));
    }
}
