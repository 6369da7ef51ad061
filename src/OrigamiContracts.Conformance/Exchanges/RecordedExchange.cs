using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>A request and its response, as they were written down.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The response; null if none was recorded.</param>
internal sealed record RecordedExchange(RecordedMessage Request, RecordedMessage? Response)
{
    public ExchangeReport CheckBy(ExchangeChecker checker)
    {
        CheckedRequest request = checker.Check(new ExchangeRequest
        {
            Method = Request.Method,
            Url = Request.Url,
            Headers = Request.Headers,
            Body = Request.Body.ToExchangeBody(),
        });
        return Response is null ? request.Report : request.Complete(new ExchangeResponse
        {
            Status = Response.Status,
            Headers = Response.Headers,
            Body = Response.Body.ToExchangeBody(),
        });
    }
}
