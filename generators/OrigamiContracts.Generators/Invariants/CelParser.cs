using System.Globalization;
using System.Numerics;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Parses a rule by recursive descent: each method is the production of its name in the CEL language definition,
/// "Syntax". Only messages can't be made: there are no types to make them of.
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
        if (expression is not null && TryTake(CelTokenKind.Question, out _))
        {
            expression = Conditional(expression);
        }

        _nesting--;
        return expression;
    }

    private CelSyntax? Conditional(CelSyntax condition)
    {
        if (ConditionalOr() is not { } then)
        {
            return null;
        }

        if (!TryTake(CelTokenKind.Colon, out _))
        {
            return FailAtCurrent("':'");
        }

        return Expr() is { } otherwise ? Limited(new ConditionalSyntax(condition, then, otherwise)) : null;
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

    private CelSyntax? Addition() => Arithmetic(Multiplication, CelTokenKind.Plus, CelTokenKind.Minus);

    private CelSyntax? Multiplication() => Arithmetic(Unary, CelTokenKind.Star, CelTokenKind.Percent);

    private CelSyntax? Arithmetic(Func<CelSyntax?> operand, CelTokenKind first, CelTokenKind last)
    {
        CelSyntax? left = operand();
        while (left is not null && Current.Kind >= first && Current.Kind <= last)
        {
            CelToken @operator = Take();
            left = operand() is { } right ? Limited(new ArithmeticSyntax(left, @operator, right)) : null;
        }

        return left;
    }

    private CelSyntax? Unary()
    {
        List<CelToken> signs = [];
        while (Current.Kind is CelTokenKind.Not or CelTokenKind.Minus)
        {
            if (signs.Count > 0 && signs[0].Kind != Current.Kind)
            {
                return FailAtCurrent("a value, or parentheses around it,");
            }

            signs.Add(Take());
        }

        // A minus before digits is a part of the number, so that the least int can be written.
        CelToken? minus = null;
        if (signs.Count > 0 && signs[signs.Count - 1].Kind == CelTokenKind.Minus && Current.Kind is CelTokenKind.Int or CelTokenKind.HexInt or CelTokenKind.Double)
        {
            minus = signs[signs.Count - 1];
            signs.RemoveAt(signs.Count - 1);
        }

        CelSyntax? operand = Member(minus);
        for (int i = signs.Count - 1; i >= 0 && operand is not null; i--)
        {
            int length = operand.End - signs[i].Offset;
            operand = Limited(signs[i].Kind == CelTokenKind.Not
                ? new NotSyntax(signs[i].Offset, length, operand)
                : new NegateSyntax(signs[i].Offset, length, operand));
        }

        return operand;
    }

    private CelSyntax? Member(CelToken? minus)
    {
        CelSyntax? member = minus is null ? Primary() : Number(minus);
        while (member is not null)
        {
            if (TryTake(CelTokenKind.Dot, out _))
            {
                member = Selection(member);
            }
            else if (Current.Kind == CelTokenKind.LeftBracket)
            {
                member = Index(member);
            }
            else if (Current.Kind == CelTokenKind.LeftBrace)
            {
                return Fail(Current.Offset, Current.Length, "messages can't be made in rules, only lists and maps");
            }
            else
            {
                return member;
            }
        }

        return null;
    }

    private CelSyntax? Index(CelSyntax target)
    {
        Take();
        if (Expr() is not { } index)
        {
            return null;
        }

        return TryTake(CelTokenKind.RightBracket, out CelToken close)
            ? Limited(new IndexSyntax(target.Offset, close.Offset + close.Length - target.Offset, target, index))
            : FailAtCurrent("']'");
    }

    private CelSyntax? Selection(CelSyntax target)
    {
        if (Current.Kind is not (CelTokenKind.Identifier or CelTokenKind.QuotedIdentifier))
        {
            return FailAtCurrent("a name after '.'");
        }

        CelToken name = Take();
        return Current.Kind == CelTokenKind.LeftParenthesis && name.Kind == CelTokenKind.Identifier
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
            case CelTokenKind.Int or CelTokenKind.HexInt or CelTokenKind.Uint or CelTokenKind.HexUint or CelTokenKind.Double:
                return Number(minus: null);
            case CelTokenKind.Bytes:
                Take();
                return new LiteralSyntax(token.Offset, token.Length, new CelBytes(token.Text));
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
                return MapLiteral();
            case CelTokenKind.Dot when _tokens[_position + 1].Kind == CelTokenKind.Identifier:
                // A leading dot looks a name up outside all containers, and rules are in none.
                Take();
                return Primary();
            case CelTokenKind.QuotedIdentifier:
                return Fail(token.Offset, token.Length, "a name in backticks can only be selected: self.`name`");
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

    private CelSyntax? MapLiteral()
    {
        CelToken open = Take();
        List<CelSyntax> keys = [];
        List<CelSyntax> values = [];
        while (Current.Kind != CelTokenKind.RightBrace)
        {
            if (keys.Count > 0 && !TryTake(CelTokenKind.Comma, out _))
            {
                return FailAtCurrent("',' or '}'");
            }

            // The last entry may have a comma behind it.
            if (keys.Count > 0 && Current.Kind == CelTokenKind.RightBrace)
            {
                break;
            }

            if (Expr() is not { } key)
            {
                return null;
            }

            if (!TryTake(CelTokenKind.Colon, out _))
            {
                return FailAtCurrent("':'");
            }

            if (Expr() is not { } value)
            {
                return null;
            }

            keys.Add(key);
            values.Add(value);
        }

        CelToken close = Take();
        return Limited(new MapSyntax(open.Offset, close.Offset + close.Length - open.Offset, keys, values));
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

            // The last item of a list may have a comma behind it.
            if (items.Count > 0 && close == CelTokenKind.RightBracket && Current.Kind == close)
            {
                break;
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
        bool isUint = token.Kind is CelTokenKind.Uint or CelTokenKind.HexUint;
        BigInteger value = token.Kind is CelTokenKind.HexInt or CelTokenKind.HexUint
            ? BigInteger.Parse("0" + token.Text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BigInteger.Parse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (isUint)
        {
            return value <= ulong.MaxValue
                ? new LiteralSyntax(start, length, new CelUint((ulong)value))
                : Fail(start, length, "the number is too large for a uint, which has 64 bits");
        }

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
