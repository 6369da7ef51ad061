using System.Text.Json.Nodes;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>JSON texts of <see cref="Sample"/>.</summary>
internal static class SampleDocument
{
    private const string Plain = """
        {
          "text": "hello", "nullableText": null,
          "flag": true,
          "count": 3, "total": 3, "nullableTotal": null, "ratio": 0.5, "weight": 0.1, "price": 0.1,
          "id": "11111111-aaaa-4aaa-8aaa-111111111111", "otherId": "22222222-aaaa-4aaa-8aaa-222222222222",
          "startedAt": "2026-01-02T03:04:05Z", "endedAt": null, "day": "2026-01-02",
          "color": "red", "shape": "round",
          "tags": ["a", "b"], "nullableTags": null, "colors": ["red", "mauve"], "scores": [1, 2], "prices": [0.5, null],
          "ids": ["11111111-AAAA-4aaa-8aaa-111111111111"], "times": ["2026-01-02T04:04:05+01:00"],
          "labels": {"k": "v"},
          "anything": null, "something": 1,
          "part": {"name": "p", "note": null}, "nullablePart": null
        }
        """;

    /// <summary>The plain document with some of its properties replaced.</summary>
    public static string With(string properties)
    {
        JsonObject document = JsonNode.Parse(Plain)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse($"{{{properties}}}")!.AsObject())
        {
            document[name] = value?.DeepClone();
        }

        return document.ToJsonString();
    }
}
