using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Reads queries by the grammar of RFC 9535, appendix A.</summary>
internal sealed partial class JsonPathParser
{
    // Parsing and evaluating recurse once a level.
    private const int MaxNesting = 32;

    // The integers that I-JSON can exchange exactly (section 2.1).
    private const long MaxInteger = (1L << 53) - 1;

    private readonly string _text;
    private int _at;
    private int _nesting;

    private JsonPathParser(string text) => _text = text;

    /// <returns>The query; null if the text is none.</returns>
    public static JsonPathQuery? Parse(string text, out JsonPathError? error)
    {
        var parser = new JsonPathParser(text);
        try
        {
            error = null;
            return parser.ReadWhole();
        }
        catch (JsonPathException exception)
        {
            error = exception.Error;
            return null;
        }
    }

    private bool IsAtEnd => _at == _text.Length;

    private JsonPathQuery ReadWhole()
    {
        if (!TryTake('$'))
        {
            throw Error("a JSONPath begins with '$', the root of the document");
        }

        JsonPathQuery query = ReadSegments(isRelative: false);
        return IsAtEnd ? query : throw Unexpected("'.', '..' or '[' go on, and nothing else can follow here");
    }

    private JsonPathQuery ReadSegments(bool isRelative)
    {
        List<JsonPathSegment> segments = [];
        while (true)
        {
            int end = _at;
            SkipBlank();
            if (TryTake(".."))
            {
                segments.Add(new JsonPathSegment(IsDescendant: true, IsAt('[') ? ReadBrackets() : [ReadShorthand()]));
            }
            else if (TryTake('.'))
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, [ReadShorthand()]));
            }
            else if (IsAt('['))
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, ReadBrackets()));
            }
            else
            {
                _at = end;
                return new JsonPathQuery(isRelative, segments);
            }
        }
    }

    private JsonPathSelector ReadShorthand()
    {
        if (TryTake('*'))
        {
            return new WildcardSelector();
        }

        int start = _at;
        while (!IsAtEnd && IsNameCharacter(_text[_at], isFirst: _at == start))
        {
            _at++;
        }

        return _at > start
            ? new NameSelector(_text.Substring(start, _at - start))
            : throw Unexpected("a name or '*' follows a dot; other names than of letters, digits and '_' are written as ['name']");
    }

    // Beyond ASCII everything is part of a name.
    private static bool IsNameCharacter(char c, bool isFirst) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080' || (!isFirst && c is >= '0' and <= '9');

    private List<JsonPathSelector> ReadBrackets()
    {
        Enter();
        _at++;
        List<JsonPathSelector> selectors = [];
        do
        {
            SkipBlank();
            selectors.Add(ReadSelector());
            SkipBlank();
        }
        while (TryTake(','));
        Take(']', "',' or ']' follows a selector");
        _nesting--;
        return selectors;
    }

    private JsonPathSelector ReadSelector()
    {
        if (IsAt('\'') || IsAt('"'))
        {
            return new NameSelector(ReadString());
        }

        if (TryTake('*'))
        {
            return new WildcardSelector();
        }

        if (TryTake('?'))
        {
            SkipBlank();
            return new FilterSelector(ReadCondition());
        }

        return ReadIndexOrSlice();
    }

    private JsonPathSelector ReadIndexOrSlice()
    {
        long? start = TryReadInteger();
        int end = _at;
        SkipBlank();
        if (!TryTake(':'))
        {
            _at = end;
            return start is { } index
                ? new IndexSelector(index)
                : throw Unexpected("in brackets stands a name in quotes, an index, a slice such as 1:3, '*' or a filter that begins with '?'");
        }

        SkipBlank();
        long? stop = TryReadInteger();
        end = _at;
        SkipBlank();
        if (!TryTake(':'))
        {
            _at = end;
            return new SliceSelector(start, stop, Step: 1);
        }

        SkipBlank();
        return new SliceSelector(start, stop, TryReadInteger() ?? 1);
    }

    private long? TryReadInteger()
    {
        int start = _at;
        bool isNegative = TryTake('-');
        int digits = _at;
        SkipDigits();
        if (_at == digits)
        {
            return isNegative ? throw Unexpected("digits follow a minus sign") : null;
        }

        if (_text[digits] == '0' && (isNegative || _at - digits > 1))
        {
            throw new JsonPathException(start, "an integer has neither leading zeros nor the form -0");
        }

        return long.TryParse(_text.Substring(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && Math.Abs(value) <= MaxInteger
            ? value
            : throw new JsonPathException(start, $"an integer is between -{MaxInteger} and {MaxInteger}");
    }

    private string ReadString()
    {
        char quote = _text[_at];
        int start = _at++;
        StringBuilder value = new();
        while (true)
        {
            if (IsAtEnd)
            {
                throw new JsonPathException(start, "this string has no end");
            }

            char c = _text[_at++];
            if (c == quote)
            {
                return value.ToString();
            }

            _ = c switch
            {
                '\\' => value.Append(ReadEscape(quote)),
                < ' ' => throw new JsonPathException(_at - 1, "control characters are written as escapes in strings"),
                _ => value.Append(c),
            };
        }
    }

    private string ReadEscape(char quote)
    {
        int start = _at - 1;
        char escaped = IsAtEnd ? '\0' : _text[_at++];
        if (escaped == quote)
        {
            return quote.ToString();
        }

        switch (escaped)
        {
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case '/' or '\\':
                return escaped.ToString();
            case 'u':
                return ReadUnicodeEscape(start);
            default:
                throw new JsonPathException(start, @"after a backslash stands one of b f n r t / \ u, or the string's own quote");
        }
    }

    private string ReadUnicodeEscape(int start)
    {
        char first = ReadHexUnit(start);
        if (!char.IsSurrogate(first))
        {
            return first.ToString();
        }

        return char.IsHighSurrogate(first) && TryTake("\\u") && ReadHexUnit(start) is var second && char.IsLowSurrogate(second)
            ? new string([first, second])
            : throw new JsonPathException(start, "this escape is half of a surrogate pair");
    }

    private char ReadHexUnit(int start)
    {
        string digits = _text.Substring(_at, Math.Min(4, _text.Length - _at));
        if (digits.Length < 4 || !digits.All(Uri.IsHexDigit))
        {
            throw new JsonPathException(start, @"four hexadecimal digits follow \u");
        }

        _at += 4;
        return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private void SkipDigits()
    {
        while (!IsAtEnd && _text[_at] is >= '0' and <= '9')
        {
            _at++;
        }
    }

    private void SkipBlank()
    {
        while (!IsAtEnd && _text[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private bool IsAt(char expected) => !IsAtEnd && _text[_at] == expected;

    private bool TryTake(char expected)
    {
        bool isThere = IsAt(expected);
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private bool TryTake(string expected)
    {
        bool isThere = string.CompareOrdinal(_text, _at, expected, 0, expected.Length) == 0;
        _at += isThere ? expected.Length : 0;
        return isThere;
    }

    private void Take(char expected, string rule)
    {
        if (!TryTake(expected))
        {
            throw Unexpected(rule);
        }
    }

    // The level is left where it ends well; elsewhere, parsing ends.
    private void Enter()
    {
        if (++_nesting > MaxNesting)
        {
            throw Error($"brackets and parentheses are nested more than {MaxNesting} deep");
        }
    }

    private JsonPathException Unexpected(string rule)
    {
        int length = !IsAtEnd && char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length ? 2 : 1;
        return Error(IsAtEnd ? $"the query ends too early: {rule}" : $"'{_text.Substring(_at, length)}' is not expected here: {rule}");
    }

    private JsonPathException Error(string message) => new(_at, message);
}
