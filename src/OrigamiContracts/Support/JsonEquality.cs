using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>
/// Equality of JSON values (2020-12 Core, section 4.2.2): numbers by value, objects whatever the order of their members.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    /// <summary>Whether a value equals another.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="utf8Json">The other value as JSON.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool Equals(Utf8JsonReader reader, ReadOnlySpan<byte> utf8Json)
    {
        var other = new Utf8JsonReader(utf8Json);
        return AreEqual(JsonElement.ParseValue(ref reader), JsonElement.ParseValue(ref other));
    }

    /// <summary>Whether a value equals one of several.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="utf8JsonArray">The others as a JSON array.</param>
    /// <returns>Whether it equals one of them.</returns>
    public static bool IsOneOf(Utf8JsonReader reader, ReadOnlySpan<byte> utf8JsonArray)
    {
        var others = new Utf8JsonReader(utf8JsonArray);
        JsonElement value = JsonElement.ParseValue(ref reader);
        foreach (JsonElement other in JsonElement.ParseValue(ref others).EnumerateArray())
        {
            if (AreEqual(value, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two items of an array are equal.</summary>
    /// <param name="reader">A copy of a reader on the array's first token.</param>
    /// <param name="first">The index of one of them.</param>
    /// <param name="second">The index of the one that is equal to it.</param>
    /// <returns>Whether there are two.</returns>
    public static bool HasEqualItems(Utf8JsonReader reader, out int first, out int second)
    {
        JsonElement array = JsonElement.ParseValue(ref reader);
        var indexes = new Dictionary<JsonElement, int>(array.GetArrayLength(), Comparer.Instance);
        second = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (!indexes.TryAdd(item, second))
            {
                first = indexes[item];
                return true;
            }

            second++;
        }

        first = second = -1;
        return false;
    }

    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            // A surrogate stands alone in a text, which therefore is no Unicode text, and equal only to one written alike.
            return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
        }
    }

    internal sealed class Comparer : IEqualityComparer<JsonElement>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) =>
            x.ValueKind == y.ValueKind && (x.ValueKind == JsonValueKind.Undefined || AreEqual(x, y));

        public int GetHashCode([DisallowNull] JsonElement obj)
        {
            var hash = new HashCode();
            hash.Add(obj.ValueKind);
            switch (obj.ValueKind)
            {
                case JsonValueKind.String:
                    hash.Add(HashOf(static value => value.GetString()!, obj));
                    break;
                case JsonValueKind.Number:
                    // Numbers that are equal have the same nearest double.
                    hash.Add(obj.TryGetDouble(out double number) ? number : 0);
                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in obj.EnumerateArray())
                    {
                        hash.Add(GetHashCode(item));
                    }

                    break;
                case JsonValueKind.Object:
                    int members = 0;
                    foreach (JsonProperty member in obj.EnumerateObject())
                    {
                        // The order of members does not count.
                        members ^= HashCode.Combine(HashOf(static member => member.Name, member), GetHashCode(member.Value));
                    }

                    hash.Add(members);
                    break;
                default:
                    break;
            }

            return hash.ToHashCode();
        }

        // What is no Unicode text has no string to hash; all of these may share a hash.
        private static int HashOf<T>(Func<T, string> text, T holder)
        {
            try
            {
                return text(holder).GetHashCode(StringComparison.Ordinal);
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }
}
