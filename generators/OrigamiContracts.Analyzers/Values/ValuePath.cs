namespace OrigamiContracts.Analyzers.Values;

/// <summary>The keywords that lead from a member's schema to what its lists and maps hold, with slashes between them.</summary>
internal static class ValuePath
{
    private const string Items = "items";
    private const string Entries = "additionalProperties";

    /// <summary>The path to what a list or map holds.</summary>
    public static string Into(KnownList list, string path)
    {
        string keyword = list.IsMap ? Entries : Items;
        return path.Length == 0 ? keyword : $"{path}/{keyword}";
    }

    /// <summary>Whether a path leads to, or further into, what a value holds.</summary>
    public static bool LeadsInto(string path, string value) =>
        path.Length > value.Length && path.StartsWith(value, StringComparison.Ordinal) && (value.Length == 0 || path[value.Length] == '/');

    /// <summary>Whether a path ends at the items of a list.</summary>
    public static bool IsItem(string path) => path.EndsWith(Items, StringComparison.Ordinal);
}
