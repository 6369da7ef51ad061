using System.Text;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>A value that matches no alternative is explained by the one it was meant for, if that can be told.</summary>
public sealed class AlternativesReportTests
{
    private const string Shapes =
        """
        {
          "oneOf": [
            { "properties": { "kind": { "const": "circle" }, "radius": { "type": "number" } }, "required": ["kind", "radius"], "type": "object" },
            { "properties": { "kind": { "const": "square" }, "side": { "type": "number", "minimum": 0 } }, "required": ["kind", "side"], "type": "object" },
            { "type": "string", "minLength": 3 }
          ]
        }
        """;

    [Theory]
    [InlineData("""{"kind":"circle","radius":"big"}""", "/oneOf", "/oneOf/0/properties/radius/type")]
    [InlineData("""{"kind":"square"}""", "/oneOf", "/oneOf/1/required")]
    [InlineData("""{"kind":"square","side":-1}""", "/oneOf", "/oneOf/1/properties/side/minimum")]
    [InlineData("\"ab\"", "/oneOf", "/oneOf/2/minLength")]
    [InlineData("5", "/oneOf")]
    [InlineData("""{"kind":"triangle"}""", "/oneOf")]
    public void The_alternative_that_was_meant_says_what_is_wrong(string document, params string[] keywordLocations)
    {
        ValidationReport report = EmittedSchemas.Of(Shapes).Root().Validate(Encoding.UTF8.GetBytes(document));

        Assert.Equal(keywordLocations, report.Violations.Select(static violation => violation.KeywordLocation));
    }
}
