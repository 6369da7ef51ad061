using Microsoft.AspNetCore.Builder;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.AspNetCore;

/// <summary>Gives an application a contract.</summary>
public static class ContractApplicationBuilderExtensions
{
    /// <summary>
    /// Adds middleware that checks requests and responses against a contract. Requests that the description has no
    /// operation for pass by, and are counted.
    /// </summary>
    /// <remarks>
    /// It sees responses as the middleware behind it makes them, so it belongs behind what compresses them, and behind what
    /// turns exceptions into responses if those are not described.
    /// </remarks>
    /// <param name="application">The application.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The application.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="application"/> or <paramref name="contract"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is not in its range.</exception>
    public static IApplicationBuilder UseContract(this IApplicationBuilder application, ApiContract contract, Action<ContractServerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(contract);
        var options = new ContractServerOptions();
        configure?.Invoke(options);
        var guard = new ContractGuard(contract, options, application.ApplicationServices);
        return application.Use(next => context => guard.InvokeAsync(context, next));
    }
}
