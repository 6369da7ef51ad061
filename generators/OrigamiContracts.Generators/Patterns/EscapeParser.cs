using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>The escapes that stand for characters, inside classes and outside (ECMA-262, section 22.2.1).</summary>
internal sealed class EscapeParser(PatternReader reader)
{
    /// <summary>The characters that have a meaning of their own and lose it after a backslash.</summary>
    public const string SyntaxCharacters = @"^$\.*+?()[]{}|";

    /// <summary>Reads a CharacterClassEscape, the backslash having been read; or nothing if there is none.</summary>
    public bool TryReadSet([NotNullWhen(true)] out CodePointSet? set)
    {
        int start = reader.Offset - 1;
        bool isNegated = reader.IsAtAnyOf("DSWP");
        set =
            reader.TryTake('d') || reader.TryTake('D') ? CodePointSet.Digits :
            reader.TryTake('s') || reader.TryTake('S') ? CodePointSet.WhiteSpace :
            reader.TryTake('w') || reader.TryTake('W') ? CodePointSet.WordCharacters :
            reader.TryTake('p') || reader.TryTake('P') ? ReadProperty(start) :
            null;
        if (isNegated)
        {
            set = set?.Complement;
        }

        return set is not null;
    }

    /// <summary>Reads a CharacterEscape, the backslash having been read.</summary>
    /// <param name="additional">The characters beyond <see cref="SyntaxCharacters"/> that may follow the backslash.</param>
    public int ReadCharacter(string additional)
    {
        int start = reader.Offset - 1;
        if (reader.IsAtEnd)
        {
            throw new PatternException(start, "The pattern ends in a backslash; write \\\\ to match one.");
        }

        if (reader.IsAtAnyOf(SyntaxCharacters) || reader.IsAtAnyOf(additional))
        {
            return reader.TakeCodePoint();
        }

        int escaped = reader.TakeCodePoint();
        if (IsLegacyEscape(escaped))
        {
            reader.NoteLegacyEscape(start);
            return escaped;
        }

        return escaped switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when !reader.IsAtDigit() => '\0',
            'c' => ReadControlLetter(start),
            'x' => reader.TryTakeHex(2, out int value)
                ? value
                : throw new PatternException(start, "\\x needs two hexadecimal digits, as in \\x1F."),
            'u' => ReadUnicodeEscape(start),
            >= '0' and <= '9' => throw new PatternException(
                start, "There are no octal escapes; write the character as \\x and two hexadecimal digits."),
            _ => throw new PatternException(
                start, "This character has no meaning after a backslash; leave out the backslash, or write \\\\ to match one."),
        };
    }

    // Without the flag u, a backslash before these is allowed and changes nothing (ECMA-262, section B.1.2), in any
    // engine there is. Real patterns are full of them, and can mean nothing else.
    private static bool IsLegacyEscape(int escaped) =>
        escaped is >= ' ' and <= '~' and not ((>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    /// <summary>Reads a RegExpUnicodeEscapeSequence, <c>\u</c> having been read.</summary>
    public int ReadUnicodeEscape(int start)
    {
        if (reader.TryTake('{'))
        {
            return ReadBracedCodePoint(start);
        }

        if (!reader.TryTakeHex(4, out int first))
        {
            throw new PatternException(start, "\\u needs four hexadecimal digits, or some in braces, as in \\u{1F600}.");
        }

        // Two escapes that make a surrogate pair are one character (Hex4Digits in RegExpUnicodeEscapeSequence).
        int afterFirst = reader.Offset;
        if (char.IsHighSurrogate((char)first)
            && reader.TryTake("\\u") && reader.TryTakeHex(4, out int second) && char.IsLowSurrogate((char)second))
        {
            return char.ConvertToUtf32((char)first, (char)second);
        }

        reader.GoBackTo(afterFirst);
        return first;
    }

    private int ReadBracedCodePoint(int start)
    {
        int value = 0;
        bool isEmpty = true;
        while (reader.TryTakeHex(1, out int digit))
        {
            isEmpty = false;
            value = (value << 4) | digit;
            if (value > CodePointRange.All.Last)
            {
                throw new PatternException(start, "The highest code point is \\u{10FFFF}.");
            }
        }

        return !isEmpty && reader.TryTake('}')
            ? value
            : throw new PatternException(start, "\\u{ needs hexadecimal digits and a closing brace, as in \\u{1F600}.");
    }

    private int ReadControlLetter(int start)
    {
        int letter = reader.IsAtEnd ? 0 : reader.TakeCodePoint();
        return letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            ? letter % 32
            : throw new PatternException(start, "\\c needs a letter from A to Z.");
    }

    private CodePointSet ReadProperty(int start)
    {
        if (!reader.TryTake('{') || !reader.TryTakeUntil('}', out string expression))
        {
            throw new PatternException(start, "\\p needs the name of a property in braces, as in \\p{L}.");
        }

        int separator = expression.IndexOf('=');
        bool isKnown = separator < 0
            ? UnicodeProperties.TryFind(expression, out CodePointSet? set)
            : UnicodeProperties.TryFind(expression.Substring(0, separator), expression.Substring(separator + 1), out set);
        return isKnown
            ? set!
            : throw new PatternException(
                start,
                $"{{{expression}}} names nothing in Unicode; write a general category as in \\p{{Lu}}, "
                + "a script as in \\p{Script=Greek}, or a binary property as in \\p{Alphabetic}.");
    }
}
