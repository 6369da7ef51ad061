using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads where callers send what proves who they are.</summary>
/// <param name="root">The description.</param>
/// <param name="schemes">The security schemes that have names.</param>
internal sealed class SecurityReader(SpecObject root, IEnumerable<(string Name, ReferencedObject Part)> schemes)
{
    // OAuth 2.0 and OpenID Connect have bearer tokens, which HTTP authentication has a header for (RFC 6750, section 2.1).
    private const string OfHttpAuthentication = "Authorization";

    /// <summary>The schemes that send something; one that works by the connection itself (<c>mutualTLS</c>) does not.</summary>
    public EquatableArray<SecuritySchemeDescription> Schemes { get; } =
        schemes.Select(static scheme => Read(scheme.Name, scheme.Part)).OfType<SecuritySchemeDescription>().ToEquatableArray();

    /// <summary>The schemes of an operation, all that its requirements name; an empty list of its own is none.</summary>
    public EquatableArray<SecuritySchemeDescription> Of(SpecObject operation) =>
        (operation.Find("security") is null ? root : operation)
            .ItemsOf("security")
            .OfType<SpecObject>()
            .SelectMany(static requirement => requirement.Properties)
            .Select(named => Find(named.Name))
            .OfType<SecuritySchemeDescription>()
            .Distinct()
            .ToEquatableArray();

    // Since OpenAPI 3.2, a requirement can also have the URI of a scheme; what is a name is one.
    private SecuritySchemeDescription? Find(string name) =>
        Schemes.FirstOrDefault(scheme => scheme.Name == name)
        ?? (JsonPointer.FromUriFragment(name) is { } pointer ? Schemes.FirstOrDefault(scheme => scheme.Pointer == pointer) : null);

    private static SecuritySchemeDescription? Read(string name, ReferencedObject scheme) => scheme.Node.StringOf("type") switch
    {
        "apiKey" when scheme.Node.StringOf("name") is { Length: > 0 } parameter && scheme.Node.StringOf("in") is ("query" or "header" or "cookie") and var place =>
            new SecuritySchemeDescription(name, place, parameter, scheme.Pointer),
        // Swagger 2.0 has 'basic' for what is 'http' later.
        "http" or "basic" or "oauth2" or "openIdConnect" => new SecuritySchemeDescription(name, "header", OfHttpAuthentication, scheme.Pointer),
        _ => null,
    };
}
