using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>A string.</summary>
internal sealed class SpecString(SpecText text, int start, int end, string value) : SpecNode(text, start, end)
{
    public string Value { get; } = value;

    /// <summary>
    /// Where the character at <paramref name="offset"/> of <see cref="Value"/> is written: an expression inside a
    /// string is diagnosed at its own line and column, whatever quotes, escapes and folding are around it.
    /// </summary>
    /// <remarks>
    /// A character that is not written as itself (an escape, a folded line break) is at the start of what stands for
    /// it; an offset outside the value is moved to its nearest end.
    /// </remarks>
    public LinePosition PositionAt(int offset)
    {
        int wanted = Math.Min(Math.Max(offset, 0), Value.Length);
        int body = SkipNodeProperties();
        int found = body < End && Text.Content[body] is '|' or '>'
            ? BlockScalar.SourceOffset(Text.Content, body, End, Value, wanted)
            : FlowScalar.SourceOffset(Text.Content, body, End, wanted);
        return Text.PositionAt(found);
    }

    // In YAML the node begins at its tag or anchor (`!!str &rule "..."`), in any order, perhaps a line above its text.
    // No plain scalar can begin with these characters, so no other information is needed to tell.
    private int SkipNodeProperties()
    {
        string content = Text.Content;
        int i = Start;
        while (i < End && content[i] is '!' or '&')
        {
            i = SkipWhile(i, static c => !char.IsWhiteSpace(c));
            i = SkipWhile(i, char.IsWhiteSpace);
            while (i < End && content[i] == '#')
            {
                i = SkipWhile(i, static c => c is not ('\r' or '\n'));
                i = SkipWhile(i, char.IsWhiteSpace);
            }
        }

        return i;
    }

    private int SkipWhile(int from, Func<char, bool> matches)
    {
        while (from < End && matches(Text.Content[from]))
        {
            from++;
        }

        return from;
    }
}
