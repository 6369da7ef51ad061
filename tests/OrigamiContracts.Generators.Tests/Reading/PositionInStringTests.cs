using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>A character of a string's value is found where the description writes it.</summary>
public sealed class PositionInStringTests
{
    // Each text marks with ^ the character to find, which in the value is the first 'X'.
    [Theory]
    [InlineData("a: self.^X > 1")]
    [InlineData("a: one\n   two\n\n   ^X")]
    [InlineData("a: one \r\n  two ^X")]
    [InlineData("a: 'it''s ^X'")]
    [InlineData("a: 'one  \n\n\n  two ^X'")]
    [InlineData("a: \"\\t\\\"\\\\ ^X\"")]
    [InlineData("a: \"\\u00e9\\x41\\U0001F600\\U00000041^X\"")]
    [InlineData("a: \"one\\\n   two \\\n\n   three ^X\"")]
    [InlineData("a: \"one\n\n   two\\ \n   ^X\"")]
    [InlineData("a: !!str &anchor # comment\n  ^X")]
    [InlineData("a: &anchor !!str\n  'two ^X'")]
    [InlineData("a: |\n  one\n  two ^X\n")]
    [InlineData("a: |\r\n  one\r\n\r\n    two ^X\r\n")]
    [InlineData("a: |-\n\n\n  one\n   \n  ^X")]
    [InlineData("a: |+\n  one\n  ^X\n\n\n")]
    [InlineData("a: |2\n    one\n  ^X\n")]
    [InlineData("a: |1-  # comment\n   one\n ^X\n")]
    [InlineData("a: !!str |\n  one\n  ^X\n")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\n\n  ^X\n")]
    [InlineData("a: >-\n\n  one\n    indented\n\n    more\n  two\n  ^X\n")]
    [InlineData("a: >+\n  one\n\n    indented\n\n  two ^X\n\n")]
    [InlineData("a: >\r\n  one\r\n  two\r\n\r\n  ^X\r\n")]
    [InlineData("{\"a\": \"\\/\\b\\n\\ud83d\\ude00é😀 ^X\"}")]
    public void Character_is_found(string marked)
    {
        int expected = marked.IndexOf('^', StringComparison.Ordinal);
        string text = marked.Remove(expected, 1);
        SpecString node = (SpecString)Descriptions.Tree(text).At("/a");

        var position = node.PositionAt(node.Value.IndexOf('X', StringComparison.Ordinal));

        Assert.Equal(new SpecText("api.yaml", text).PositionAt(expected), position);
    }

    [Theory]
    [InlineData("a: \"x\\u0041y\"", 1, 5)] // an escape: its start
    [InlineData("a: \"\\U0001F600\"", 1, 4)] // the second half of a pair: the start of the escape
    [InlineData("a: \"x\"", 1, 5)] // the end: the closing quote
    [InlineData("a: \"x\"", 99, 5)]
    [InlineData("a: \"x\"", -1, 4)]
    [InlineData("a: x", 1, 4)]
    [InlineData("a: x  \n   y", 1, 4)] // a folded line break: where the line ends
    [InlineData("a: ''", 0, 4)]
    [InlineData("a: !!str", 0, 8)]
    public void What_is_not_written_as_itself_is_near(string text, int offset, int column)
    {
        SpecString node = (SpecString)Descriptions.Tree(text).At("/a");

        Assert.Equal((0, column), (node.PositionAt(offset).Line, node.PositionAt(offset).Character));
    }

    [Theory]
    [InlineData("upstream/openapi-v2-2026-06-10.yaml")]
    [InlineData("upstream/openapi-v2-2026-07-09.yaml")]
    [InlineData("specs/museum.yaml")]
    [InlineData("specs/train.yaml")]
    public void Every_visible_character_of_real_descriptions_is_found(string file)
    {
        string text = File.ReadAllText(SharedMaterial.PathOf(file));
        string[] lines = text.Split('\n');

        Assert.All(Strings(Descriptions.Tree(text)), node =>
        {
            for (int i = 0; i < node.Value.Length; i += 7)
            {
                var at = node.PositionAt(i);
                Assert.True(
                    char.IsWhiteSpace(node.Value[i]) || lines[at.Line][at.Character] == node.Value[i],
                    $"{i} of '{node.Value}' is not at {at}.");
            }
        });
    }

    private static IEnumerable<SpecString> Strings(SpecNode node) => node switch
    {
        SpecString s => [s],
        SpecObject o => o.Properties.SelectMany(static p => Strings(p.Value)),
        SpecArray a => a.Items.SelectMany(Strings),
        _ => [],
    };
}
