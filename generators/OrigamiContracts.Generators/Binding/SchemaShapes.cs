using System.Globalization;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Finds the shapes of schemas, those of their own alternatives included.</summary>
internal sealed class SchemaShapes(SchemaSet schemas)
{
    // Choices between choices are looked into this deep. What is deeper is tried when it is read, not foreseen.
    private const int DeepestChoice = 16;

    private readonly Dictionary<SchemaKey, SchemaShape> _known = [];
    private readonly Dictionary<SchemaKey, IReadOnlyList<JsonText>?> _constants = [];

    public SchemaShape Of(SchemaKey key) => Of(key, depth: 0);

    private SchemaShape Of(SchemaKey key, int depth)
    {
        if (_known.TryGetValue(key, out SchemaShape? known))
        {
            return known;
        }

        if (depth == DeepestChoice)
        {
            return SchemaShape.Anything;
        }

        SchemaModel schema = schemas.Get(key);
        JsonTypes types = ListedTypes.Of(schema);
        HashSet<string> declared = new(schema.All<PropertyKeyword>().Where(IsPossible).Select(static property => property.Name), StringComparer.Ordinal);
        HashSet<string> required = new(schema.All<RequiredKeyword>().Select(static keyword => keyword.Name), StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<JsonText>> constants = new(StringComparer.Ordinal);
        bool takesOthers = schema.Has<PatternPropertyKeyword>()
            || schema.All<AdditionalPropertiesKeyword>().Any(additional => schemas.Get(additional.Schema).Types != JsonTypes.None);
        foreach (PropertyKeyword property in schema.All<PropertyKeyword>())
        {
            if (ConstantsOf(property.Schema, depth) is { Count: > 0 } values)
            {
                constants.Add(property.Name, values);
            }
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            bool mayBeNull = keyword is NullOrKeyword;
            if (keyword is not (AnyOfKeyword or OneOfKeyword or NullOrKeyword or AppliedKeyword)
                || keyword.Subschemas.Any(alternative => schemas.Includes(key, alternative)))
            {
                continue;
            }

            List<SchemaShape> alternatives = [.. keyword.Subschemas.Select(alternative => Of(alternative, depth + 1))];
            types &= alternatives.Aggregate(mayBeNull ? JsonTypes.Null : JsonTypes.None, static (all, one) => all | one.Types);
            takesOthers |= alternatives.Exists(static alternative => alternative.TakesOtherNames);
            // Null has no properties, and says nothing of those of objects.
            alternatives.RemoveAll(static alternative => alternative.Types == JsonTypes.Null);
            Combine(alternatives, declared, required, constants);
        }

        var shape = new SchemaShape(types, declared, required, constants, takesOthers);
        _known[key] = shape;
        return shape;
    }

    private static void Combine(
        List<SchemaShape> alternatives,
        HashSet<string> declared,
        HashSet<string> required,
        Dictionary<string, IReadOnlyList<JsonText>> constants)
    {
        if (alternatives.Count == 0)
        {
            return;
        }

        declared.UnionWith(alternatives.SelectMany(static alternative => alternative.Declared));
        required.UnionWith(alternatives[0].Required.Where(name => alternatives.TrueForAll(alternative => alternative.Required.Contains(name))));
        foreach (string name in alternatives[0].Constants.Keys)
        {
            if (!constants.ContainsKey(name) && alternatives.TrueForAll(alternative => alternative.Constants.ContainsKey(name)))
            {
                constants.Add(name, [.. alternatives.SelectMany(alternative => alternative.Constants[name]).Distinct()]);
            }
        }
    }

    // No value is allowed where the schema is false.
    private bool IsPossible(PropertyKeyword property) => schemas.Get(property.Schema).Types != JsonTypes.None;

    /// <summary>The few values that a schema allows; null if there are many, or some that no one tells apart by.</summary>
    private IReadOnlyList<JsonText>? ConstantsOf(SchemaKey key, int depth)
    {
        if (depth == DeepestChoice)
        {
            return null;
        }

        if (!_constants.TryGetValue(key, out IReadOnlyList<JsonText>? constants))
        {
            constants = ReadConstants(schemas.Get(key), depth);
            _constants[key] = constants;
        }

        return constants;
    }

    private IReadOnlyList<JsonText>? ReadConstants(SchemaModel schema, int depth)
    {
        IReadOnlyList<JsonText>? values = null;
        foreach (Keyword keyword in schema.Keywords)
        {
            IReadOnlyList<JsonText>? listed = keyword switch
            {
                ConstKeyword constant => [constant.Value],
                EnumKeyword several => several.Values,
                AnyOfKeyword or OneOfKeyword => ConstantsOf(keyword.Subschemas, depth + 1),
                _ => null,
            };
            if (listed is null)
            {
                continue;
            }

            List<JsonText> plain = [.. listed.Select(Plain).OfType<JsonText>().Distinct()];
            if (listed.Any(static value => Plain(value) is null))
            {
                return null;
            }

            values = values is null ? plain : [.. values.Intersect(plain)];
        }

        return values;
    }

    private List<JsonText>? ConstantsOf(IEnumerable<SchemaKey> alternatives, int depth)
    {
        List<JsonText> all = [];
        foreach (SchemaKey alternative in alternatives)
        {
            if (ConstantsOf(alternative, depth) is not { } values)
            {
                return null;
            }

            all.AddRange(values);
        }

        return all;
    }

    // A string, a boolean or an integer, each with one text; null for anything else.
    private static JsonText? Plain(JsonText value) =>
        value.IsString || value.Text is "true" or "false" ? value
        : long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? new JsonText(number.ToString(CultureInfo.InvariantCulture))
            : null;
}
