namespace OrigamiContracts.Support;

/// <summary>Makes JSON Pointers (RFC 6901), and takes them apart.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string segment) => $"{pointer}/{Escape(segment)}";

    public static string Unescape(string segment) =>
        segment.Contains('~', StringComparison.Ordinal)
            ? segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            : segment;

    private static string Escape(string segment) =>
        segment.AsSpan().ContainsAny('~', '/')
            ? segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : segment;
}
