using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Http;

/// <summary>Gives clients of <see cref="IHttpClientFactory"/> a contract.</summary>
public static class ContractHttpClientBuilderExtensions
{
    /// <summary>
    /// Adds a <see cref="ContractHandler"/>. It checks what handlers that were added before it make of requests, so it is
    /// best added last.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="configure">Sets the handler's options.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="contract"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddContractHandler(this IHttpClientBuilder builder, ApiContract contract, Action<ContractHandlerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ContractHandlerOptions();
        configure?.Invoke(options);

        // The factory makes new handlers every few minutes; what is compiled from the catalogue stays.
        var checker = new ExchangeChecker(contract, options.Check);
        return builder.AddHttpMessageHandler(services => new ContractHandler(
            checker,
            options,
            services.GetService<ILogger<ContractHandler>>(),
            services.GetService<IMeterFactory>()));
    }
}
