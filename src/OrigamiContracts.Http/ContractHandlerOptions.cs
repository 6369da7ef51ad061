using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Http;

/// <summary>How a <see cref="ContractHandler"/> works.</summary>
public sealed class ContractHandlerOptions
{
    /// <summary>What is done with what is found.</summary>
    public ContractHandlerMode Mode { get; set; } = ContractHandlerMode.Observe;

    /// <summary>
    /// The most bytes of a body that are kept for checking, for each request and response on its way: 1 MiB by default,
    /// from 0 to 1 GiB. A longer body is passed on as it is, and counted as unchecked.
    /// </summary>
    public int MaximumBodyBytes { get; set; } = 1 << 20;

    /// <summary>Which requests are checked; all, if it is <see langword="null"/>.</summary>
    public Func<HttpRequestMessage, bool>? Predicate { get; set; }

    /// <summary>Takes the exchanges in the mode <see cref="ContractHandlerMode.Callback"/>, and is not called in others.</summary>
    public Action<ObservedExchange>? OnExchange { get; set; }

    /// <summary>How exchanges are checked: by which base URLs, for instance.</summary>
    public ExchangeCheckOptions Check { get; set; } = new();
}
