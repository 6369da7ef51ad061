namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The part of a request or response that a finding is about.</summary>
public enum ExchangePart
{
    /// <summary>The method.</summary>
    Method,

    /// <summary>The path: one of its variables, or all of it.</summary>
    Path,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A cookie.</summary>
    Cookie,

    /// <summary>The media type of the body (<c>Content-Type</c>).</summary>
    MediaType,

    /// <summary>The body.</summary>
    Body,

    /// <summary>The status code.</summary>
    Status,

    /// <summary>What several parts say together.</summary>
    Rules,
}
