using OrigamiContracts.Catalogue;
using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>Where callers send what proves who they are.</summary>
public sealed class SecurityReadingTests
{
    private const string Yaml =
        """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        security: [{Bearer: []}]
        paths:
          /a:
            get: {operationId: ofAll, responses: {200: {description: d}}}
            put: {operationId: none, security: [], responses: {200: {description: d}}}
            post: {operationId: own, security: [{Query: [], Jar: []}, {}, {Head: []}, {Query: []}, {Unknown: []}, {Mutual: []}], responses: {200: {description: d}}}
        components:
          securitySchemes:
            Bearer: {type: http, scheme: bearer}
            Query: {type: apiKey, in: query, name: code}
            Head: {$ref: '#/components/securitySchemes/Real'}
            Real: {type: apiKey, in: header, name: X-Tenant-Code}
            Jar: {type: apiKey, in: cookie, name: sid}
            Open: {type: openIdConnect, openIdConnectUrl: 'https://a.example/'}
            Mutual: {type: mutualTLS}
        """;

    [Fact]
    public void Schemes_say_where_credentials_are_sent() => Assert.Equal<SecuritySchemeDescription>(
        [
            new("Bearer", "header", "Authorization", "/components/securitySchemes/Bearer"),
            new("Query", "query", "code", "/components/securitySchemes/Query"),
            new("Head", "header", "X-Tenant-Code", "/components/securitySchemes/Real"),
            new("Real", "header", "X-Tenant-Code", "/components/securitySchemes/Real"),
            new("Jar", "cookie", "sid", "/components/securitySchemes/Jar"),
            new("Open", "header", "Authorization", "/components/securitySchemes/Open"),
        ],
        Descriptions.Api(Yaml).SecuritySchemes);

    [Theory]
    [InlineData("ofAll", "Bearer")]
    [InlineData("none", "")]
    [InlineData("own", "Query, Jar, Head")]
    public void An_operation_has_the_schemes_of_its_requirements_or_of_those_of_all(string operation, string schemes) => Assert.Equal(
        schemes,
        string.Join(", ", Descriptions.Api(Yaml).Operations.Single(candidate => candidate.Id == operation).Security.Select(static scheme => scheme.Name)));

    [Fact]
    public void Since_version_3_2_a_requirement_can_have_the_place_of_a_scheme() => Assert.Equal(
        "Bearer",
        Assert.Single(Descriptions.Api(Yaml.Replace("3.1.0", "3.2.0", StringComparison.Ordinal).Replace("security: [{Bearer: []}]", "security: [{'#/components/securitySchemes/Bearer': []}]", StringComparison.Ordinal)).Operations[0].Security).Name);

    [Fact]
    public void Swagger_has_definitions_of_security() => Assert.Equal<SecuritySchemeDescription>(
        [
            new("Basic", "header", "Authorization", "/securityDefinitions/Basic"),
            new("Key", "query", "code", "/securityDefinitions/Key"),
        ],
        Descriptions.Api(
            """
            swagger: '2.0'
            info: {title: t, version: '1'}
            paths: {/a: {get: {security: [{Key: []}, {Basic: []}], responses: {200: {description: d}}}}}
            securityDefinitions:
              Basic: {type: basic}
              Key: {type: apiKey, in: query, name: code}
            """).SecuritySchemes);

    [Fact]
    public void The_catalogue_has_them()
    {
        ApiContract contract = EmittedContract.Of(new Description("api.openapi.yaml", Yaml)).Contract;

        Assert.Equal(["Bearer", "Query", "Head", "Real", "Jar", "Open"], contract.SecuritySchemes.Select(static scheme => scheme.Name));
        Assert.Same(contract.SecuritySchemes[1], contract.Operations["own"].FindSecurityScheme(ParameterLocation.Query, "code"));
        Assert.Null(contract.Operations["own"].FindSecurityScheme(ParameterLocation.Query, "Code"));
        Assert.NotNull(contract.Operations["own"].FindSecurityScheme(ParameterLocation.Header, "x-tenant-code"));
        Assert.NotNull(contract.Operations["ofAll"].FindSecurityScheme(ParameterLocation.Header, "authorization"));
        Assert.Empty(contract.Operations["none"].Security);
    }
}
