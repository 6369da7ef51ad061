namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Finds the operation that a method and a URL mean. Made once for a contract; any number of threads can use it.</summary>
public sealed class OperationFinder
{
    // Deeper paths are in no API, and a search calls itself for each segment.
    private const int MaximumSegments = 256;

    private readonly BaseUrl[] _bases;
    private readonly PathNode _root = new();
    private readonly int _maximumVariables;

    /// <summary>Makes a finder.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="baseUrls">
    /// What the paths are appended to: absolute URLs, of which scheme and host count where the URL that is looked for has
    /// them, or paths. If there are none, the paths of <see cref="ApiContract.Servers"/> count, on any host, so that a
    /// description serves its test systems too; without servers it is <c>/</c> (OpenAPI 3.1, section 4.8.1.1).
    /// </param>
    /// <remarks>
    /// A variable in a base URL stands for anything without a slash. A path of more than 256 segments is never found.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
    public OperationFinder(ApiContract contract, IEnumerable<string>? baseUrls = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        string[] given = [.. baseUrls ?? []];
        bool isGiven = given.Length > 0;
        _bases =
        [
            .. (isGiven ? given : contract.Servers)
                .DefaultIfEmpty("/")
                .Distinct(StringComparer.Ordinal)
                .Select(url => BaseUrl.Parse(url, anyOrigin: !isGiven))
                .OrderByDescending(static url => url.Depth),
        ];

        // The catalogue has its operations in no order, and of two paths that are the same the first one counts.
        foreach (ApiOperation operation in contract.Operations.Values.OrderBy(static operation => operation.Id, StringComparer.Ordinal))
        {
            string[] segments = operation.Path.TrimStart('/').Split('/');
            if (segments.Length <= MaximumSegments)
            {
                string[] variables = [.. segments.SelectMany(static segment => SegmentTemplate.Parse(segment).Names)];
                _maximumVariables = Math.Max(_maximumVariables, variables.Length);
                _root.Add(segments, new PathOperation(operation, variables));
            }
        }
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="method">The HTTP method; case does not count.</param>
    /// <param name="url">The URL of the request, absolute or from the path on, percent-encoded as it is sent.</param>
    /// <returns>The operation, or why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public OperationMatch Find(string method, string url)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(url);
        UrlParts parts = UrlParts.Of(url);
        string[] values = _maximumVariables == 0 ? [] : new string[_maximumVariables];
        bool isCovered = false;
        bool isPathKnown = false;
        foreach (BaseUrl baseUrl in _bases)
        {
            if (!baseUrl.TryStrip(parts, out ReadOnlySpan<char> path))
            {
                continue;
            }

            isCovered = true;
            if (_root.Find(path, method, values, count: 0, ref isPathKnown) is { } found)
            {
                return new OperationMatch(found, values);
            }
        }

        return new OperationMatch(
            isPathKnown ? OperationMatchKind.UndescribedMethod
            : isCovered ? OperationMatchKind.UndescribedPath
            : OperationMatchKind.Elsewhere);
    }
}
