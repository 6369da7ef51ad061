using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class SpecTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("a\nb\r\nc\rd\n\n")]
    [InlineData("\r\r\n\n\r")]
    [InlineData("a\u0085b\u2028c\u2029d😀e")]
    public void PositionAt_counts_lines_as_the_compiler_does(string content)
    {
        SpecText text = new("api.yaml", content);
        TextLineCollection lines = SourceText.From(content).Lines;

        for (int offset = 0; offset <= content.Length; offset++)
        {
            Assert.Equal(lines.GetLinePosition(offset), text.PositionAt(offset));
        }
    }
}
