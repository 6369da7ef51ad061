using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>What emitted validators of objects leave to the runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemberValidation
{
    // Whoever made an object chose how deep it is, so these limits are as wide as they can be.
    private const int MaximumDepth = ContractJson.LargestMaximumDepth;

    /// <summary>Validates a record or union as the JSON it is written as.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="contract">The record or union.</param>
    /// <param name="violations">Takes what is found.</param>
    public static void ByJson<T>(T contract, ref ViolationCollector violations)
        where T : IContract<T>
    {
        using var written = ContractWriter.Take();
        contract.WriteJson(written);
        ByJson(written.Text, T.ValidateJson, ref violations);
    }

    /// <summary>Validates null where there has to be a union.</summary>
    /// <param name="validator">The validator of the union.</param>
    /// <param name="violations">Takes what is found.</param>
    public static void Null(JsonValidator validator, ref ViolationCollector violations) =>
        ByJson("null"u8, validator, ref violations);

    /// <summary>Validates a value that the record keeps as JSON.</summary>
    /// <param name="element">The value.</param>
    /// <param name="validator">The validator of its schema.</param>
    /// <param name="violations">Takes what is found.</param>
    public static void Element(JsonElement element, JsonValidator validator, ref ViolationCollector violations)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            violations.Type(ViolationCollector.Here, "", "a JSON value", JsonTokenType.None);
            return;
        }

        ByJson(JsonMarshal.GetRawUtf8Value(element), validator, ref violations);
    }

    /// <summary>Whether two items of a list are equal.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="first">The index of one of them.</param>
    /// <param name="second">The index of the one that is equal to it.</param>
    /// <returns>Whether there are two.</returns>
    public static bool HasEqualItems<T>(IReadOnlyList<T> items, out int first, out int second)
    {
        ArgumentNullException.ThrowIfNull(items);
        // A value tuple as the key, since a dictionary has no key for null.
        var indexes = new Dictionary<ValueTuple<T>, int>(items.Count);
        for (second = 0; second < items.Count; second++)
        {
            if (!indexes.TryAdd(new ValueTuple<T>(items[second]), second))
            {
                first = indexes[new ValueTuple<T>(items[second])];
                return true;
            }
        }

        first = second = -1;
        return false;
    }

    private static void ByJson(ReadOnlySpan<byte> utf8Json, JsonValidator validator, ref ViolationCollector violations) =>
        violations.Adopt(ContractJson.Validate(utf8Json, validator, MaximumDepth, out int structuralErrors), structuralErrors);
}
