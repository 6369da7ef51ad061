namespace OrigamiContracts.Generators.Patterns;

/// <summary>Character classes: <c>[…]</c> (ECMA-262, section 22.2.1, CharacterClass).</summary>
internal sealed class ClassParser(PatternReader reader, EscapeParser escapes)
{
    private readonly List<CodePointRange> _ranges = [];
    private readonly HashSet<CodePointSet> _namedSets = [];

    /// <summary>Reads a class, its opening bracket having been read.</summary>
    public CodePointSet Read()
    {
        int start = reader.Offset - 1;
        bool isNegated = reader.TryTake('^');
        _ranges.Clear();
        _namedSets.Clear();
        while (!reader.TryTake(']'))
        {
            ReadItem(start);
        }

        CodePointSet set = CodePointSet.Union([.. _ranges]);
        return isNegated ? set.Complement : set;
    }

    private void ReadItem(int classStart)
    {
        int itemStart = reader.Offset;
        CodePointSet first = ReadAtom(classStart, out bool isFirstCharacter);

        // A hyphen that ends the class stands for itself: it is the next item.
        if (reader.IsAt("-]") || !reader.TryTake('-'))
        {
            Add(first);
            return;
        }

        CodePointSet last = ReadAtom(classStart, out bool isLastCharacter);
        if (!isFirstCharacter || !isLastCharacter)
        {
            throw new PatternException(itemStart, "A range needs a character at either end; write the hyphen as \\- to match it.");
        }

        CodePointRange range = new(first.Ranges[0].First, last.Ranges[0].First);
        if (range.First > range.Last)
        {
            throw new PatternException(itemStart, "A range needs the lower character first; swap its ends.");
        }

        Add(CodePointSet.Of(range));
    }

    // ClassAtom
    private CodePointSet ReadAtom(int classStart, out bool isCharacter)
    {
        if (reader.IsAtEnd)
        {
            throw new PatternException(classStart, "This class is never closed; add ']', or write \\[ to match a bracket.");
        }

        isCharacter = true;
        if (!reader.TryTake('\\'))
        {
            return CodePointSet.Of(reader.TakeCodePoint());
        }

        if (reader.TryTake('b'))
        {
            return CodePointSet.Of('\b');
        }

        isCharacter = !escapes.TryReadSet(out CodePointSet? set);
        return set ?? CodePointSet.Of(escapes.ReadCharacter(additional: "/-"));
    }

    private void Add(CodePointSet set)
    {
        // A set with a name, such as \p{L}, is the same object each time, and may be large.
        if (set.Ranges.Count <= 1 || _namedSets.Add(set))
        {
            _ranges.AddRange(set.Ranges);
        }
    }
}
