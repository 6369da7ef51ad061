using Microsoft.AspNetCore.Builder;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.AspNetCore;

/// <summary>Gives endpoints a contract.</summary>
public static class ContractEndpointExtensions
{
    /// <summary>Checks what an endpoint, or each of a group, gets and answers against a contract.</summary>
    /// <remarks>
    /// It runs before arguments are bound, and so before endpoint filters: when those run the body has been read. It is
    /// meant for applications that don't use
    /// <see cref="ContractApplicationBuilderExtensions.UseContract(IApplicationBuilder, ApiContract, Action{ContractServerOptions}?)"/>;
    /// with both, everything is checked twice.
    /// </remarks>
    /// <typeparam name="TBuilder">The kind of endpoint or group.</typeparam>
    /// <param name="endpoints">The endpoint or group.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The endpoint or group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="contract"/> is <see langword="null"/>.</exception>
    public static TBuilder WithContract<TBuilder>(this TBuilder endpoints, ApiContract contract, Action<ContractServerOptions>? configure = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(contract);
        var options = new ContractServerOptions();
        configure?.Invoke(options);
        endpoints.Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } next)
            {
                var guard = new ContractGuard(contract, options, endpoint.ApplicationServices);
                endpoint.RequestDelegate = context => guard.InvokeAsync(context, next);
            }
        });
        return endpoints;
    }
}
