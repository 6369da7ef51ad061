using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Splits a rule into tokens (CEL language definition, "Syntax").</summary>
internal sealed class CelLexer
{
    private readonly string _rule;
    private readonly List<CelToken> _tokens = [];
    private int _position;
    private CelError? _error;

    private CelLexer(string rule)
    {
        _rule = rule;
    }

    /// <summary>The rule's tokens, <see cref="CelTokenKind.End"/> last; up to the error if there is one.</summary>
    public static IReadOnlyList<CelToken> Split(string rule, out CelError? error)
    {
        var lexer = new CelLexer(rule);
        while (lexer._error is null && lexer.SkipToToken())
        {
            lexer.ReadToken();
        }

        lexer._tokens.Add(new CelToken(CelTokenKind.End, rule.Length, 0, ""));
        error = lexer._error;
        return lexer._tokens;
    }

    private char Current => Peek(0);

    // NUL is no part of any token, so it can stand for the end.
    private char Peek(int distance) => _position + distance < _rule.Length ? _rule[_position + distance] : '\0';

    private bool SkipToToken()
    {
        while (_position < _rule.Length)
        {
            if (Current is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                _position++;
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                while (_position < _rule.Length && Current is not ('\n' or '\r'))
                {
                    _position++;
                }
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadToken()
    {
        int quote = Current is 'r' or 'R' or 'b' or 'B' ? 1 : 0;
        if (quote == 1 && Peek(1) is 'r' or 'R' or 'b' or 'B')
        {
            quote = 2;
        }

        if (Peek(quote) is '"' or '\'')
        {
            ReadString(prefixLength: quote);
        }
        else if (IsLetter(Current))
        {
            ReadWord();
        }
        else if (Current == '`')
        {
            ReadQuotedName();
        }
        else if (IsDigit(Current) || (Current == '.' && IsDigit(Peek(1))))
        {
            ReadNumber();
        }
        else
        {
            ReadSymbol();
        }
    }

    private void ReadWord()
    {
        int length = 1;
        while (IsLetter(Peek(length)) || IsDigit(Peek(length)))
        {
            length++;
        }

        CelTokenKind kind = _rule.Substring(_position, length) switch
        {
            "true" => CelTokenKind.True,
            "false" => CelTokenKind.False,
            "null" => CelTokenKind.Null,
            "in" => CelTokenKind.In,
            _ => CelTokenKind.Identifier,
        };
        Add(kind, length);
    }

    // CEL language definition, "Syntax", ESC_IDENT: a property's name that is no identifier.
    private void ReadQuotedName()
    {
        int end = _rule.IndexOf('`', _position + 1);
        if (end < 0)
        {
            Fail(_position, _rule.Length - _position, "the name is not closed: a ` is missing");
            return;
        }

        string name = _rule.Substring(_position + 1, end - _position - 1);
        if (name.Length == 0 || !name.All(static c => IsLetter(c) || IsDigit(c) || c is '.' or '-' or '/' or ' '))
        {
            Fail(_position, end + 1 - _position, "a name in backticks has letters, digits, '_', '.', '-', '/' and spaces only; for any other write self['name']");
            return;
        }

        Add(CelTokenKind.QuotedIdentifier, end + 1 - _position, name);
    }

    private void ReadSymbol()
    {
        (CelTokenKind kind, int length) = (Current, Peek(1)) switch
        {
            ('&', '&') => (CelTokenKind.And, 2),
            ('|', '|') => (CelTokenKind.Or, 2),
            ('=', '=') => (CelTokenKind.Equal, 2),
            ('!', '=') => (CelTokenKind.NotEqual, 2),
            ('<', '=') => (CelTokenKind.LessOrEqual, 2),
            ('>', '=') => (CelTokenKind.GreaterOrEqual, 2),
            ('<', _) => (CelTokenKind.Less, 1),
            ('>', _) => (CelTokenKind.Greater, 1),
            ('!', _) => (CelTokenKind.Not, 1),
            ('.', _) => (CelTokenKind.Dot, 1),
            (',', _) => (CelTokenKind.Comma, 1),
            (':', _) => (CelTokenKind.Colon, 1),
            ('?', _) => (CelTokenKind.Question, 1),
            ('(', _) => (CelTokenKind.LeftParenthesis, 1),
            (')', _) => (CelTokenKind.RightParenthesis, 1),
            ('[', _) => (CelTokenKind.LeftBracket, 1),
            (']', _) => (CelTokenKind.RightBracket, 1),
            ('{', _) => (CelTokenKind.LeftBrace, 1),
            ('}', _) => (CelTokenKind.RightBrace, 1),
            ('+', _) => (CelTokenKind.Plus, 1),
            ('-', _) => (CelTokenKind.Minus, 1),
            ('*', _) => (CelTokenKind.Star, 1),
            ('/', _) => (CelTokenKind.Slash, 1),
            ('%', _) => (CelTokenKind.Percent, 1),
            _ => (CelTokenKind.End, 0),
        };
        if (length > 0)
        {
            Add(kind, length);
            return;
        }

        Fail(_position, 1, Current switch
        {
            '=' => "'=' is no operator of CEL; equality is '=='",
            '&' => "'&' is no operator of CEL; the logical operator is '&&'",
            '|' => "'|' is no operator of CEL; the logical operator is '||'",
            _ => $"{Quote(_position)} is no part of CEL",
        });
    }

    private void ReadNumber()
    {
        int start = _position;
        if (Current == '0' && Peek(1) is 'x' or 'X')
        {
            int digits = 2;
            while (IsHexDigit(Peek(digits)))
            {
                digits++;
            }

            bool isUnsigned = Peek(digits) is 'u' or 'U';
            Add(isUnsigned ? CelTokenKind.HexUint : CelTokenKind.HexInt, isUnsigned ? digits + 1 : digits, _rule.Substring(start + 2, digits - 2));
            CheckEndOfNumber(start, isComplete: digits > 2);
            return;
        }

        int length = DigitsFrom(0);
        bool isDouble = false;
        if (Peek(length) == '.' && IsDigit(Peek(length + 1)))
        {
            isDouble = true;
            length += 1 + DigitsFrom(length + 1);
        }

        bool isComplete = true;
        if (Peek(length) is 'e' or 'E')
        {
            isDouble = true;
            length += Peek(length + 1) is '+' or '-' ? 2 : 1;
            int exponentDigits = DigitsFrom(length);
            isComplete = exponentDigits > 0;
            length += exponentDigits;
        }

        // JSON has no numbers such as 007 and .5; CEL has.
        string text = _rule.Substring(start, length).TrimStart('0');
        bool isUint = !isDouble && Peek(length) is 'u' or 'U';
        Add(
            isDouble ? CelTokenKind.Double : isUint ? CelTokenKind.Uint : CelTokenKind.Int,
            isUint ? length + 1 : length,
            text.Length > 0 && IsDigit(text[0]) ? text : "0" + text);
        CheckEndOfNumber(start, isComplete);
    }

    private void CheckEndOfNumber(int start, bool isComplete)
    {
        if (!isComplete || IsLetter(Current) || IsDigit(Current))
        {
            while (IsLetter(Current) || IsDigit(Current))
            {
                _position++;
            }

            Fail(start, _position - start, $"'{_rule.Substring(start, _position - start)}' is no number");
        }
    }

    private int DigitsFrom(int distance)
    {
        int digits = 0;
        while (IsDigit(Peek(distance + digits)))
        {
            digits++;
        }

        return digits;
    }

    // CEL language definition, "String and Bytes Values".
    private void ReadString(int prefixLength)
    {
        int start = _position;
        bool isRaw = _rule.IndexOfAny(['r', 'R'], start, prefixLength) >= 0;
        bool isBytes = _rule.IndexOfAny(['b', 'B'], start, prefixLength) >= 0;
        _position += prefixLength;
        string quote = Peek(1) == Current && Peek(2) == Current ? new string(Current, 3) : Current.ToString();
        _position += quote.Length;
        var value = new StringBuilder();
        while (string.CompareOrdinal(_rule, _position, quote, 0, quote.Length) != 0)
        {
            if (_position == _rule.Length || (quote.Length == 1 && Current is '\n' or '\r'))
            {
                Fail(start, _position - start, $"the string is not closed: a {quote} is missing");
                return;
            }

            if (Current == '\\' && !isRaw)
            {
                if (!ReadEscape(value, isBytes))
                {
                    return;
                }
            }
            else if (isBytes)
            {
                int length = char.IsSurrogatePair(_rule, _position) ? 2 : 1;
                foreach (byte unit in Encoding.UTF8.GetBytes(_rule.Substring(_position, length)))
                {
                    value.Append((char)unit);
                }

                _position += length;
            }
            else
            {
                value.Append(Current);
                _position++;
            }
        }

        _position += quote.Length;
        string text = value.ToString();
        if (HasLoneSurrogate(text))
        {
            Fail(start, _position - start, "the string has half of a surrogate pair, so it is no Unicode text");
            return;
        }

        _tokens.Add(new CelToken(isBytes ? CelTokenKind.Bytes : CelTokenKind.String, start, _position - start, text));
    }

    private bool ReadEscape(StringBuilder value, bool isBytes)
    {
        int start = _position;
        char escape = Peek(1);
        const string Names = "\\?\"'`abfnrtv";
        const string Values = "\\?\"'`\a\b\f\n\r\t\v";
        int simple = Names.IndexOf(escape);
        if (simple >= 0)
        {
            value.Append(Values[simple]);
            _position += 2;
            return true;
        }

        // The prefix, the number of digits, and the digits' radix.
        (int prefix, int digits, int bits) = escape switch
        {
            'x' or 'X' => (2, 2, 4),
            'u' when !isBytes => (2, 4, 4),
            'U' when !isBytes => (2, 8, 4),
            >= '0' and <= '3' => (1, 3, 3),
            _ => (2, 0, 0),
        };
        long codePoint = digits == 0 ? -1 : 0;
        for (int i = 0; i < digits && codePoint >= 0; i++)
        {
            int digit = DigitOf(Peek(prefix + i));
            codePoint = digit >= 0 && digit < 1 << bits ? (codePoint << bits) | (uint)digit : -1;
        }

        if (codePoint is < 0 or > 0x10FFFF || (escape == 'U' && codePoint is >= 0xD800 and <= 0xDFFF))
        {
            int length = Math.Min(prefix + digits, _rule.Length - start);
            Fail(start, length, $"'{_rule.Substring(start, length)}' is no escape of CEL; a backslash itself is written \\\\");
            return false;
        }

        if (codePoint > char.MaxValue)
        {
            value.Append(char.ConvertFromUtf32((int)codePoint));
        }
        else
        {
            value.Append((char)codePoint);
        }

        _position += prefix + digits;
        return true;
    }

    private void Add(CelTokenKind kind, int length) => Add(kind, length, _rule.Substring(_position, length));

    private void Add(CelTokenKind kind, int length, string text)
    {
        _tokens.Add(new CelToken(kind, _position, length, text));
        _position += length;
    }

    private void Fail(int offset, int length, string message) => _error = new CelError(offset, length, message);

    private string Quote(int position) => char.IsControl(_rule[position]) || char.IsSurrogate(_rule[position])
        ? $"U+{((int)_rule[position]).ToString("X4", CultureInfo.InvariantCulture)}"
        : $"'{_rule[position]}'";

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => DigitOf(c) >= 0;

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
