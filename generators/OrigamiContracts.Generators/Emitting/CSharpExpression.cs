namespace OrigamiContracts.Generators.Emitting;

/// <summary>How tightly a C# expression holds together (C# specification, section 12.4.2), loosest first.</summary>
internal enum CSharpPrecedence
{
    ConditionalOr,
    ConditionalAnd,
    Equality,
    Relational,
    Unary,
    Primary,
}

/// <summary>A C# expression that is being written.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Precedence">The precedence of its outermost operator.</param>
internal readonly record struct CSharpExpression(string Text, CSharpPrecedence Precedence)
{
    public static CSharpExpression Primary(string text) => new(text, CSharpPrecedence.Primary);

    public static CSharpExpression Not(CSharpExpression operand) =>
        new("!" + operand.AsOperandOf(CSharpPrecedence.Unary), CSharpPrecedence.Unary);

    /// <summary>An operation that is no operand of its own precedence, such as a comparison.</summary>
    public static CSharpExpression Compare(CSharpExpression left, string @operator, CSharpExpression right)
    {
        CSharpPrecedence precedence = @operator is "==" or "!=" ? CSharpPrecedence.Equality : CSharpPrecedence.Relational;
        // A comparison of comparisons is legal, but nobody reads it right without parentheses.
        return new(
            $"{left.AsOperandOf(CSharpPrecedence.Unary)} {@operator} {right.AsOperandOf(CSharpPrecedence.Unary)}",
            precedence);
    }

    public static CSharpExpression And(IEnumerable<CSharpExpression> operands) => Chain(operands, " && ", CSharpPrecedence.ConditionalAnd);

    public static CSharpExpression Or(IEnumerable<CSharpExpression> operands) => Chain(operands, " || ", CSharpPrecedence.ConditionalOr);

    /// <summary>The text, in parentheses if an operator of the precedence would take it apart.</summary>
    public string AsOperandOf(CSharpPrecedence precedence) => Precedence < precedence ? $"({Text})" : Text;

    private static CSharpExpression Chain(IEnumerable<CSharpExpression> operands, string @operator, CSharpPrecedence precedence)
    {
        CSharpExpression[] all = [.. operands];
        return all.Length == 1
            ? all[0]
            : new(string.Join(@operator, all.Select(operand => operand.AsOperandOf(precedence))), precedence);
    }
}
