namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Compares values as filters do (RFC 9535, section 2.3.5.2.2). Null stands for nothing.</summary>
internal static class JsonPathComparison
{
    public static bool Holds(SpecNode? left, JsonPathOperator comparison, SpecNode? right, JsonPathWork work) => comparison switch
    {
        JsonPathOperator.Equal => AreEqual(left, right, work),
        JsonPathOperator.NotEqual => !AreEqual(left, right, work),
        JsonPathOperator.Less => IsLess(left, right),
        JsonPathOperator.LessOrEqual => IsLess(left, right) || AreEqual(left, right, work),
        JsonPathOperator.Greater => IsLess(right, left),
        _ => IsLess(right, left) || AreEqual(left, right, work),
    };

    private static bool AreEqual(SpecNode? left, SpecNode? right, JsonPathWork work)
    {
        work.Spend();
        return (left, right) switch
        {
            (null, null) => true,
            (SpecNull, SpecNull) => true,
            (SpecBoolean a, SpecBoolean b) => a.Value == b.Value,
            (SpecString a, SpecString b) => a.Value == b.Value,
            (SpecNumber a, SpecNumber b) => NumberOrder.Compare(a.Literal, b.Literal) == 0,
            (SpecArray a, SpecArray b) => a.Items.Count == b.Items.Count && AreItemsEqual(a, b, work),
            (SpecObject a, SpecObject b) => a.Properties.Count == b.Properties.Count
                && a.Properties.All(member => b.Find(member.Name) is { } other && AreEqual(member.Value, other.Value, work)),
            _ => false,
        };
    }

    private static bool AreItemsEqual(SpecArray left, SpecArray right, JsonPathWork work)
    {
        for (int i = 0; i < left.Items.Count; i++)
        {
            if (!AreEqual(left.Items[i], right.Items[i], work))
            {
                return false;
            }
        }

        return true;
    }

    // Only numbers and strings have an order.
    private static bool IsLess(SpecNode? left, SpecNode? right) => (left, right) switch
    {
        (SpecNumber a, SpecNumber b) => NumberOrder.Compare(a.Literal, b.Literal) < 0,
        (SpecString a, SpecString b) => CompareCodePoints(a.Value, b.Value) < 0,
        _ => false,
    };

    // The order of UTF-16 code units is another: surrogates are less than U+E000, what they stand for is greater.
    private static int CompareCodePoints(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        for (int i = 0; i < shorter; i++)
        {
            if (left[i] != right[i])
            {
                bool isLeftSurrogate = char.IsSurrogate(left[i]);
                return isLeftSurrogate == char.IsSurrogate(right[i]) ? left[i] - right[i] : isLeftSurrogate ? 1 : -1;
            }
        }

        return left.Length - right.Length;
    }
}
