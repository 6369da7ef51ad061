using System.Text.Json.Nodes;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>Makes schemas and documents that have something to do with each other.</summary>
internal sealed class RandomSchemas(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "xa", "xb"];
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "null", "array", "object"];

    private readonly Random _random = new(seed);

    /// <summary>
    /// A schema of the keywords that draft-07 and 2020-12 mean the same by. Each says its type: NJsonSchema takes one with
    /// <c>required</c> for an object's and one with <c>maxItems: 0</c> for any array's, which the standard does not.
    /// </summary>
    public JsonObject Schema(int depth)
    {
        string type = Pick(Types);
        JsonObject schema = new() { ["type"] = _random.Next(4) == 0 && type != "null" ? new JsonArray(type, "null") : type };
        foreach (Action<JsonObject, int> add in Shuffled([.. KeywordsOf(type), .. Applicators()]).Take(_random.Next(1, 4)))
        {
            add(schema, depth);
        }

        return schema;
    }

    public JsonNode? Document(int depth) => _random.Next(depth == 0 ? 6 : 10) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.Next(-2, 6),
        3 => _random.Next(-20, 60) / 8.0,
        4 or 5 => Text(),
        6 or 7 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Document(depth - 1))]),
        _ => new JsonObject(Names.Where(_ => _random.Next(2) == 0).Select(name => KeyValuePair.Create(name, Document(depth - 1)))),
    };

    /// <summary>A document that most often has the types a schema asks for.</summary>
    public JsonNode? DocumentFor(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject owner || depth == 0 || _random.Next(6) == 0)
        {
            return Document(depth);
        }

        JsonNode type = owner["type"] is JsonArray types ? types[_random.Next(2)]! : owner["type"]!;
        return type.GetValue<string>() switch
        {
            "string" => Text(),
            "integer" => _random.Next(-1, 6),
            "number" => _random.Next(-5, 40) / 8.0,
            "boolean" => _random.Next(2) == 0,
            "null" => null,
            "array" => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => DocumentFor(owner["items"], depth - 1))]),
            _ => new JsonObject(Names.Where(_ => _random.Next(2) == 0).Select(name => KeyValuePair.Create(
                name,
                DocumentFor(owner["properties"]?[name] ?? owner["patternProperties"]?["^x"], depth - 1)))),
        };
    }

    private Action<JsonObject, int>[] KeywordsOf(string type) => type switch
    {
        "number" or "integer" =>
        [
            (schema, _) => schema["minimum"] = _random.Next(-2, 4),
            (schema, _) => schema["maximum"] = _random.Next(0, 40) / 8.0,
            (schema, _) => schema["multipleOf"] = Pick([1.0, 2.0, 0.5, 0.125]),
        ],
        "string" =>
        [
            (schema, _) => schema["minLength"] = _random.Next(1, 3),
            (schema, _) => schema["maxLength"] = _random.Next(1, 3),
            (schema, _) => schema["pattern"] = Pick(["^x", "a$", "[b-d]", "^.$"]),
        ],
        "array" =>
        [
            (schema, _) => schema["minItems"] = _random.Next(1, 3),
            (schema, _) => schema["maxItems"] = _random.Next(1, 3),
            (schema, _) => schema["uniqueItems"] = true,
            (schema, depth) => schema["items"] = Subschema(depth),
        ],
        "object" =>
        [
            (schema, _) => schema["required"] = new JsonArray(Pick(Names)),
            (schema, depth) => schema["properties"] = new JsonObject(Names.Take(3).Select(name => KeyValuePair.Create(name, (JsonNode?)Subschema(depth)))),
            (schema, depth) => schema["additionalProperties"] = _random.Next(2) == 0 ? false : Subschema(depth),
            (schema, depth) => schema["patternProperties"] = new JsonObject { ["^x"] = Subschema(depth) },
            (schema, _) => schema["minProperties"] = _random.Next(1, 3),
            (schema, _) => schema["maxProperties"] = _random.Next(1, 3),
        ],
        _ => [],
    };

    private Action<JsonObject, int>[] Applicators() =>
    [
        (schema, depth) => schema[Pick(["allOf", "anyOf", "oneOf"])] = new JsonArray(Subschema(depth), Subschema(depth)),
        (schema, depth) => schema["not"] = Subschema(depth),
    ];

    private Action<JsonObject, int>[] Shuffled(Action<JsonObject, int>[] all)
    {
        _random.Shuffle(all);
        return all;
    }

    private JsonObject Subschema(int depth) => depth == 0 ? new JsonObject { ["type"] = Pick(Types) } : Schema(depth - 1);

    // NJsonSchema takes the text "3" for equal to the number 3, and the empty one for equal to null.
    private string Text() => Pick(["\u00E9", "a", "xa", "b", "ab", "xab", "y"]);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
