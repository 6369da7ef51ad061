using System.Globalization;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Says in messages how many there are, and how many there may be.</summary>
internal static class Amount
{
    public static string AtLeast(string limit, string one) => $"at least {Of(limit, one)}";

    public static string AtMost(string limit, string one) => $"at most {Of(limit, one)}";

    /// <summary>How many there are, exactly or at least.</summary>
    public static string Found(long count, bool isExact) => (count, isExact) switch
    {
        (0, true) => "none",
        (_, true) => count.ToString(CultureInfo.InvariantCulture),
        _ => $"at least {count.ToString(CultureInfo.InvariantCulture)}",
    };

    private static string Of(string limit, string one) => limit == "1" ? $"1 {one}" : $"{limit} {one}s";
}
