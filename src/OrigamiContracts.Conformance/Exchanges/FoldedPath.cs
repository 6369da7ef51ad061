namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>The path of a URL with what names single resources, which can be a secret, as <c>*</c>.</summary>
internal static class FoldedPath
{
    private const int LongestWord = 32;

    public static string Of(string url)
    {
        int query = url.AsSpan().IndexOfAny('?', '#');
        string path = query < 0 ? url : url[..query];
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            int slash = path.IndexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path[slash..];
        }

        return string.Join('/', path.Split('/').Select(static segment => IsWord(segment) ? segment : "*"));
    }

    // v1 is a word, 17 and a UUID are not.
    private static bool IsWord(string segment) =>
        segment.Length <= LongestWord && segment.Count(char.IsAsciiDigit) <= segment.Length / 2 && !Guid.TryParse(segment, out _);
}
