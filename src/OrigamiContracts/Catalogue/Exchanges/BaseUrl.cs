namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A URL that the paths of the operations are appended to (OpenAPI 3.1, section 4.8.5).</summary>
/// <remarks>
/// A variable stands for anything but a slash, since the catalogue does not know its values. One that a URL begins with
/// stands for scheme and host.
/// </remarks>
internal sealed class BaseUrl
{
    private readonly SegmentTemplate? _origin;
    private readonly SegmentTemplate[] _segments;

    private BaseUrl(SegmentTemplate? origin, SegmentTemplate[] segments)
    {
        _origin = origin;
        _segments = segments;
    }

    /// <summary>How many segments its path has.</summary>
    public int Depth => _segments.Length;

    /// <summary>Reads a base URL.</summary>
    /// <param name="url">The URL, absolute or relative.</param>
    /// <param name="anyOrigin">Whether only its path counts, not the scheme and host.</param>
    public static BaseUrl Parse(string url, bool anyOrigin)
    {
        UrlParts parts = UrlParts.Of(url);
        string origin = NormalizeOrigin(parts.Origin);
        string[] segments = parts.Path.Trim('/').ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool beginsWithVariable = origin.Length == 0 && url.StartsWith('{');
        return new BaseUrl(
            anyOrigin || origin.Length == 0 ? null : SegmentTemplate.Parse(origin),
            [.. segments.Skip(beginsWithVariable ? 1 : 0).Where(static segment => segment != ".").Select(SegmentTemplate.Parse)]);
    }

    /// <summary>Finds what a URL has behind this one.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="path">The rest of its path, empty or with a slash in front.</param>
    /// <returns>Whether the URL begins with this one.</returns>
    public bool TryStrip(UrlParts url, out ReadOnlySpan<char> path)
    {
        path = url.Path;
        if (_origin is not null && !url.Origin.IsEmpty && !Matches(_origin, NormalizeOrigin(url.Origin)))
        {
            return false;
        }

        foreach (SegmentTemplate template in _segments)
        {
            if (path.IsEmpty || path[0] != '/')
            {
                return false;
            }

            path = path[1..];
            int end = path.IndexOf('/');
            end = end < 0 ? path.Length : end;
            if (!Matches(template, path[..end]))
            {
                return false;
            }

            path = path[end..];
        }

        return true;
    }

    private static bool Matches(SegmentTemplate template, ReadOnlySpan<char> text) =>
        template.TryMatch(text, template.Names.Length == 0 ? [] : new string[template.Names.Length]);

    // Scheme and host have no case (RFC 3986, section 6.2.2.1), and a scheme's own port need not be written.
    private static string NormalizeOrigin(ReadOnlySpan<char> origin)
    {
        string lower = origin.ToString().ToLowerInvariant();
        string port = lower.StartsWith("https:", StringComparison.Ordinal) ? ":443"
            : lower.StartsWith("http:", StringComparison.Ordinal) ? ":80"
            : "://";
        return lower.EndsWith(port, StringComparison.Ordinal) ? lower[..^port.Length] : lower;
    }
}
