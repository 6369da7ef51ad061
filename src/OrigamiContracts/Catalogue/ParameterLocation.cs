namespace OrigamiContracts.Catalogue;

/// <summary>Where a parameter is sent (OpenAPI: <c>in</c>).</summary>
public enum ParameterLocation
{
    /// <summary>In the path, at its place in the template.</summary>
    Path,

    /// <summary>In the query string.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In a cookie.</summary>
    Cookie,

    /// <summary>As the whole query string (OpenAPI 3.2).</summary>
    QueryString,
}
