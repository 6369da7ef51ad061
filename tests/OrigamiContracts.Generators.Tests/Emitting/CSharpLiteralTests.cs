using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrigamiContracts.Generators.Emitting;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Emitting;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("plain text", "\"plain text\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    [InlineData("\r\n\t\0\u007F", "\"\\u000D\\u000A\\u0009\\u0000\\u007F\"")]
    [InlineData("\u2028\u2029\u0085\u202E\uFEFF", "\"\\u2028\\u2029\\u0085\\u202E\\uFEFF\"")]
    [InlineData("é\U0001F600", "\"\\u00E9\\uD83D\\uDE00\"")]
    public void A_text_is_escaped(string text, string literal)
    {
        Assert.Equal(literal, CSharpLiteral.String(text));
        Assert.Equal(literal + "u8", CSharpLiteral.Utf8(text));
    }

    [Fact]
    public void Utf8_replaces_surrogates_that_stand_alone()
    {
        Assert.Equal("\"a\\uFFFDb\\uFFFD\\uD83D\\uDE00\\uFFFD\"u8", CSharpLiteral.Utf8("a\ud800b\udc00\U0001F600\ud83d"));
        Assert.Equal("\"\\uD800\"", CSharpLiteral.String("\ud800"));
    }

    [Fact]
    public void The_compiler_reads_every_unit_back()
    {
        var text = new StringBuilder();
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            text.Append((char)unit).Append('a');
        }

        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(CSharpLiteral.String(text.ToString()));

        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(text.ToString(), literal.Token.Value);
    }
}
