namespace OrigamiContracts.Catalogue;

/// <summary>
/// A security scheme that has callers send what proves who they are: an API key, or the credentials of HTTP
/// authentication, OAuth 2.0 and OpenID Connect.
/// </summary>
public sealed class ApiSecurityScheme
{
    /// <summary>What the description calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the credentials are sent: in the query, a header or a cookie.</summary>
    public required ParameterLocation In { get; init; }

    /// <summary>The name of the query parameter, header or cookie. Its values are secrets.</summary>
    public required string Parameter { get; init; }

    /// <summary>Where the scheme stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
