namespace OrigamiContracts.Generators.Reading;

/// <summary>Finds the source of a character of a literal (<c>|</c>) or folded (<c>&gt;</c>) YAML scalar.</summary>
internal static class BlockScalar
{
    /// <param name="source">The description's text.</param>
    /// <param name="header">Where the indicator is.</param>
    /// <param name="end">Where the scalar ends.</param>
    /// <param name="value">The decoded value.</param>
    /// <param name="wanted">An offset into the decoded value.</param>
    public static int SourceOffset(string source, int header, int end, string value, int wanted)
    {
        bool isFolded = source[header] == '>';
        int lineStart = NextLine(source, header, end);
        int indentation = Indentation(source, lineStart, end, value);

        int decoded = 0;
        int breaks = 0;
        bool isFirst = true;
        bool wasIndented = false;
        int lastContentEnd = lineStart;
        for (; lineStart < end; lineStart = NextLine(source, lineStart, end))
        {
            int lineEnd = LineEnd(source, lineStart, end);
            int contentStart = lineStart + indentation;
            if (contentStart >= lineEnd)
            {
                breaks++;
                continue;
            }

            // Folding joins two lines unless one of them is indented further than the text; empty lines count as they
            // are between such lines, and one less between lines that are joined.
            bool isIndented = source[contentStart] is ' ' or '\t';
            int separators = isFirst || !isFolded || isIndented || wasIndented ? breaks : Math.Max(1, breaks - 1);
            if (wanted < decoded + separators)
            {
                return lastContentEnd;
            }

            decoded += separators;
            if (wanted < decoded + (lineEnd - contentStart))
            {
                return contentStart + (wanted - decoded);
            }

            decoded += lineEnd - contentStart;
            lastContentEnd = lineEnd;
            breaks = 1;
            isFirst = false;
            wasIndented = isIndented;
        }

        return lastContentEnd;
    }

    // The indentation can be written in the header, relative to a parent that is not known here. The first line with
    // text tells it in any case: what it has in the source and not in the value.
    private static int Indentation(string source, int lineStart, int end, string value)
    {
        for (; lineStart < end; lineStart = NextLine(source, lineStart, end))
        {
            int blanks = LeadingSpaces(source, lineStart);
            if (lineStart + blanks < LineEnd(source, lineStart, end))
            {
                int valueStart = 0;
                while (valueStart < value.Length && value[valueStart] == '\n')
                {
                    valueStart++;
                }

                return Math.Max(0, blanks - LeadingSpaces(value, valueStart));
            }
        }

        return 0;
    }

    private static int LeadingSpaces(string text, int from)
    {
        int i = from;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i - from;
    }

    private static int LineEnd(string source, int from, int end)
    {
        int i = from;
        while (i < end && source[i] is not ('\r' or '\n'))
        {
            i++;
        }

        return i;
    }

    private static int NextLine(string source, int from, int end)
    {
        int i = LineEnd(source, from, end);
        return i + 1 < end && source[i] == '\r' && source[i + 1] == '\n' ? i + 2 : Math.Min(i + 1, end);
    }
}
