using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Http;

/// <summary>An exchange that a <see cref="ContractHandler"/> has seen.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Request">The request; it has its body if that was judged.</param>
/// <param name="Response">The response, likewise; <see langword="null"/> if none came.</param>
public sealed record ObservedExchange(ExchangeReport Report, ExchangeRequest Request, ExchangeResponse? Response);
