namespace OrigamiContracts.Compilation.Tests;

/// <summary>Small descriptions.</summary>
internal static class Descriptions
{
    /// <summary>An OpenAPI description of one schema, <c>Pet</c>.</summary>
    public static DescriptionSource Pets { get; } = new(
        "pets.yaml",
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets/{name}:
            get:
              operationId: getPet
              parameters:
                - {name: name, in: path, required: true, schema: {type: string}}
              responses:
                '200':
                  description: The pet.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 5}
                tags: {type: array, items: {type: string, minLength: 2}}
        """);

    /// <summary>An OpenAPI description with a warning in line 6.</summary>
    public static DescriptionSource WithWarning { get; } = new(
        "pets.yaml",
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components:
          schemas:
            Name: {type: string, nullable: true}
        """);

    /// <summary>A JSON Schema: a whole number.</summary>
    public static DescriptionSource Number { get; } = JsonSchema("""{"type":"integer"}""");

    public static DescriptionSource JsonSchema(string text) => new("schema.json", text);
}
