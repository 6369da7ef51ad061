using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.AspNetCore;

/// <summary>How a server is checked.</summary>
public sealed class ContractServerOptions
{
    /// <summary>What is done with requests that break the contract.</summary>
    public ContractServerMode Mode { get; set; } = ContractServerMode.Observe;

    /// <summary>
    /// The most bytes of a body that are kept for checking, for each request and response on its way: 1 MiB by default,
    /// from 0 to 1 GiB. A longer body is passed on as it is, and counted as unchecked.
    /// </summary>
    public int MaximumBodyBytes { get; set; } = 1 << 20;

    /// <summary>
    /// How exchanges are checked. Where a proxy in front takes a part of the path away, its base URLs say what is left.
    /// </summary>
    public ExchangeCheckOptions Check { get; set; } = new();
}
