using System.ComponentModel;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue;

/// <summary>An operation of the API: one method on one path.</summary>
public sealed class ApiOperation
{
    /// <summary>The operation's id (OpenAPI: <c>operationId</c>; made of method and path where the description has none).</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, such as <c>/agents/{id}</c>, relative to the server's URL.</summary>
    public required string Path { get; init; }

    /// <summary>Where the operation stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>What the operation does, in a line.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether the description advises against using it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Its parameters: in the path, query, headers and cookies.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The security schemes by which a request can prove whose it is (OpenAPI: <c>security</c>).</summary>
    public IReadOnlyList<ApiSecurityScheme> Security { get; init; } = [];

    /// <summary>The body a request can have; <see langword="null"/> if none.</summary>
    public ApiRequestBody? RequestBody { get; init; }

    /// <summary>The responses the description knows.</summary>
    public IReadOnlyList<ApiResponse> Responses { get; init; } = [];

    /// <summary>
    /// The compiled rules between the parts of a request and its response (<c>x-invariants</c> of the operation);
    /// <see langword="null"/> if there are none.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ExchangeRules? Rules { get; init; }

    /// <summary>Finds a parameter.</summary>
    /// <param name="location">Where it is sent.</param>
    /// <param name="name">Its name; in headers, case does not count.</param>
    /// <returns>The parameter, or <see langword="null"/> if the operation has none such.</returns>
    public ApiParameter? FindParameter(ParameterLocation location, string name)
    {
        StringComparison comparison = ComparisonIn(location);
        foreach (ApiParameter parameter in Parameters)
        {
            if (parameter.In == location && string.Equals(parameter.Name, name, comparison))
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>Finds the security scheme that something is the credentials of.</summary>
    /// <param name="location">Where it is sent.</param>
    /// <param name="name">Its name; in headers, case does not count.</param>
    /// <returns>The scheme, or <see langword="null"/> if the operation has none such.</returns>
    public ApiSecurityScheme? FindSecurityScheme(ParameterLocation location, string name)
    {
        StringComparison comparison = ComparisonIn(location);
        foreach (ApiSecurityScheme scheme in Security)
        {
            if (scheme.In == location && string.Equals(scheme.Parameter, name, comparison))
            {
                return scheme;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds what the description says of a status code: the code itself before its class (<c>2XX</c>) before <c>default</c>.
    /// </summary>
    /// <param name="statusCode">The HTTP status code, 100 to 599.</param>
    /// <returns>The response, or <see langword="null"/> if the description knows none for the code.</returns>
    public ApiResponse? FindResponse(int statusCode)
    {
        ApiResponse? best = null;
        int bestRank = int.MaxValue;
        foreach (ApiResponse response in Responses)
        {
            int rank = response.Covers(statusCode);
            if (rank >= 0 && rank < bestRank)
            {
                (best, bestRank) = (response, rank);
            }
        }

        return best;
    }

    private static StringComparison ComparisonIn(ParameterLocation location) =>
        location == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Method} {Path})";
}
