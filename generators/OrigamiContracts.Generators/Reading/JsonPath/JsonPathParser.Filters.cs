namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <content>The conditions of filters, with the types of RFC 9535, section 2.4.</content>
internal sealed partial class JsonPathParser
{
    private const string Operands = "a filter asks by @, $, a literal or a function";

    // Those of two characters come first.
    private static readonly (string Text, JsonPathOperator Operator)[] Operators =
    [
        ("==", JsonPathOperator.Equal),
        ("!=", JsonPathOperator.NotEqual),
        ("<=", JsonPathOperator.LessOrEqual),
        (">=", JsonPathOperator.GreaterOrEqual),
        ("<", JsonPathOperator.Less),
        (">", JsonPathOperator.Greater),
    ];

    private JsonPathCondition ReadCondition() => ReadParts("||", ReadConjunction, isAny: true);

    private JsonPathCondition ReadConjunction() => ReadParts("&&", ReadBasicCondition, isAny: false);

    private JsonPathCondition ReadParts(string separator, Func<JsonPathCondition> readPart, bool isAny)
    {
        List<JsonPathCondition> parts = [readPart()];
        while (TryTakeAfterBlank(separator))
        {
            SkipBlank();
            parts.Add(readPart());
        }

        return parts is [{ } single] ? single : new CombinedCondition(isAny, parts);
    }

    private JsonPathCondition ReadBasicCondition()
    {
        if (TryTake('!'))
        {
            SkipBlank();
            return new NotCondition(IsAt('(') ? ReadParentheses() : AsCondition(ReadOperand()));
        }

        if (IsAt('('))
        {
            return ReadParentheses();
        }

        Operand left = ReadOperand();
        foreach ((string text, JsonPathOperator comparison) in Operators)
        {
            if (TryTakeAfterBlank(text))
            {
                SkipBlank();
                return new ComparisonCondition(AsValue(left), comparison, AsValue(ReadOperand()));
            }
        }

        return AsCondition(left);
    }

    private JsonPathCondition ReadParentheses()
    {
        Enter();
        _at++;
        SkipBlank();
        JsonPathCondition condition = ReadCondition();
        SkipBlank();
        Take(')', "'&&', '||' or ')' follows a condition");
        _nesting--;
        return condition;
    }

    private Operand ReadOperand()
    {
        int start = _at;
        if (TryTake('@') || TryTake('$'))
        {
            JsonPathQuery query = ReadSegments(isRelative: _text[start] == '@');
            return new Operand(start, query.IsSingular ? new SelectedValue(query) : null, query);
        }

        if (IsAt('\'') || IsAt('"'))
        {
            return Literal(JsonPathLiteral.String(ReadString()));
        }

        if (!IsAtEnd && _text[_at] is '-' or (>= '0' and <= '9'))
        {
            return Literal(JsonPathLiteral.Number(ReadNumber()));
        }

        string word = ReadWord();
        return word switch
        {
            { Length: > 0 } when TryTake('(') => ReadFunction(word, start),
            "true" or "false" => Literal(JsonPathLiteral.Boolean(word == "true")),
            "null" => Literal(JsonPathLiteral.Null),
            "" => throw Unexpected(Operands),
            _ => throw new JsonPathException(start, $"'{word}' means nothing: {Operands}"),
        };

        Operand Literal(SpecNode node) => new(start, new LiteralValue(node));
    }

    private string ReadWord()
    {
        int start = _at;
        while (!IsAtEnd && (_text[_at] is >= 'a' and <= 'z' || (_at > start && _text[_at] is '_' or (>= '0' and <= '9'))))
        {
            _at++;
        }

        return _text.Substring(start, _at - start);
    }

    private string ReadNumber()
    {
        int start = _at;
        TryTake('-');
        int digits = _at;
        SkipDigits();
        bool isWell = _at > digits && (_text[digits] != '0' || _at == digits + 1);
        if (isWell && TryTake('.'))
        {
            isWell = SkipsDigits();
        }

        if (isWell && (TryTake('e') || TryTake('E')))
        {
            _ = TryTake('-') || TryTake('+');
            isWell = SkipsDigits();
        }

        return isWell && _at - start <= ReadingLimits.MaxNumberLength
            ? _text.Substring(start, _at - start)
            : throw new JsonPathException(start, $"a number is written as in JSON, with {ReadingLimits.MaxNumberLength} characters at most");

        bool SkipsDigits()
        {
            int before = _at;
            SkipDigits();
            return _at > before;
        }
    }

    private Operand ReadFunction(string name, int start)
    {
        int count = name switch
        {
            "length" or "count" or "value" => 1,
            "match" or "search" => 2,
            _ => throw new JsonPathException(start, $"there is no function '{name}'; there are length, count, value, match and search"),
        };
        List<Operand> arguments = ReadArguments();
        if (arguments.Count != count)
        {
            throw new JsonPathException(start, $"'{name}' takes {(count == 1 ? "one argument" : "two arguments")}, not {arguments.Count}");
        }

        return name switch
        {
            "length" => new Operand(start, new LengthValue(AsValue(arguments[0]))),
            "count" => new Operand(start, new CountValue(AsQuery(arguments[0], name))),
            "value" => new Operand(start, new SelectedValue(AsQuery(arguments[0], name))),
            _ => new Operand(start, Condition: new PatternCondition(AsValue(arguments[0]), AsPattern(arguments[1]), IsWhole: name == "match")),
        };
    }

    private List<Operand> ReadArguments()
    {
        Enter();
        List<Operand> arguments = [];
        SkipBlank();
        if (!TryTake(')'))
        {
            do
            {
                SkipBlank();
                arguments.Add(ReadOperand());
                SkipBlank();
            }
            while (TryTake(','));
            Take(')', "',' or ')' follows an argument");
        }

        _nesting--;
        return arguments;
    }

    private static JsonPathCondition AsCondition(Operand operand) =>
        operand.Condition
        ?? (operand.Query is { } query
            ? new ExistenceCondition(query)
            : throw new JsonPathException(operand.Start, "this is a value, and no condition: compare it with another one"));

    private static JsonPathValue AsValue(Operand operand) =>
        operand.Value ?? throw new JsonPathException(
            operand.Start,
            operand.Query is null
                ? "this says yes or no, and is no value"
                : "this can select several nodes, so it is no value: select one by names and indexes, or use value() or count()");

    private static JsonPathQuery AsQuery(Operand operand, string function) =>
        operand.Query ?? throw new JsonPathException(operand.Start, $"'{function}' takes a query, which begins with @ or $");

    // A pattern that is none matches nothing; one that is written out can only be a mistake.
    private static JsonPathValue AsPattern(Operand operand) =>
        operand.Value is LiteralValue { Node: SpecString pattern } && JsonPathPatterns.ErrorOf(pattern.Value) is { } error
            ? throw new JsonPathException(operand.Start, $"the pattern '{pattern.Value}' is no regular expression: {error.TrimEnd('.')}")
            : AsValue(operand);

    private bool TryTakeAfterBlank(string expected)
    {
        int before = _at;
        SkipBlank();
        if (TryTake(expected))
        {
            return true;
        }

        _at = before;
        return false;
    }

    /// <summary>What stands on one side of a comparison, as an argument, or alone: it is asked for as one of these.</summary>
    private readonly record struct Operand(
        int Start,
        JsonPathValue? Value = null,
        JsonPathQuery? Query = null,
        JsonPathCondition? Condition = null);
}
