using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Compares what emitted unions hold by value: JSON, lists and maps have no equality of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueComparer
{
    /// <summary>Compares values that are kept as JSON.</summary>
    public static IEqualityComparer<JsonElement> OfJson { get; } = new JsonComparer();

    /// <summary>Compares lists by their items, in order.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">Compares the items.</param>
    /// <returns>The comparer.</returns>
    public static IEqualityComparer<IReadOnlyList<T>?> OfList<T>(IEqualityComparer<T>? items = null) =>
        new ListComparer<T>(items ?? EqualityComparer<T>.Default);

    /// <summary>Compares maps by their entries, in any order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">Compares the values.</param>
    /// <returns>The comparer.</returns>
    public static IEqualityComparer<IReadOnlyDictionary<string, T>?> OfMap<T>(IEqualityComparer<T>? values = null) =>
        new MapComparer<T>(values ?? EqualityComparer<T>.Default);

    private sealed class JsonComparer : IEqualityComparer<JsonElement>
    {
        public bool Equals(JsonElement x, JsonElement y) =>
            x.ValueKind == y.ValueKind
            && (x.ValueKind == JsonValueKind.Undefined || JsonEquality.Equals(ReaderOf(x), JsonMarshal.GetRawUtf8Value(y)));

        public int GetHashCode([DisallowNull] JsonElement obj)
        {
            if (obj.ValueKind == JsonValueKind.Undefined)
            {
                return 0;
            }

            ContractReader reader = ReaderOf(obj);
            return JsonHash.OfValue(ref reader).GetHashCode();
        }

        private static ContractReader ReaderOf(JsonElement element)
        {
            ContractReader reader = ContractReader.Again(JsonMarshal.GetRawUtf8Value(element));
            reader.Read();
            return reader;
        }
    }

    private sealed class ListComparer<T>(IEqualityComparer<T> items) : IEqualityComparer<IReadOnlyList<T>?>
    {
        public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.Count == y.Count && x.SequenceEqual(y, items));

        public int GetHashCode([DisallowNull] IReadOnlyList<T> obj)
        {
            var hash = new HashCode();
            foreach (T item in obj)
            {
                hash.Add(item, items);
            }

            return hash.ToHashCode();
        }
    }

    private sealed class MapComparer<T>(IEqualityComparer<T> values) : IEqualityComparer<IReadOnlyDictionary<string, T>?>
    {
        public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y) =>
            ReferenceEquals(x, y)
            || (x is not null
                && y is not null
                && x.Count == y.Count
                && x.All(entry => y.TryGetValue(entry.Key, out T? value) && values.Equals(entry.Value, value)));

        public int GetHashCode([DisallowNull] IReadOnlyDictionary<string, T> obj)
        {
            int hash = obj.Count;
            foreach ((string key, T value) in obj)
            {
                // The order of entries does not count.
                hash ^= HashCode.Combine(key, value is null ? 0 : values.GetHashCode(value));
            }

            return hash;
        }
    }
}
