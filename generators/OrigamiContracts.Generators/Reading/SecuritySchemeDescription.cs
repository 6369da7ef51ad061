namespace OrigamiContracts.Generators.Reading;

/// <summary>A security scheme whose credentials are sent in a part of requests that has a name.</summary>
/// <param name="Name">What the description calls it.</param>
/// <param name="In"><c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Parameter">The name of the query parameter, header or cookie.</param>
/// <param name="Pointer">Where the scheme is.</param>
internal sealed record SecuritySchemeDescription(string Name, string In, string Parameter, string Pointer);
