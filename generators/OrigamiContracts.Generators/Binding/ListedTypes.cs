using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>The types of a schema's values, also where only <c>const</c> or <c>enum</c> tell.</summary>
internal static class ListedTypes
{
    public static JsonTypes Of(SchemaModel schema)
    {
        if (schema.Types != JsonTypes.Any)
        {
            return schema.Types;
        }

        JsonTypes types = JsonTypes.Any;
        foreach (Keyword keyword in schema.Keywords)
        {
            types &= keyword switch
            {
                ConstKeyword constant => Of(constant.Value),
                EnumKeyword listed => listed.Values.Aggregate(JsonTypes.None, static (all, value) => all | Of(value)),
                _ => JsonTypes.Any,
            };
        }

        return types;
    }

    private static JsonTypes Of(JsonText value) => value.Text[0] switch
    {
        '"' => JsonTypes.String,
        '{' => JsonTypes.Object,
        '[' => JsonTypes.Array,
        't' or 'f' => JsonTypes.Boolean,
        'n' => JsonTypes.Null,
        _ => value.Text.IndexOfAny(['.', 'e', 'E']) < 0 ? JsonTypes.Integer : JsonTypes.Number,
    };
}
