namespace OrigamiContracts.Generators.Invariants;

/// <summary>A node of a rule's syntax, before anything is known of types.</summary>
/// <param name="Offset">Where in the rule, parentheses around it included.</param>
/// <param name="Length">How long it is there.</param>
internal abstract record CelSyntax(int Offset, int Length)
{
    public int End => Offset + Length;

    /// <summary>How many nodes there are from this one down to the deepest below it, both counted.</summary>
    public virtual int Height => 1;
}

/// <summary>A name that stands by itself.</summary>
internal sealed record NameSyntax(int Offset, int Length, string Name) : CelSyntax(Offset, Length);

/// <summary>A literal other than null.</summary>
internal sealed record LiteralSyntax(int Offset, int Length, CelExpression Value) : CelSyntax(Offset, Length);

/// <summary><c>null</c>.</summary>
internal sealed record NullSyntax(int Offset, int Length) : CelSyntax(Offset, Length);

/// <summary><c>[items]</c>.</summary>
internal sealed record ListSyntax(int Offset, int Length, IReadOnlyList<CelSyntax> Items) : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Highest(Items);

    internal static int Highest(IReadOnlyList<CelSyntax> nodes) => nodes.Count == 0 ? 0 : nodes.Max(node => node.Height);
}

/// <summary><c>{key: value}</c>.</summary>
internal sealed record MapSyntax(int Offset, int Length, IReadOnlyList<CelSyntax> Keys, IReadOnlyList<CelSyntax> Values)
    : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Math.Max(ListSyntax.Highest(Keys), ListSyntax.Highest(Values));
}

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexSyntax(int Offset, int Length, CelSyntax Target, CelSyntax Index) : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Math.Max(Target.Height, Index.Height);
}

/// <summary><c>target.name</c>.</summary>
internal sealed record SelectSyntax(int Offset, int Length, CelSyntax Target, CelToken Name) : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Target.Height;
}

/// <summary><c>name(arguments)</c> or <c>target.name(arguments)</c>.</summary>
internal sealed record CallSyntax(int Offset, int Length, CelSyntax? Target, CelToken Name, IReadOnlyList<CelSyntax> Arguments)
    : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Math.Max(Target?.Height ?? 0, ListSyntax.Highest(Arguments));
}

/// <summary><c>!operand</c>.</summary>
internal sealed record NotSyntax(int Offset, int Length, CelSyntax Operand) : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Operand.Height;
}

/// <summary><c>-operand</c>.</summary>
internal sealed record NegateSyntax(int Offset, int Length, CelSyntax Operand) : CelSyntax(Offset, Length)
{
    public override int Height { get; } = 1 + Operand.Height;
}

/// <summary>Two operands with one of <c>+ - * / %</c> between them.</summary>
internal sealed record ArithmeticSyntax(CelSyntax Left, CelToken Operator, CelSyntax Right)
    : CelSyntax(Left.Offset, Right.End - Left.Offset)
{
    public override int Height { get; } = 1 + Math.Max(Left.Height, Right.Height);
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalSyntax(CelSyntax Condition, CelSyntax Then, CelSyntax Otherwise)
    : CelSyntax(Condition.Offset, Otherwise.End - Condition.Offset)
{
    public override int Height { get; } = 1 + Math.Max(Condition.Height, Math.Max(Then.Height, Otherwise.Height));
}

/// <summary>Two operands with one of <c>== != &lt; &lt;= &gt; &gt;= in</c> between them.</summary>
internal sealed record RelationSyntax(CelSyntax Left, CelToken Operator, CelSyntax Right)
    : CelSyntax(Left.Offset, Right.End - Left.Offset)
{
    public override int Height { get; } = 1 + Math.Max(Left.Height, Right.Height);
}

/// <summary>
/// Operands with <c>&amp;&amp;</c> or <c>||</c> between them: any number, so that a long rule is not a deep one.
/// </summary>
internal sealed record LogicalSyntax(CelTokenKind Operator, IReadOnlyList<CelSyntax> Operands)
    : CelSyntax(Operands[0].Offset, Operands[Operands.Count - 1].End - Operands[0].Offset)
{
    public override int Height { get; } = 1 + ListSyntax.Highest(Operands);
}
