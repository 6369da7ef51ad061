namespace OrigamiContracts.Generators.Patterns;

/// <summary>A place in a pattern, moving on.</summary>
internal sealed class PatternReader(string pattern)
{
    public int Offset { get; private set; }

    /// <summary>Where the first backslash stands that only the grammar without the flag <c>u</c> allows; null if there is none.</summary>
    public int? FirstLegacyEscape { get; private set; }

    public bool IsAtEnd => Offset == pattern.Length;

    public bool IsAt(char expected) => !IsAtEnd && pattern[Offset] == expected;

    public bool IsAt(string expected) => string.CompareOrdinal(pattern, Offset, expected, 0, expected.Length) == 0;

    public bool IsAtDigit() => !IsAtEnd && pattern[Offset] is >= '0' and <= '9';

    public bool IsAtAnyOf(string expected) => !IsAtEnd && expected.Contains(pattern[Offset]);

    public bool TryTake(char expected)
    {
        if (!IsAt(expected))
        {
            return false;
        }

        Offset++;
        return true;
    }

    public bool TryTake(string expected)
    {
        if (!IsAt(expected))
        {
            return false;
        }

        Offset += expected.Length;
        return true;
    }

    public void NoteLegacyEscape(int offset) => FirstLegacyEscape ??= offset;

    /// <summary>Takes a code point: a surrogate pair counts as one, as does a surrogate on its own.</summary>
    public int TakeCodePoint()
    {
        char unit = pattern[Offset++];
        return char.IsHighSurrogate(unit) && !IsAtEnd && char.IsLowSurrogate(pattern[Offset])
            ? char.ConvertToUtf32(unit, pattern[Offset++])
            : unit;
    }

    /// <summary>Takes decimal digits, at least one; a number too high for .NET becomes the highest.</summary>
    public bool TryTakeNumber(out int number)
    {
        long value = 0;
        int start = Offset;
        for (; IsAtDigit(); Offset++)
        {
            value = Math.Min((value * 10) + pattern[Offset] - '0', RepetitionCount.Highest);
        }

        number = (int)value;
        return Offset > start;
    }

    /// <summary>Takes exactly so many hexadecimal digits, or nothing.</summary>
    public bool TryTakeHex(int digits, out int value)
    {
        value = 0;
        if (pattern.Length - Offset < digits)
        {
            return false;
        }

        for (int i = 0; i < digits; i++)
        {
            int digit = HexValue(pattern[Offset + i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        Offset += digits;
        return true;
    }

    /// <summary>Takes what lies before the next <paramref name="end"/>, and that too; or nothing if there is none.</summary>
    public bool TryTakeUntil(char end, out string text)
    {
        int found = pattern.IndexOf(end, Offset);
        text = found < 0 ? string.Empty : pattern.Substring(Offset, found - Offset);
        Offset = found < 0 ? Offset : found + 1;
        return found >= 0;
    }

    public void GoBackTo(int offset) => Offset = offset;

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
