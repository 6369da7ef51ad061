using System.Globalization;
using System.Numerics;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Parses a rule by recursive descent: each method is the production of its name in the CEL language definition,
/// "Syntax". What the grammar has and rules don't is refused by name.
/// </summary>
/// <remarks>A method that returns null has failed, and <see cref="_error"/> says why.</remarks>
internal sealed class CelParser
{
    /// <summary>How deep a rule can be nested. CEL asks for 32.</summary>
    public const int MaximumNesting = 64;

    private readonly IReadOnlyList<CelToken> _tokens;
    private int _position;
    private int _nesting;
    private CelError? _error;

    private CelParser(IReadOnlyList<CelToken> tokens)
    {
        _tokens = tokens;
    }

    private CelToken Current => _tokens[_position];

    /// <summary>The rule's syntax, or null and what is wrong with it.</summary>
    public static CelSyntax? Parse(string rule, out CelError? error)
    {
        IReadOnlyList<CelToken> tokens = CelLexer.Split(rule, out error);
        if (error is not null)
        {
            return null;
        }

        var parser = new CelParser(tokens);
        CelSyntax? syntax = parser.Expr();
        if (syntax is not null && parser.Current.Kind != CelTokenKind.End)
        {
            syntax = parser.FailAtCurrent("an operator, or the end of the rule,");
        }

        error = parser._error;
        return syntax;
    }

    private CelSyntax? Expr()
    {
        if (_nesting == MaximumNesting)
        {
            return TooDeep(Current.Offset, Current.Length);
        }

        _nesting++;
        CelSyntax? expression = ConditionalOr();
        _nesting--;
        return expression is not null && Current.Kind == CelTokenKind.Question
            ? NotSupported(Current, "the conditional operator '?:' is")
            : expression;
    }

    private CelSyntax? ConditionalOr() => Chain(CelTokenKind.Or, ConditionalAnd);

    private CelSyntax? ConditionalAnd() => Chain(CelTokenKind.And, Relation);

    private CelSyntax? Chain(CelTokenKind @operator, Func<CelSyntax?> operand)
    {
        CelSyntax? first = operand();
        if (first is null || Current.Kind != @operator)
        {
            return first;
        }

        List<CelSyntax> operands = [first];
        while (TryTake(@operator, out _))
        {
            if (operand() is not { } next)
            {
                return null;
            }

            operands.Add(next);
        }

        return Limited(new LogicalSyntax(@operator, operands));
    }

    private CelSyntax? Relation()
    {
        CelSyntax? left = Addition();
        while (left is not null && Current.Kind is CelTokenKind.In or (>= CelTokenKind.Equal and <= CelTokenKind.GreaterOrEqual))
        {
            CelToken @operator = Take();
            left = Addition() is { } right ? Limited(new RelationSyntax(left, @operator, right)) : null;
        }

        return left;
    }

    private CelSyntax? Addition()
    {
        CelSyntax? operand = Unary();
        return operand is not null && Current.Kind is >= CelTokenKind.Plus and <= CelTokenKind.Percent
            ? NotSupported(Current, $"arithmetic ('{Current.Text}') is")
            : operand;
    }

    private CelSyntax? Unary()
    {
        if (TryTake(CelTokenKind.Minus, out CelToken minus))
        {
            return Current.Kind is CelTokenKind.Int or CelTokenKind.HexInt or CelTokenKind.Double
                ? Number(minus)
                : NotSupported(minus, "'-' before anything but a number is");
        }

        List<CelToken> nots = [];
        while (TryTake(CelTokenKind.Not, out CelToken not))
        {
            nots.Add(not);
        }

        CelSyntax? operand = Member();
        for (int i = nots.Count - 1; i >= 0 && operand is not null; i--)
        {
            operand = Limited(new NotSyntax(nots[i].Offset, operand.End - nots[i].Offset, operand));
        }

        return operand;
    }

    private CelSyntax? Member()
    {
        CelSyntax? member = Primary();
        while (member is not null)
        {
            if (TryTake(CelTokenKind.Dot, out _))
            {
                member = Selection(member);
            }
            else if (Current.Kind == CelTokenKind.LeftBracket)
            {
                return NotSupported(Current, "indexing ('[…]') is");
            }
            else if (Current.Kind == CelTokenKind.LeftBrace)
            {
                return NotSupported(Current, "making messages ('{…}') is");
            }
            else
            {
                return member;
            }
        }

        return null;
    }

    private CelSyntax? Selection(CelSyntax target)
    {
        if (Current.Kind != CelTokenKind.Identifier)
        {
            return FailAtCurrent("a name after '.'");
        }

        CelToken name = Take();
        return Current.Kind == CelTokenKind.LeftParenthesis
            ? Call(target, name)
            : Limited(new SelectSyntax(target.Offset, name.Offset + name.Length - target.Offset, target, name));
    }

    private CelSyntax? Call(CelSyntax? target, CelToken name)
    {
        Take();
        if (List(CelTokenKind.RightParenthesis) is not { } arguments)
        {
            return null;
        }

        CelToken close = Take();
        int start = target?.Offset ?? name.Offset;
        return Limited(new CallSyntax(start, close.Offset + close.Length - start, target, name, arguments));
    }

    private CelSyntax? Primary()
    {
        CelToken token = Current;
        switch (token.Kind)
        {
            case CelTokenKind.Identifier:
                Take();
                return Current.Kind == CelTokenKind.LeftParenthesis
                    ? Call(target: null, token)
                    : new NameSyntax(token.Offset, token.Length, token.Text);
            case CelTokenKind.LeftParenthesis:
                return Parenthesized();
            case CelTokenKind.LeftBracket:
                return ListLiteral();
            case CelTokenKind.Int or CelTokenKind.HexInt or CelTokenKind.Double:
                return Number(minus: null);
            case CelTokenKind.String:
                Take();
                return new LiteralSyntax(token.Offset, token.Length, new CelString(token.Text));
            case CelTokenKind.True or CelTokenKind.False:
                Take();
                return new LiteralSyntax(token.Offset, token.Length, new CelBool(token.Kind == CelTokenKind.True));
            case CelTokenKind.Null:
                Take();
                return new NullSyntax(token.Offset, token.Length);
            case CelTokenKind.LeftBrace:
                return NotSupported(token, "map literals ('{…}') are");
            case CelTokenKind.Dot:
                return NotSupported(token, "names with a leading '.' are");
            default:
                return FailAtCurrent("a value");
        }
    }

    private CelSyntax? Parenthesized()
    {
        CelToken open = Take();
        if (Expr() is not { } inner)
        {
            return null;
        }

        return TryTake(CelTokenKind.RightParenthesis, out CelToken close)
            ? inner with { Offset = open.Offset, Length = close.Offset + close.Length - open.Offset }
            : FailAtCurrent("')'");
    }

    private CelSyntax? ListLiteral()
    {
        CelToken open = Take();
        if (List(CelTokenKind.RightBracket) is not { } items)
        {
            return null;
        }

        CelToken close = Take();
        return Limited(new ListSyntax(open.Offset, close.Offset + close.Length - open.Offset, items));
    }

    // ExprList, up to the token that closes it.
    private List<CelSyntax>? List(CelTokenKind close)
    {
        List<CelSyntax> items = [];
        while (Current.Kind != close)
        {
            if (items.Count > 0 && !TryTake(CelTokenKind.Comma, out _))
            {
                FailAtCurrent(close == CelTokenKind.RightBracket ? "',' or ']'" : "',' or ')'");
                return null;
            }

            if (Expr() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    private CelSyntax? Number(CelToken? minus)
    {
        CelToken token = Take();
        int start = minus?.Offset ?? token.Offset;
        int length = token.Offset + token.Length - start;
        string sign = minus is null ? "" : "-";
        if (token.Kind == CelTokenKind.Double)
        {
            // The .NET Framework, which Visual Studio runs on, fails where .NET gives infinity.
            return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
                ? new LiteralSyntax(start, length, new CelDouble(sign + token.Text))
                : Fail(start, length, "the number is too large for a double");
        }

        // A leading zero keeps the first hexadecimal digit from being taken for a sign.
        BigInteger value = token.Kind == CelTokenKind.HexInt
            ? BigInteger.Parse("0" + token.Text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BigInteger.Parse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture);
        value = minus is null ? value : -value;
        return value >= long.MinValue && value <= long.MaxValue
            ? new LiteralSyntax(start, length, new CelInt((long)value))
            : Fail(start, length, "the number is too large for an int, which has 64 bits");
    }

    private CelToken Take()
    {
        CelToken token = Current;
        _position++;
        return token;
    }

    private bool TryTake(CelTokenKind kind, out CelToken token)
    {
        token = Current;
        bool isThere = token.Kind == kind;
        if (isThere)
        {
            _position++;
        }

        return isThere;
    }

    // The parser itself recurses only at brackets. This keeps whoever walks the tree from recursing too deep.
    private CelSyntax? Limited(CelSyntax syntax) =>
        syntax.Height <= MaximumNesting ? syntax : TooDeep(syntax.Offset, syntax.Length);

    private CelSyntax? TooDeep(int offset, int length) =>
        Fail(offset, length, $"the rule is nested more than {MaximumNesting} levels deep");

    private CelSyntax? NotSupported(CelToken token, string whatIs) =>
        Fail(token.Offset, token.Length, $"{whatIs} not supported in rules yet");

    private CelSyntax? FailAtCurrent(string expected) => Fail(
        Current.Offset,
        Current.Length,
        Current.Kind == CelTokenKind.End
            ? $"{expected} is missing at the end of the rule"
            : $"{expected} is expected here");

    private CelSyntax? Fail(int offset, int length, string message)
    {
        _error ??= new CelError(offset, length, message);
        return null;
    }
}
