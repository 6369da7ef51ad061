using System.Globalization;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Completes tuples: arrays whose first items are described one by one.</summary>
/// <param name="schemas">The description's schemas.</param>
/// <param name="bind">Chooses the type of a schema, given where it stands and what a type that has to be emitted would be called.</param>
internal sealed class TupleBinder(SchemaSet schemas, Func<SchemaKey, string, string, TypeRef> bind)
{
    /// <summary>The member that holds the items that are not described one by one.</summary>
    public const string Rest = "Rest";

    // More than anyone wants to see as members.
    private const int MostItems = 32;

    // A title can be a sentence, and that is no name.
    private const int LongestTitle = 40;

    /// <summary>Whether a tuple stands for the values of a schema, which are arrays.</summary>
    public static bool IsTuple(SchemaModel schema) =>
        schema.Has<PrefixItemKeyword>() && schema.All<PrefixItemKeyword>().All(static item => item.Index < MostItems);

    public TupleModel Complete(string name, string pointer, SchemaModel schema)
    {
        long required = schema.All<MinItemsKeyword>().Select(static keyword => keyword.Limit).DefaultIfEmpty(0).Max();
        Dictionary<int, PrefixItemKeyword> described = schema.All<PrefixItemKeyword>().ToDictionary(static item => item.Index);
        ItemsKeyword? rest = schema.First<ItemsKeyword>();
        NameScope names = new([name, Rest, .. ReservedMembers.Names]);
        List<MemberModel> items = [];
        for (int index = 0; index <= described.Keys.Max(); index++)
        {
            bool isRequired = index < required;
            items.Add(described.TryGetValue(index, out PrefixItemKeyword? item)
                ? Item(name, index, isRequired, item, names)
                : new MemberModel(TextOf(index), names.Take(NumberOf(index), TextOf(index), out _), new TypeRef(TypeKind.Json), isRequired, SchemaKey.Anything, pointer, new SchemaAnnotations(null, null, IsDeprecated: false)));
        }

        bool allowsRest = rest is null || schemas.Get(rest.Items).Types != JsonTypes.None;
        return new TupleModel(
            name,
            schema.Key,
            schemas.AnnotationsAt(pointer),
            items.ToEquatableArray(),
            rest is not null && allowsRest ? bind(rest.Items, rest.Location, name + "Item") : new TypeRef(TypeKind.Json),
            allowsRest);
    }

    private MemberModel Item(string name, int index, bool isRequired, PrefixItemKeyword item, NameScope names)
    {
        string wished = schemas.NamesAt(item.Location).Title is { Length: > 0 and <= LongestTitle } title ? CSharpName.Pascal(title) : NumberOf(index);
        string given = names.Take(ReservedMembers.Avoid(wished, name, ReservedMembers.Names), TextOf(index), out _);
        return new MemberModel(
            TextOf(index),
            given,
            bind(item.Schema, item.Location, name + given),
            isRequired,
            item.Schema,
            item.Location,
            schemas.AnnotationsAt(item.Location));
    }

    private static string NumberOf(int index) => "Item" + TextOf(index + 1);

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
