namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A request, as it was sent.</summary>
public sealed class ExchangeRequest
{
    /// <summary>The HTTP method; case does not count.</summary>
    public required string Method { get; init; }

    /// <summary>The URL, absolute or from the path on, percent-encoded as it was sent.</summary>
    public required string Url { get; init; }

    /// <summary>The headers in their order, one entry for each line, <c>Content-Type</c> and the like among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public ExchangeBody Body { get; init; }
}
