using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>Which keywords hold schemas. What else a schema holds is data, even where it looks like a schema.</summary>
internal static class SubschemaKeywords
{
    private static readonly HashSet<string> Schemas = new(StringComparer.Ordinal)
    {
        "additionalProperties", "additionalItems", "items", "contains", "propertyNames", "not", "if", "then", "else",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema", "allOf", "anyOf", "oneOf", "prefixItems",
    };

    private static readonly HashSet<string> SchemaMaps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependencies",
    };

    /// <summary>The subschemas of a schema, each with its place relative to the schema.</summary>
    public static IEnumerable<(SpecNode Node, string Location)> Of(SpecObject schema, string location)
    {
        foreach (SpecProperty property in schema.Properties)
        {
            // Most of what a schema holds can be no schema.
            if (property.Value is not (SpecObject or SpecArray or SpecBoolean))
            {
                continue;
            }

            string place = JsonPointer.Append(location, property.Name);
            if (Schemas.Contains(property.Name))
            {
                if (property.Value is SpecArray list)
                {
                    for (int i = 0; i < list.Items.Count; i++)
                    {
                        yield return (list.Items[i], JsonPointer.Append(place, i));
                    }
                }
                else
                {
                    yield return (property.Value, place);
                }
            }
            else if (SchemaMaps.Contains(property.Name) && property.Value is SpecObject map)
            {
                foreach (SpecProperty member in map.Properties)
                {
                    yield return (member.Value, JsonPointer.Append(place, member.Name));
                }
            }
        }
    }
}
