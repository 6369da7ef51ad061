using OrigamiContracts.Generators.Reading.JsonPath;

namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Which places of a tree an action is about: a tree itself, of these places and the ways to them.</summary>
internal sealed class EditedPlaces
{
    private readonly Dictionary<string, EditedPlaces> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, EditedPlaces> _items = [];

    /// <summary>Whether the action is about this place, and not only about some below it.</summary>
    public bool IsSelected { get; private set; }

    /// <summary>Whether it is about any below it.</summary>
    public bool HasChildren => _members.Count > 0 || _items.Count > 0;

    public static EditedPlaces Of(IEnumerable<JsonPathNode> nodes)
    {
        EditedPlaces root = new();
        foreach (JsonPathNode node in nodes)
        {
            root.PlaceOf(node).IsSelected = true;
        }

        return root;
    }

    public EditedPlaces? Member(string name) => _members.TryGetValue(name, out EditedPlaces? place) ? place : null;

    public EditedPlaces? Item(int index) => _items.TryGetValue(index, out EditedPlaces? place) ? place : null;

    private EditedPlaces PlaceOf(JsonPathNode node)
    {
        if (node.Parent is null)
        {
            return this;
        }

        EditedPlaces owner = PlaceOf(node.Parent);
        return node.Name is { } name ? GetOrAdd(owner._members, name) : GetOrAdd(owner._items, node.Index);
    }

    private static EditedPlaces GetOrAdd<TKey>(Dictionary<TKey, EditedPlaces> places, TKey key)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out EditedPlaces? place))
        {
            place = new EditedPlaces();
            places.Add(key, place);
        }

        return place;
    }
}
