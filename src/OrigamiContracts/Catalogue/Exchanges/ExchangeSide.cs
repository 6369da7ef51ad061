namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Who a finding is about.</summary>
public enum ExchangeSide
{
    /// <summary>The request, and so the client.</summary>
    Request,

    /// <summary>The response, and so the server.</summary>
    Response,

    /// <summary>
    /// Both together: a rule of the operation does not hold. Once there is a response, that is the server's business.
    /// </summary>
    Exchange,
}
