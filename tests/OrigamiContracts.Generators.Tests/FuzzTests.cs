using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Tests.Reading;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Whatever a description says, the generator does not throw, and what it emits is C#.</summary>
[Trait("Category", "Slow")]
public sealed class FuzzTests
{
    private const string KitchenSink =
        """
        openapi: 3.1.0
        info: {title: Fuzz, version: '1'}
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
        components:
          schemas:
            Kind: {type: [string, 'null'], enum: [cat, dog, null]}
            Base: {type: object, required: [id], properties: {id: {type: string, format: uuid}, at: {type: string, format: date-time}}}
            Person:
              properties: {name: {type: string}}
              discriminator: {propertyName: role, mapping: {vet: '#/components/schemas/Vet', Base: Base}, defaultMapping: Base}
              anyOf:
                - $ref: '#/components/schemas/Vet'
                - {title: Keeper, required: [zoo], properties: {role: {const: 7}, zoo: {type: string, format: uuid}}}
                - {anyOf: [{type: array, items: {type: string}}, {$ref: '#/components/schemas/Base'}]}
            Vet: {type: object, required: [role], properties: {role: {enum: [vet, doctor]}, pets: {type: array, items: {$ref: '#/components/schemas/Person'}}}}
            Pet:
              allOf: [{$ref: '#/components/schemas/Base'}, {required: [kind], properties: {kind: {$ref: '#/components/schemas/Kind'}}}]
              properties:
                name: {type: string, minLength: 1, maxLength: 9, pattern: '^[a-z]+$', default: x, description: Its name.}
                tags: {type: array, items: {type: string}, uniqueItems: true, minItems: 1}
                parent: {anyOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
                weight: {type: number, minimum: 0.5, exclusiveMaximum: 9, multipleOf: 0.01}
                extra: {type: object, additionalProperties: {oneOf: [{type: integer}, {not: {type: string}}]}}
                any: {}
                owner: {oneOf: [{$ref: '#/components/schemas/Person'}, {$ref: '#/components/schemas/Base'}, {type: [string, integer]}]}
              additionalProperties: false
              x-invariants: [{id: named, rule: "self.name == null || size(self.name) > 1", message: Name it., severity: warning}]
        """;

    private const string Swagger =
        """
        swagger: '2.0'
        info: {title: Fuzz, version: '1'}
        host: fuzz.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json, text/plain]
        paths:
          /pets/{id}:
            parameters: [{$ref: '#/parameters/Id'}]
            post:
              consumes: [multipart/form-data]
              parameters:
              - {name: tags, in: query, type: array, collectionFormat: pipes, items: {type: string, pattern: '^[a-z]+$'}, maxItems: 3}
              - {name: photo, in: formData, required: true, type: file}
              responses: {'200': {description: d, headers: {X-Left: {type: integer, minimum: 0}}, schema: {type: file}}, default: {$ref: '#/responses/Error'}}
            put:
              parameters: [{name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}]
              responses: {'200': {description: d, schema: {type: array, items: {$ref: '#/definitions/Pet'}}}}
        parameters: {Id: {name: id, in: path, required: true, type: string, format: uuid}}
        responses: {Error: {description: d, schema: {$ref: '#/definitions/Error'}}}
        definitions:
          Error: {type: object, required: [code], properties: {code: {type: integer, x-nullable: true}}}
          Pet: {allOf: [{$ref: '#/definitions/Error'}, {properties: {name: {type: string, enum: [a, b]}, weight: {type: number, minimum: 0, exclusiveMinimum: true}}}]}
        """;

    private static readonly JsonNode?[] Strange =
    [
        null, JsonValue.Create(true), JsonValue.Create(-1), JsonValue.Create(1e300), JsonValue.Create(""),
        JsonValue.Create("\"; } class Evil { //\n*/\u2028"), JsonValue.Create("#/components/schemas/Pet"), JsonValue.Create("#/parameters/Id"), JsonValue.Create("body"), JsonValue.Create("null"),
        JsonValue.Create("object"), JsonValue.Create("class"), new JsonArray(), new JsonObject(), new JsonArray(null, 1, "a", new JsonObject()),
        new JsonObject { ["$ref"] = "#/components/schemas/Kind" }, new JsonObject { ["$ref"] = "#/responses/Error" }, new JsonObject { ["type"] = "string" },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_descriptions_never_break_the_generator(int seed) =>
        AssertSurvives(Descriptions.Json(Descriptions.Tree(KitchenSink)), seed, rounds: 150);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Mutated_descriptions_of_Swagger_never_break_the_generator(int seed) =>
        AssertSurvives(Descriptions.Json(Descriptions.Tree(Swagger)), seed, rounds: 150);

    [Fact]
    public void Mutations_of_our_own_description_never_break_the_generator()
    {
        string text = File.ReadAllText(Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml"));

        AssertSurvives(Descriptions.Json(Descriptions.Tree(text)), seed: 4, rounds: 12);
    }

    private static void AssertSurvives(string json, int seed, int rounds)
    {
        Random random = new(seed);
        for (int round = 0; round < rounds; round++)
        {
            JsonNode root = JsonNode.Parse(json)!;
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                Mutate(root, random);
            }

            string text = root.ToJsonString();
            GeneratorRun run = Run(text, $"seed {seed}, round {round}");
            Diagnostic[] errors = [.. run.Driver.GetRunResult().GeneratedTrees
                .SelectMany(static tree => tree.GetDiagnostics())
                .Where(static problem => problem.Severity == DiagnosticSeverity.Error)];
            Assert.True(errors.Length == 0, $"Seed {seed}, round {round}: {errors.FirstOrDefault()}\n{text}");
        }
    }

    private static GeneratorRun Run(string text, string round)
    {
        try
        {
            return GeneratorRun.Of(new Description("api.json", text));
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"The generator failed in {round} on {text}", exception);
        }
    }

    private static void Mutate(JsonNode root, Random random)
    {
        JsonNode[] containers = [.. Containers(root)];
        JsonNode chosen = containers[random.Next(containers.Length)];
        JsonNode? strange = random.Next(3) == 0
            ? containers[random.Next(containers.Length)].DeepClone()
            : Strange[random.Next(Strange.Length)]?.DeepClone();
        if (chosen is JsonObject { Count: > 0 } members)
        {
            string name = members.ElementAt(random.Next(members.Count)).Key;
            switch (random.Next(3))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    members[name] = strange;
                    break;
                default:
                    JsonNode? moved = members[name]?.DeepClone();
                    members[random.Next(2) == 0 ? name.ToUpperInvariant() : "\"" + name] = moved;
                    break;
            }
        }
        else if (chosen is JsonArray { Count: > 0 } items)
        {
            int index = random.Next(items.Count);
            switch (random.Next(3))
            {
                case 0:
                    items.RemoveAt(index);
                    break;
                case 1:
                    items[index] = strange;
                    break;
                default:
                    items.Add(items[index]?.DeepClone());
                    break;
            }
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node) => node switch
    {
        JsonObject members => members.Select(static member => member.Value).OfType<JsonNode>().SelectMany(Containers).Prepend(members),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Containers).Prepend(items),
        _ => [],
    };
}
