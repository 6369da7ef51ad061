using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Finds out whether the values of a schema are a choice between types, and between which.</summary>
internal sealed class ChoiceFinder(SchemaSet schemas)
{
    // What is said beside a choice is merged into each alternative. A choice that is merged into a choice multiplies.
    private const int DeepestMerge = 3;
    private const int MostMerges = 500;

    private static readonly JsonTypes[] Kinds = [JsonTypes.String, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Array, JsonTypes.Object];

    private readonly Dictionary<SchemaKey, int> _merges = [];

    /// <summary>What tells the values of schemas apart.</summary>
    public SchemaShapes Shapes { get; } = new(schemas);

    /// <summary>The choice that a schema's values are; null if they have one type, or can be anything.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pointer">Where it stands.</param>
    public Choice? Find(SchemaModel schema, string pointer)
    {
        JsonTypes types = ListedTypes.Of(schema);
        JsonTypes notNull = types & ~JsonTypes.Null;
        if (notNull is JsonTypes.None or JsonTypes.String or JsonTypes.Boolean || (notNull & ~JsonTypes.Number) == 0)
        {
            return null;
        }

        return OpenChoices(schema, notNull) switch
        {
            [] => OfTypes(schema, types, pointer),
            // C# has no type for a value that is of one type here and of another there.
            [var only] when CanMerge(schema) => OfKeyword(schema, types, only, pointer),
            _ => null,
        };
    }

    private List<Keyword> OpenChoices(SchemaModel schema, JsonTypes types) =>
        [.. schema.Keywords.Where(keyword => IsChoice(keyword) && IsOpen(schema, keyword) && DecidesType(schema, types, keyword))];

    /// <summary>Whether a choice is still to be made: none of its alternatives is merged in.</summary>
    public bool IsOpen(SchemaModel schema, Keyword keyword) =>
        !keyword.Subschemas.Any(alternative => schemas.Includes(schema.Key, alternative));

    private static bool IsChoice(Keyword keyword) => keyword is AnyOfKeyword or OneOfKeyword or NullOrKeyword;

    // What only constrains values further has them be of the same type.
    private bool DecidesType(SchemaModel schema, JsonTypes types, Keyword keyword)
    {
        IEnumerable<SchemaShape> alternatives = keyword.Subschemas.Select(Shapes.Of);
        if (schema.Has<PropertyKeyword>())
        {
            HashSet<string> own = new(schema.All<PropertyKeyword>().Select(static property => property.Name), StringComparer.Ordinal);
            return alternatives.Any(alternative => alternative.Declared.Any(name => !own.Contains(name)));
        }

        return types switch
        {
            JsonTypes.Object => alternatives.Any(static alternative => alternative.Declared.Count > 0 || alternative.TakesOtherNames),
            JsonTypes.Array => keyword.Subschemas.Any(alternative => schemas.Get(alternative).Keywords.Any(static inner => inner is ItemsKeyword or PrefixItemKeyword)),
            _ => alternatives.Any(static alternative => alternative.Declared.Count > 0 || alternative.Types != JsonTypes.Any),
        };
    }

    // What is said of parts of a value is part of the type of each alternative.
    private bool HasStructure(SchemaModel schema) => schema.Keywords.Any(keyword =>
        keyword is PropertyKeyword or ItemsKeyword or PrefixItemKeyword or PatternPropertyKeyword
        || (keyword is AdditionalPropertiesKeyword additional && schemas.Get(additional.Schema).Types != JsonTypes.None));

    private bool CanMerge(SchemaModel schema) => _merges.Count < MostMerges && DepthOf(schema.Key) < DeepestMerge;

    private int DepthOf(SchemaKey key) => _merges.TryGetValue(key, out int depth) ? depth : 0;

    // A list of types is a choice as well.
    private static Choice? OfTypes(SchemaModel schema, JsonTypes types, string pointer)
    {
        if ((types & ~JsonTypes.Null) is JsonTypes.Array or JsonTypes.Object)
        {
            return null;
        }

        List<Alternative> alternatives = [.. Kinds
            .Where(kind => (types & kind) != 0)
            .Select(kind => new Alternative(schema.Key, schema.Key, pointer, types & kind))];
        // A record has a schema of its own. And whatever is not null is rather any value than a choice.
        return alternatives.Count is < 2 or 5 || schema.Has<PropertyKeyword>()
            ? null
            : new Choice(alternatives, types.HasFlag(JsonTypes.Null), IsExclusive: true, Discriminator: null);
    }

    private Choice? OfKeyword(SchemaModel schema, JsonTypes types, Keyword keyword, string pointer)
    {
        Listing listing = new(schema, types) { IsNullable = keyword is NullOrKeyword, IsExclusive = keyword is OneOfKeyword };
        if (keyword is NullOrKeyword nullOr)
        {
            Add(listing, nullOr.Schema, pointer);
        }
        else
        {
            AddAll(listing, keyword);
        }

        return listing.LosesProperties
            ? null
            : new Choice(
                listing.Alternatives,
                listing.IsNullable && types.HasFlag(JsonTypes.Null),
                listing.IsExclusive,
                keyword is NullOrKeyword ? null : schemas.DiscriminatorAt(ParentOf(keyword.Location)));
    }

    private void AddAll(Listing listing, Keyword keyword)
    {
        int index = 0;
        foreach (SchemaKey alternative in keyword.Subschemas)
        {
            string pointer = JsonPointer.Append(keyword.Location, index++);
            // A choice without a name in a choice is part of it.
            if (!HasStructure(listing.Schema)
                && schemas.Get(alternative).Keywords is [AnyOfKeyword or OneOfKeyword] and [var inner]
                && IsNameless(pointer)
                && schemas.DiscriminatorAt(pointer) is null)
            {
                listing.IsExclusive &= inner is OneOfKeyword;
                AddAll(listing, inner);
            }
            else
            {
                Add(listing, alternative, pointer);
            }
        }
    }

    private void Add(Listing listing, SchemaKey own, string pointer)
    {
        SchemaShape shape = Shapes.Of(own);
        listing.IsNullable |= shape.Types != JsonTypes.Any && shape.Types.HasFlag(JsonTypes.Null);
        JsonTypes possible = shape.Types & listing.Types & ~JsonTypes.Null;
        if (possible == JsonTypes.None)
        {
            return;
        }

        SchemaKey notNull = schemas.Get(own).Keywords is [NullOrKeyword nullOr] ? nullOr.Schema : own;
        bool saysNothingItself = shape.Types == JsonTypes.Any && shape.Declared.Count == 0 && listing.Types != JsonTypes.Any;
        if (HasStructure(listing.Schema) || saysNothingItself)
        {
            SchemaKey merged = Merge(listing, notNull, shape, pointer);
            listing.Alternatives.Add(new Alternative(merged, notNull, pointer, TypesOf(schemas.Get(merged), possible)));
        }
        else if (IsNameless(pointer)
            && schemas.Get(notNull) is var model
            && !model.Keywords.Any(IsChoice)
            && OfTypes(model, possible, pointer) is { } several)
        {
            listing.Alternatives.AddRange(several.Alternatives);
        }
        else
        {
            listing.Alternatives.Add(new Alternative(notNull, notNull, pointer, TypesOf(schemas.Get(notNull), possible)));
        }
    }

    private SchemaKey Merge(Listing listing, SchemaKey own, SchemaShape shape, string pointer)
    {
        SchemaKey merged = schemas.Merge(listing.Schema.Key, own, pointer);
        _merges[merged] = DepthOf(listing.Schema.Key) + 1;
        // Where one part closes the object to the properties of the other, no value conforms, but there may be some.
        IEnumerable<string> declared = listing.Schema.All<PropertyKeyword>().Where(IsPossible).Select(static property => property.Name).Concat(shape.Declared);
        HashSet<string> impossible = new(schemas.Get(merged).All<PropertyKeyword>().Where(property => !IsPossible(property)).Select(static property => property.Name), StringComparer.Ordinal);
        listing.LosesProperties |= declared.Any(impossible.Contains);
        return merged;
    }

    private bool IsPossible(PropertyKeyword property) => schemas.Get(property.Schema).Types != JsonTypes.None;

    private bool IsNameless(string pointer) => schemas.NamesAt(pointer) is { Reference: null, Title: null };

    // Properties make an object of a value, if nothing says what it is.
    private static JsonTypes TypesOf(SchemaModel schema, JsonTypes possible) =>
        (possible | JsonTypes.Null) == JsonTypes.Any && schema.Has<PropertyKeyword>() ? JsonTypes.Object : possible;

    private static string ParentOf(string pointer) => pointer.Substring(0, pointer.LastIndexOf('/'));

    /// <summary>The alternatives of a choice, while they are listed.</summary>
    private sealed class Listing(SchemaModel schema, JsonTypes types)
    {
        public SchemaModel Schema { get; } = schema;

        public JsonTypes Types { get; } = types;

        public List<Alternative> Alternatives { get; } = [];

        public bool IsNullable { get; set; }

        public bool IsExclusive { get; set; }

        /// <summary>Whether a record of an alternative would not have all properties that the description has.</summary>
        public bool LosesProperties { get; set; }
    }
}
