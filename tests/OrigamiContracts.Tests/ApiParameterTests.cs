using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Tests;

public sealed class ApiParameterTests
{
    [Theory]
    [InlineData(JsonTypes.Integer, "5", "Number")]
    [InlineData(JsonTypes.Boolean, "true", "True")]
    [InlineData(JsonTypes.Null, "null", "Null")]
    [InlineData(JsonTypes.String, "5", "String")]
    [InlineData(JsonTypes.Any, "5", "String")]
    [InlineData(JsonTypes.String | JsonTypes.Integer, "5", "String")]
    [InlineData(JsonTypes.Integer, "", "String")]
    [InlineData(JsonTypes.Integer, " 5", "String")]
    [InlineData(JsonTypes.Integer, "5 ", "String")]
    [InlineData(JsonTypes.Integer, "05", "String")]
    [InlineData(JsonTypes.Integer, "[5]", "String")]
    [InlineData(JsonTypes.Integer, "5,6", "String")]
    [InlineData(JsonTypes.String, "a\"b\\\n", "String")]
    public void A_text_is_what_the_schema_has_it_be(JsonTypes types, string text, string expected) =>
        Assert.Equal(expected, TokenOf(text, types));

    [Fact]
    public void A_text_that_is_no_Unicode_is_a_string() => Assert.Equal("String", TokenOf("\uD83D", JsonTypes.String));

    [Fact]
    public void Without_a_schema_anything_goes() => Assert.True(Parameter(null).Validate("x").IsClean);

    private static string? TokenOf(string text, JsonTypes types)
    {
        string? seen = null;
        var schema = new ApiSchema("S", "", types, (ref reader, ref _) =>
        {
            seen = reader.TokenType.ToString();
            reader.Skip();
        });

        Assert.True(Parameter(schema).Validate(text).IsClean);
        return seen;
    }

    private static ApiParameter Parameter(ApiSchema? schema) =>
        new() { Name = "p", In = ParameterLocation.Query, IsRequired = false, Location = "", Style = "form", IsExploded = true, Schema = schema };
}
