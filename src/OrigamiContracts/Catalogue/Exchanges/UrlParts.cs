namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A URL taken apart (RFC 3986, section 3), nothing in it decoded.</summary>
internal readonly ref struct UrlParts
{
    private UrlParts(ReadOnlySpan<char> origin, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Origin = origin;
        Path = path;
        Query = query;
    }

    /// <summary>Scheme and authority (<c>https://api.example</c>); empty where the URL has none.</summary>
    public ReadOnlySpan<char> Origin { get; }

    /// <summary>The path; that of an absolute URL without one is <c>/</c>.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>The query, without the question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    public static UrlParts Of(ReadOnlySpan<char> url)
    {
        int fragment = url.IndexOf('#');
        url = fragment < 0 ? url : url[..fragment];
        int question = url.IndexOf('?');
        ReadOnlySpan<char> query = question < 0 ? default : url[(question + 1)..];
        url = question < 0 ? url : url[..question];
        int authority = url.IndexOf("//");
        // A path can have two slashes in a row, but before an authority there is nothing but a scheme.
        if (authority < 0 || url[..authority].Contains('/'))
        {
            return new UrlParts(default, url, query);
        }

        int path = url[(authority + 2)..].IndexOf('/');
        return path < 0
            ? new UrlParts(url, "/", query)
            : new UrlParts(url[..(authority + 2 + path)], url[(authority + 2 + path)..], query);
    }
}
