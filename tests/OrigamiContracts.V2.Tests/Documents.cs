using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrigamiContracts.V2.Tests;

/// <summary>Makes random documents of the test description's <c>Everything</c> and <c>Constrained</c>.</summary>
/// <param name="seed">What the randomness begins with.</param>
/// <param name="isPlain">
/// Whether to leave out what validators are known to differ on: characters beyond the first plane, line breaks at the end
/// of a text, and numbers that double can't hold or that are not written plainly.
/// </param>
internal sealed class Documents(int seed, bool isPlain = false)
{
    private static readonly string[] Texts = ["", "a", "é€😀", "\"\\\n\u2028", "null", "</script>", "\u0000", "e\u0301"];

    private static readonly string[] Uuids =
        ["0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fAD5b-d9cb-469f-a165-70867728950e", "00000000-0000-0000-0000-000000000000"];

    private static readonly string[] Timestamps =
    [
        "2026-06-10T12:34:56Z", "2026-06-10t12:34:56z", "2026-06-10T12:34:56.000Z", "2026-06-10T12:34:56.1200000Z",
        "2026-06-10T12:34:56.123456789012Z", "2026-06-10T12:34:56+00:00", "2026-06-10T12:34:56-00:00", "2026-06-10T12:34:56.5+02:00",
        "2026-06-10T12:34:56+23:59", "1990-12-31T23:59:60Z", "1990-12-31T15:59:60.123-08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1.5", "1e3", "1E-7", "123456789012345", "0.1", "-0.0"];

    private static readonly string[] Integers = ["0", "-1", "9223372036854775807", "-9223372036854775808", "1.0", "1e3", "-0"];

    private readonly Random _random = new(seed);

    /// <summary>A conforming document, in which each of the four combinations of absent, null and a value takes its turn.</summary>
    public JsonObject Everything()
    {
        JsonObject document = [];
        foreach (string presence in (string[])["required", "optional"])
        {
            foreach (string nullable in (string[])["", "Nullable"])
            {
                foreach ((string kind, Func<bool, JsonNode?> make) in Kinds())
                {
                    if (presence == "required" || _random.Next(2) == 0)
                    {
                        bool canBeNull = nullable.Length > 0;
                        document[presence + nullable + kind] = canBeNull && _random.Next(3) == 0 ? null : make(canBeNull);
                    }
                }
            }
        }

        document["requiredJson"] = AnyJson(3);
        if (_random.Next(2) == 0)
        {
            document["optionalJson"] = AnyJson(3);
        }

        for (int i = _random.Next(3); i > 0; i--)
        {
            document[$"extra {i}"] = _random.Next(3) == 0 ? null : One(Timestamps);
        }

        return document;
    }

    /// <summary>A document each property of which may or may not conform.</summary>
    public JsonObject Constrained(int depth = 2)
    {
        JsonObject document = [];
        Maybe("text", () => One(["a", "ab", "abcd", "abcde", "😀", "😀😀", "😀😀😀😀😀"]));
        Maybe("code", () => One(["abc", "", "ABC", "abc\n", "a1"]));
        Maybe("share", () => Raw(["0", "0.25", "0.3", "-0.25", "1", "0.999"]));
        Maybe("low", () => Raw(["-3", "-2", "3", "4", "2.0"]));
        Maybe("tags", () => Array(5, () => One(["a", "b", "c", "d"])));
        Maybe("rows", () => Array(3, () => Array(3, () => Raw(["0", "1", "-1"]))));
        Maybe("scores", () => Map(() => Raw(["1", "9", "10"])));
        Maybe("map", () => Map(() => AnyJson(1)));
        Maybe("kind", () => One(["plain", "with-dash", "", "other"]));
        Maybe("fixed", () => One(["fixed", "loose"]));
        Maybe("either", () => _random.Next(2) == 0 ? One(["a", "abc"]) : Raw(["1", "1.5", "true"]));
        Maybe("not", () => Raw(["1", "true", "\"x\"", "null"]));
        if (depth > 0)
        {
            Maybe("child", () => Constrained(depth - 1));
        }

        return document;

        void Maybe(string name, Func<JsonNode?> value)
        {
            if (_random.Next(2) == 0)
            {
                document[name] = value();
            }
        }
    }

    /// <summary>Replaces a random part of a document by a random value, or leaves it out.</summary>
    public void Break(JsonObject document)
    {
        JsonNode chosen = document;
        while (_random.Next(3) > 0 && Children(chosen) is { Length: > 0 } children)
        {
            chosen = children[_random.Next(children.Length)];
        }

        switch (chosen)
        {
            case JsonObject { Count: > 0 } members:
                string name = members.ElementAt(_random.Next(members.Count)).Key;
                if (_random.Next(3) == 0)
                {
                    members.Remove(name);
                }
                else
                {
                    members[name] = AnyJson(1);
                }

                break;
            case JsonArray { Count: > 0 } items:
                items[_random.Next(items.Count)] = AnyJson(1);
                break;
            default:
                document["surprise"] = AnyJson(1);
                break;
        }
    }

    private static JsonNode[] Children(JsonNode node) => node switch
    {
        JsonObject members => [.. members.Select(static member => member.Value).OfType<JsonNode>().Where(static child => child is not JsonValue)],
        JsonArray items => [.. items.OfType<JsonNode>().Where(static child => child is not JsonValue)],
        _ => [],
    };

    private IEnumerable<(string Kind, Func<bool, JsonNode?> Make)> Kinds() =>
    [
        ("Text", _ => One(Texts)),
        ("Count", _ => Raw(Integers)),
        ("Ratio", _ => Raw(Numbers)),
        ("Flag", _ => JsonValue.Create(_random.Next(2) == 0)),
        ("Id", _ => One(Uuids)),
        ("At", _ => One(Timestamps)),
        ("Day", _ => One(["2026-06-10", "0001-01-01", "2024-02-29"])),
        ("Kind", _ => One(["plain", "with-dash", "", "a word of tomorrow", "\u0000"])),
        ("Names", canBeNull => Array(4, () => NullOr(canBeNull, Texts))),
        ("Ids", canBeNull => Array(4, () => NullOr(canBeNull, Uuids))),
        ("Times", canBeNull => Map(() => NullOr(canBeNull, Timestamps))),
        ("Inner", _ => Inner(2)),
    ];

    private JsonObject Inner(int depth)
    {
        JsonObject inner = new() { ["id"] = One(Uuids) };
        if (_random.Next(2) == 0)
        {
            inner["at"] = NullOr(canBeNull: true, Timestamps);
        }

        if (depth > 0 && _random.Next(2) == 0)
        {
            inner["next"] = Inner(depth - 1);
        }

        return inner;
    }

    private JsonNode? AnyJson(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(2) == 0),
        2 => Raw([.. Numbers, "1e400", "123456789012345678901234567890"]),
        3 => One(Texts),
        4 => One(Timestamps),
        5 => Array(3, () => AnyJson(depth - 1)),
        _ => Map(() => AnyJson(depth - 1)),
    };

    private JsonValue? NullOr(bool canBeNull, string[] texts) => canBeNull && _random.Next(3) == 0 ? null : One(texts);

    private JsonValue One(string[] texts) => JsonValue.Create(Choice(texts, static text => !text.Any(char.IsSurrogate) && !text.EndsWith('\n')));

    // As it is written: 1.0 stays 1.0.
    private JsonNode? Raw(string[] literals) => JsonNode.Parse(Choice(
        literals,
        static literal => literal.Length < 10 && !literal.EndsWith(".0", StringComparison.Ordinal) && (literal is "true" or "false" || !literal.Contains('e', StringComparison.OrdinalIgnoreCase))));

    private string Choice(string[] all, Predicate<string> isPlainOne)
    {
        string[] choices = isPlain ? System.Array.FindAll(all, isPlainOne) : all;
        return choices[_random.Next(choices.Length)];
    }

    private JsonArray Array(int most, Func<JsonNode?> item) => [.. Enumerable.Range(0, _random.Next(most)).Select(_ => item())];

    private JsonObject Map(Func<JsonNode?> value) =>
        new(Enumerable.Range(0, _random.Next(4)).Select(index => KeyValuePair.Create(index == 0 ? "" : $"k{index}/~", value())));
}
