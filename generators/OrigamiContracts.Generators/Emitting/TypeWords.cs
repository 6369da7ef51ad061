using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Words for sets of types, for messages: "a string or null".</summary>
internal static class TypeWords
{
    private static readonly (JsonTypes Type, string Words)[] All =
    [
        (JsonTypes.Object, "an object"),
        (JsonTypes.Array, "an array"),
        (JsonTypes.String, "a string"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Boolean, "a boolean"),
        (JsonTypes.Null, "null"),
    ];

    public static string Of(JsonTypes types)
    {
        List<string> words = [];
        foreach ((JsonTypes type, string text) in All)
        {
            if ((types & type) == type && !(type == JsonTypes.Integer && types.HasFlag(JsonTypes.Number)))
            {
                words.Add(text);
            }
        }

        return words.Count switch
        {
            0 => "nothing: its types exclude each other",
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + " or " + words[words.Count - 1],
        };
    }
}
