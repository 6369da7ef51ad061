namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// Finds what an exchange has beside what its operation describes: query parameters, cookies and headers. Nothing in
/// OpenAPI forbids them, but who sends one means something that no one has described.
/// </summary>
internal sealed class UndescribedParts(ExchangeCheckOptions options, FindingCollector found)
{
    private const string Cookie = "Cookie";

    public void Report(ApiOperation operation, ExchangeRequest request, ParameterReader reader)
    {
        foreach (string name in reader.UndescribedQueryNames())
        {
            if (!options.IgnoredQueryParameters.Contains(name))
            {
                Add(new ExchangePlace(ExchangeSide.Request, ExchangePart.Query, name), "parameters", operation.Location, "is no described parameter");
            }
        }

        foreach (string name in OwnHeaders(request.Headers, name => Describes(operation, name)))
        {
            Add(new ExchangePlace(ExchangeSide.Request, ExchangePart.Header, name), "parameters", operation.Location, "is no described header");
        }

        if (IsIgnored(Cookie))
        {
            return;
        }

        foreach (string name in reader.UndescribedCookieNames())
        {
            Add(new ExchangePlace(ExchangeSide.Request, ExchangePart.Cookie, name), "parameters", operation.Location, "is no described cookie");
        }
    }

    public void Report(ApiResponse described, ExchangeResponse response)
    {
        foreach (string name in OwnHeaders(response.Headers, name => Describes(described, name)))
        {
            Add(new ExchangePlace(ExchangeSide.Response, ExchangePart.Header, name), "headers", described.Location, "is no described header");
        }
    }

    private static bool Describes(ApiOperation operation, string header) =>
        operation.FindParameter(ParameterLocation.Header, header) is not null || operation.FindSecurityScheme(ParameterLocation.Header, header) is not null;

    private static bool Describes(ApiResponse response, string header) =>
        response.Headers.Any(described => described.Name.Equals(header, StringComparison.OrdinalIgnoreCase));

    // Each once. HTTP/2 has the method and the like among its headers, with names that no header can have.
    private IEnumerable<string> OwnHeaders(IReadOnlyList<KeyValuePair<string, string>> headers, Func<string, bool> isDescribed) => headers
        .Select(static line => line.Key)
        .Where(name => name is not [':', ..] && !HeadersOfOthers.Contain(name) && !isDescribed(name) && !IsIgnored(name))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private bool IsIgnored(string header) => options.IgnoredHeaders.Any(ignored => ignored.Equals(header, StringComparison.OrdinalIgnoreCase));

    private void Add(ExchangePlace place, string keyword, string location, string message) =>
        found.Add(place, ExchangeFindingKind.Undescribed, keyword, location, message, Severity.Warning);
}
