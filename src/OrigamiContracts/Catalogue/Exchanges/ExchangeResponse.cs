namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A response, as it was sent.</summary>
public sealed class ExchangeResponse
{
    /// <summary>The status code, 100 to 999 (RFC 9110, section 15).</summary>
    public required int Status { get; init; }

    /// <summary>The headers in their order, one entry for each line, <c>Content-Type</c> and the like among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public ExchangeBody Body { get; init; }
}
