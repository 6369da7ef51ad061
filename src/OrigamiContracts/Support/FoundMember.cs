using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>What an object of C# has under a name or index of JSON.</summary>
/// <param name="Name">How C# gets there: <c>Name</c>, <c>[0]</c>, <c>["key"]</c>, or several of these one after the other.</param>
/// <param name="Value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FoundMember(string Name, object? Value)
{
    /// <summary>Whether there is anything.</summary>
    public bool IsFound => Name is not null;

    /// <summary>Finds a step below a value of any type that members can have.</summary>
    /// <param name="value">A record, a union, a list, a map or a <see cref="JsonElement"/>; nothing is below others.</param>
    /// <param name="jsonName">The name of a property, or the index of an item.</param>
    /// <returns>The member; <c>default</c> if there is none.</returns>
    public static FoundMember Inside(object? value, string jsonName) => value switch
    {
        IContractInstance contract => contract.FindMember(jsonName),
        JsonElement element => InsideJson(element, jsonName),
        string => default,
        IDictionary map => map.Contains(jsonName) ? new FoundMember(Key(jsonName), map[jsonName]) : default,
        IEnumerable items when IsIndex(jsonName, out int index) => ItemOf(items, index),
        _ => default,
    };

    /// <summary>Finds a property that a record keeps beside its members.</summary>
    /// <typeparam name="TValue">The type of these properties.</typeparam>
    /// <param name="name">The member that keeps them.</param>
    /// <param name="entries">The properties.</param>
    /// <param name="jsonName">The name of one.</param>
    /// <returns>The property; <c>default</c> if it is not there.</returns>
    public static FoundMember Entry<TValue>(string name, IReadOnlyDictionary<string, TValue>? entries, string jsonName) =>
        entries is not null && entries.TryGetValue(jsonName, out TValue? value) ? new FoundMember(name + Key(jsonName), value) : default;

    /// <summary>Finds an item behind those that a tuple has members for.</summary>
    /// <typeparam name="TItem">The type of these items.</typeparam>
    /// <param name="name">The member that has them.</param>
    /// <param name="items">The items.</param>
    /// <param name="jsonName">The index in the whole array.</param>
    /// <param name="before">How many items have members.</param>
    /// <returns>The item; <c>default</c> if it is not there.</returns>
    public static FoundMember Rest<TItem>(string name, IReadOnlyList<TItem>? items, string jsonName, int before) =>
        items is not null && IsIndex(jsonName, out int index) && index >= before && index - before < items.Count
            ? new FoundMember(name + Item(index - before), items[index - before])
            : default;

    /// <summary>A step whose place in C# is not known, written as JSON names it.</summary>
    internal static string Unknown(string jsonName) => IsIndex(jsonName, out int index) ? Item(index) : Key(jsonName);

    private static FoundMember InsideJson(JsonElement element, string jsonName) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty(jsonName, out JsonElement property) => new FoundMember(Key(jsonName), property),
        JsonValueKind.Array when IsIndex(jsonName, out int index) && index < element.GetArrayLength() => new FoundMember(Item(index), element[index]),
        _ => default,
    };

    private static FoundMember ItemOf(IEnumerable items, int index)
    {
        if (items is IList list)
        {
            return index < list.Count ? new FoundMember(Item(index), list[index]) : default;
        }

        int left = index;
        foreach (object? item in items)
        {
            if (left-- == 0)
            {
                return new FoundMember(Item(index), item);
            }
        }

        return default;
    }

    private static bool IsIndex(string jsonName, out int index) =>
        int.TryParse(jsonName, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static string Item(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private static string Key(string key) =>
        $"[\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
}
