namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Finds the source of a character of a plain or quoted YAML scalar, or of a JSON string, which is a double-quoted
/// scalar without line breaks.
/// </summary>
internal static class FlowScalar
{
    /// <param name="source">The description's text.</param>
    /// <param name="start">Where the scalar begins, at its quote if it has one.</param>
    /// <param name="end">Where the scalar ends, after its quote if it has one.</param>
    /// <param name="wanted">An offset into the decoded value.</param>
    public static int SourceOffset(string source, int start, int end, int wanted)
    {
        char quote = start < end && source[start] is '"' or '\'' ? source[start] : '\0';
        int at = quote == '\0' ? start : start + 1;
        int stop = quote == '\0' ? end : end - 1;

        int decoded = 0;
        while (at < stop)
        {
            Piece piece = NextPiece(source, at, stop, quote);
            if (wanted < decoded + piece.DecodedLength)
            {
                return piece.IsVerbatim ? at + (wanted - decoded) : at;
            }

            decoded += piece.DecodedLength;
            at += piece.SourceLength;
        }

        return Math.Max(start, stop);
    }

    private static Piece NextPiece(string source, int at, int stop, char quote)
    {
        if (source[at] == '\\' && quote == '"')
        {
            return Escape(source, at, stop);
        }

        if (source[at] == '\'' && quote == '\'')
        {
            return new Piece(SourceLength: 2, DecodedLength: 1);
        }

        int afterBlanks = at;
        while (afterBlanks < stop && source[afterBlanks] is ' ' or '\t')
        {
            afterBlanks++;
        }

        if (afterBlanks < stop && source[afterBlanks] is '\r' or '\n')
        {
            // Blanks around a line break are dropped. One break is a space; of more, the first is dropped.
            (int length, int breaks) = Breaks(source, at, stop);
            return new Piece(length, breaks == 1 ? 1 : breaks - 1);
        }

        int verbatim = Math.Max(1, afterBlanks - at);
        return new Piece(verbatim, verbatim) { IsVerbatim = true };
    }

    private static Piece Escape(string source, int at, int stop)
    {
        char kind = at + 1 < stop ? source[at + 1] : '\0';
        if (kind is '\r' or '\n')
        {
            // An escaped line break is no character at all; empty lines after it still count.
            (int length, int breaks) = Breaks(source, at + 1, stop);
            return new Piece(1 + length, breaks - 1);
        }

        return kind switch
        {
            'x' => new Piece(SourceLength: 4, DecodedLength: 1),
            'u' => new Piece(SourceLength: 6, DecodedLength: 1),
            'U' => new Piece(SourceLength: 10, DecodedLength: IsSupplementary(source, at + 2, stop) ? 2 : 1),
            _ => new Piece(SourceLength: 2, DecodedLength: 1),
        };
    }

    // Eight hexadecimal digits; above U+FFFF the value needs two UTF-16 units.
    private static bool IsSupplementary(string source, int digits, int stop)
    {
        for (int i = digits; i < Math.Min(digits + 4, stop); i++)
        {
            if (source[i] != '0')
            {
                return true;
            }
        }

        return false;
    }

    private static (int Length, int Breaks) Breaks(string source, int at, int stop)
    {
        int i = at;
        int breaks = 0;
        for (; i < stop && source[i] is ' ' or '\t' or '\r' or '\n'; i++)
        {
            bool isFirstOfPair = source[i] == '\r' && i + 1 < stop && source[i + 1] == '\n';
            if (source[i] is '\r' or '\n' && !isFirstOfPair)
            {
                breaks++;
            }
        }

        return (i - at, breaks);
    }

    private readonly record struct Piece(int SourceLength, int DecodedLength)
    {
        /// <summary>The source is the value, character by character.</summary>
        public bool IsVerbatim { get; init; }
    }
}
