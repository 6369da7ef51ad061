namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What a check of an exchange came to, in a word. Warnings change nothing.</summary>
public enum ExchangeOutcome
{
    /// <summary>All of it was judged, and it keeps the contract.</summary>
    Conforms,

    /// <summary>What was judged keeps the contract, but something was not judged.</summary>
    PartlyChecked,

    /// <summary>The request breaks the contract, and the response does not.</summary>
    RequestViolates,

    /// <summary>The response breaks the contract; the request may, too.</summary>
    ResponseViolates,

    /// <summary>The request breaks the contract, and the server refused it by a 4xx status.</summary>
    Rejected,

    /// <summary>The description has no operation for the method and path; nothing else was judged.</summary>
    Undescribed,

    /// <summary>The URL is not of this API; nothing was judged.</summary>
    Elsewhere,
}
