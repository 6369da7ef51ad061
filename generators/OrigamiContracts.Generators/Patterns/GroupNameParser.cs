using System.Text;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>The names of groups: <c>&lt;name&gt;</c> (ECMA-262, section 22.2.1, GroupName).</summary>
internal sealed class GroupNameParser(PatternReader reader, EscapeParser escapes)
{
    private static readonly CodePointSet StartCharacters = Property("ID_Start")
        .Union(CodePointSet.Of('$')).Union(CodePointSet.Of('_'));

    // ID_Continue has the low line; the other two are the joiners.
    private static readonly CodePointSet PartCharacters = Property("ID_Continue")
        .Union(CodePointSet.Of('$')).Union(CodePointSet.Of(new CodePointRange(0x200C, 0x200D)));

    /// <summary>Reads a name in angle brackets, the first of which has been read.</summary>
    public string Read()
    {
        int start = reader.Offset;
        StringBuilder name = new();
        while (!reader.TryTake('>'))
        {
            int codePoint = ReadCodePoint(start);
            CodePointSet allowed = name.Length == 0 ? StartCharacters : PartCharacters;
            if (!allowed.Includes(new(codePoint, codePoint)))
            {
                throw Malformed(start);
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        return name.Length > 0 ? name.ToString() : throw Malformed(start);
    }

    private static CodePointSet Property(string name) =>
        UnicodeProperties.TryFind(name, out CodePointSet? set) ? set : throw new KeyNotFoundException(name);

    private static PatternException Malformed(int start) =>
        new(start, "A group's name is made of letters, digits, '_' and '$', does not begin with a digit, and ends with '>'.");

    private int ReadCodePoint(int start)
    {
        if (reader.IsAtEnd)
        {
            throw Malformed(start);
        }

        int offset = reader.Offset;
        return reader.TryTake("\\u") ? escapes.ReadUnicodeEscape(offset) : reader.TakeCodePoint();
    }
}
