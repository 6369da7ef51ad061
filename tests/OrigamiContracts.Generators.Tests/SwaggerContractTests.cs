using System.Globalization;
using System.Reflection;
using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>A contract of Swagger 2.0 judges as one of OpenAPI 3.0 that says the same.</summary>
public sealed class SwaggerContractTests(SwaggerContractTests.Contracts contracts) : IClassFixture<SwaggerContractTests.Contracts>
{
    private const string Swagger =
        """
        swagger: '2.0'
        info: {title: Pets, version: '1'}
        host: pets.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
              - {name: limit, in: query, type: integer, format: int32, minimum: 1, maximum: 100, exclusiveMaximum: true, default: 20}
              - {name: status, in: query, required: true, type: string, enum: [available, sold]}
              - {name: tags, in: query, type: array, items: {type: string, pattern: '^[a-z]+$'}, maxItems: 2, collectionFormat: multi}
              - {name: since, in: header, type: string, format: date-time}
              responses:
                '200':
                  description: Some pets.
                  headers: {X-Left: {description: How many are left., type: integer, minimum: 0}}
                  schema: {type: array, items: {$ref: '#/definitions/Pet'}}
                '503': {$ref: '#/responses/Busy'}
                default: {$ref: '#/responses/Error'}
            post:
              operationId: addPet
              parameters:
              - {name: pet, in: body, required: true, description: The pet., schema: {$ref: '#/definitions/Pet'}}
              responses:
                '201': {description: Added., schema: {type: object, required: [id], properties: {id: {type: integer, format: int64}}}}
                '409': {$ref: '#/responses/Error'}
          /pets/{id}:
            parameters: [{$ref: '#/parameters/Id'}]
            delete:
              operationId: removePet
              responses: {'204': {description: Gone.}}
            put:
              operationId: upload
              consumes: [multipart/form-data]
              parameters:
              - {name: photo, in: formData, required: true, type: file}
              - {name: note, in: formData, type: string, maxLength: 9}
              responses: {'204': {description: Done.}}
        parameters:
          Id: {name: id, in: path, required: true, type: string, format: uuid, description: Which pet.}
        responses:
          Error: {description: Wrong., schema: {$ref: '#/definitions/Error'}}
          Busy: {description: Later., schema: {type: object, properties: {after: {type: integer}}}}
        definitions:
          Pet:
            allOf:
            - $ref: '#/definitions/Thing'
            - type: object
              required: [kind]
              properties:
                kind: {type: string, enum: [cat, dog]}
                born: {type: string, format: date, x-nullable: true}
                weight: {type: number, minimum: 0, exclusiveMinimum: true}
                tags: {type: array, uniqueItems: true, items: {type: string}}
          Thing:
            type: object
            required: [name]
            properties: {name: {type: string, minLength: 1, maxLength: 20}}
          Error: {type: object, required: [code], properties: {code: {type: integer}}, additionalProperties: {type: string}}
        """;

    private const string OpenApi =
        """
        openapi: 3.0.4
        info: {title: Pets, version: '1'}
        servers: [{url: https://pets.example/v1}]
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
              - {name: limit, in: query, explode: false, schema: {type: integer, format: int32, minimum: 1, maximum: 100, exclusiveMaximum: true, default: 20}}
              - {name: status, in: query, explode: false, required: true, schema: {type: string, enum: [available, sold]}}
              - {name: tags, in: query, schema: {type: array, items: {type: string, pattern: '^[a-z]+$'}, maxItems: 2}}
              - {name: since, in: header, schema: {type: string, format: date-time}}
              responses:
                '200':
                  description: Some pets.
                  headers: {X-Left: {description: How many are left., schema: {type: integer, minimum: 0}}}
                  content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                '503': {$ref: '#/components/responses/Busy'}
                default: {$ref: '#/components/responses/Error'}
            post:
              operationId: addPet
              requestBody: {required: true, description: The pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses:
                '201': {description: Added., content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer, format: int64}}}}}}
                '409': {$ref: '#/components/responses/Error'}
          /pets/{id}:
            parameters: [{$ref: '#/components/parameters/Id'}]
            delete:
              operationId: removePet
              responses: {'204': {description: Gone.}}
            put:
              operationId: upload
              requestBody: {required: true, content: {multipart/form-data: {}}}
              responses: {'204': {description: Done.}}
        components:
          parameters:
            Id: {name: id, in: path, required: true, description: Which pet., schema: {type: string, format: uuid}}
          responses:
            Error: {description: Wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
            Busy: {description: Later., content: {application/json: {schema: {type: object, properties: {after: {type: integer}}}}}}
          schemas:
            Pet:
              allOf:
              - $ref: '#/components/schemas/Thing'
              - type: object
                required: [kind]
                properties:
                  kind: {type: string, enum: [cat, dog]}
                  born: {type: string, format: date, nullable: true}
                  weight: {type: number, minimum: 0, exclusiveMinimum: true}
                  tags: {type: array, uniqueItems: true, items: {type: string}}
            Thing:
              type: object
              required: [name]
              properties: {name: {type: string, minLength: 1, maxLength: 20}}
            Error: {type: object, required: [code], properties: {code: {type: integer}}, additionalProperties: {type: string}}
        """;

    private static readonly string[] Documents =
    [
        """{"name":"Tom","kind":"cat"}""",
        """{"name":"Tom","kind":"cat","born":null,"weight":0.1,"tags":["a","b"]}""",
        """{"name":"Tom","kind":"cat","born":"2024-02-30","weight":0,"tags":["a","a"]}""",
        """{"name":"","kind":"cow"}""",
        """{"kind":"dog"}""",
        """[{"name":"Tom","kind":"cat"},{"name":7}]""",
        """{"id":9007199254740993}""",
        """{"id":1.5}""",
        """{"code":1,"why":"so"}""",
        """{"code":"1","why":2}""",
        "null",
        "not JSON",
    ];

    private static readonly string[] Texts =
        ["1", "99", "100", "0", "1.0", "x", "available", "sold", "lost", "", "null", "true", "2024-01-01T00:00:00Z", "2024-01-01", "6f1c1a3e-8e0f-4d3c-9d0a-5a2b7c1d2e3f"];

    [Fact]
    public void Both_have_the_same_types_and_operations()
    {
        Assert.Equal(Names(contracts.OpenApi), Names(contracts.Swagger));
        Assert.Equal(contracts.OpenApi.Servers, contracts.Swagger.Servers);
        Assert.Equal(contracts.OpenApi.Schemas.Keys, contracts.Swagger.Schemas.Keys);
        Assert.Equal(Operations(contracts.OpenApi), Operations(contracts.Swagger));
    }

    [Fact]
    public void Both_judge_documents_alike()
    {
        List<string> expected = [.. Verdicts(contracts.OpenApi)];

        Assert.Contains("valid", expected);
        Assert.Contains(expected, static verdict => verdict != "valid");
        Assert.Equal(expected, Verdicts(contracts.Swagger));
    }

    [Theory]
    [InlineData("listPets", ParameterLocation.Query, "limit", "99", "")]
    [InlineData("listPets", ParameterLocation.Query, "limit", "100", "exclusiveMaximum /paths/~1pets/get/parameters/0/maximum")]
    [InlineData("listPets", ParameterLocation.Query, "limit", "many", "type /paths/~1pets/get/parameters/0/type")]
    [InlineData("listPets", ParameterLocation.Query, "status", "lost", "enum /paths/~1pets/get/parameters/1/enum")]
    [InlineData("removePet", ParameterLocation.Path, "id", "7", "format /parameters/Id/format")]
    public void Parameters_are_judged_by_the_keywords_among_their_members(string operation, ParameterLocation place, string name, string text, string expected)
    {
        ValidationReport report = contracts.Swagger.Operations[operation].FindParameter(place, name)!.Validate(text);

        Assert.Equal(expected, string.Join(", ", report.Violations.Select(static violation => $"{violation.Keyword} {violation.KeywordLocation}")));
    }

    [Theory]
    [InlineData("{name: x, in: query, required: true, type: string, description: d, x-any: [], allowEmptyValue: true}")]
    [InlineData("{name: x, in: query, type: string, oneOf: []}", "OC1014 oneOf is not a valid property at #/paths/~1a/get/parameters", "OC1008 'oneOf' is not checked by the emitted validators: it is no keyword of Swagger 2.0 parameters")]
    [InlineData("{name: x, in: query, type: file}", "OC1009 'type' must be 'null', 'boolean', 'object', 'array', 'number', 'string' or 'integer', or a list of these; the keyword is not checked")]
    [InlineData("{name: x, in: query, type: array, items: {type: string, required: true}}", "OC1009 'required' must be an array; the keyword is not checked")]
    [InlineData("{name: x, in: body, schema: {required: true}}", "OC1009 'required' must be an array; the keyword is not checked")]
    public void Only_a_parameter_itself_says_required_without_names(string parameter, params string[] findings)
    {
        GeneratorRun run = GeneratorRun.Of(
            $$"""
            swagger: '2.0'
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{{parameter}}]
                  responses:
                    '200': {description: d}
            """);

        Assert.Equal(findings, run.Diagnostics.Select(static d => $"{d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}"));
        Assert.Empty(run.Compile());
    }

    [Fact]
    public void A_schema_for_the_document_does_not_change_the_dialect_of_its_schemas()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            swagger: '2.0'
            $schema: http://json-schema.org/draft-07/schema#
            info: {title: t, version: '1'}
            paths: {}
            definitions: {A: {type: object, required: [b], properties: {b: {type: string, x-nullable: true}}}}
            """);

        Assert.Equal(["OC1014"], run.Diagnostics.Select(static d => d.Id));
        Assert.Contains("required string? B", run.Files["Api/A.g.cs"], StringComparison.Ordinal);
    }

    // The types of a contract, but for the class that has the contract's own name.
    private static IEnumerable<string> Names(ApiContract contract) => contract.GetType().Assembly.GetExportedTypes()
        .Where(type => type.Namespace == contract.GetType().Namespace && type != contract.GetType().DeclaringType)
        .Select(static type => type.Name)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Operations(ApiContract contract) => contract.Operations.Values.SelectMany(static operation =>
        (IEnumerable<string>)
        [
            $"{operation} {operation.RequestBody?.IsRequired}",
            .. operation.Parameters.Select(static p => $"{p} {p.IsRequired} {p.Style} {p.IsExploded} {p.Schema?.Types}"),
            .. operation.RequestBody?.Content.Select(static m => $"{m} {m.Schema?.Types}") ?? [],
            .. operation.Responses.SelectMany(static r => (IEnumerable<string>)
            [
                $"{r.Status}",
                .. r.Headers.Select(static h => $"{h.Name} {h.IsRequired} {h.Schema?.Types}"),
                .. r.Content.Select(static m => $"{m} {m.Schema?.Types}"),
            ]),
        ]);

    private static IEnumerable<string> Verdicts(ApiContract contract)
    {
        IEnumerable<ApiSchema> bodies =
        [
            .. contract.Schemas.Values,
            .. contract.Operations.Values.SelectMany(static o => o.RequestBody?.Content ?? []).Select(static m => m.Schema).OfType<ApiSchema>(),
            .. contract.Operations.Values.SelectMany(static o => o.Responses).SelectMany(static r => r.Content).Select(static m => m.Schema).OfType<ApiSchema>(),
        ];
        IEnumerable<ApiSchema> texts =
        [
            .. contract.Operations.Values.SelectMany(static o => o.Parameters).Select(static p => p.Schema).OfType<ApiSchema>(),
            .. contract.Operations.Values.SelectMany(static o => o.Responses).SelectMany(static r => r.Headers).Select(static h => h.Schema).OfType<ApiSchema>(),
        ];
        return
        [
            .. bodies.SelectMany(static schema => Documents.Select(document => Verdict(schema.Validate(Encoding.UTF8.GetBytes(document))))),
            .. texts.SelectMany(static schema => Texts.Select(text => Verdict(schema.ValidateText(text)))),
            .. texts.Select(static schema => Verdict(schema.Validate("""["a","B","c"]"""u8))),
        ];
    }

    private static string Verdict(ValidationReport report) => report.IsClean ? "valid" : report.ToString();

    /// <summary>Both contracts, compiled once for all tests.</summary>
    public sealed class Contracts
    {
        public Contracts()
        {
            GeneratorRun run = GeneratorRun.Of(
                new Description("swagger.yaml", SwaggerContractTests.Swagger).With("Namespace", "FromSwagger").With("Name", "SwaggerPets"),
                new Description("openapi.yaml", SwaggerContractTests.OpenApi).With("Namespace", "FromOpenApi").With("Name", "OpenApiPets"));
            Assert.Empty(run.Diagnostics);
            Assembly assembly = run.Load();
            Swagger = Contract(assembly, "FromSwagger.SwaggerPets");
            OpenApi = Contract(assembly, "FromOpenApi.OpenApiPets");
        }

        public ApiContract Swagger { get; }

        public ApiContract OpenApi { get; }

        private static ApiContract Contract(Assembly assembly, string name) =>
            (ApiContract)assembly.GetType(name, throwOnError: true)!.GetProperty("Contract")!.GetValue(null)!;
    }
}
