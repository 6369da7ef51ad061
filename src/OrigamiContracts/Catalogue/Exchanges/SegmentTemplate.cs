namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// One segment of a path template: literals with variables between them, such as <c>{name}.json</c> or
/// <c>{from}..{to}</c> (OpenAPI 3.1, section 4.8.8.2).
/// </summary>
internal sealed class SegmentTemplate
{
    // One more than there are variables: each variable stands between two literals, which may be empty.
    private readonly string[] _literals;

    private SegmentTemplate(string[] literals, string[] names)
    {
        _literals = literals;
        Names = names;
    }

    /// <summary>The names of the variables, in their order.</summary>
    public string[] Names { get; }

    /// <summary>The segment without the names of its variables: what it matches depends on this alone.</summary>
    public string Shape => string.Join("{}", _literals);

    /// <summary>How much of the segment is fixed: the more, the more specific it is.</summary>
    public int LiteralLength => _literals.Sum(static literal => literal.Length);

    public static SegmentTemplate Parse(string segment)
    {
        List<string> literals = [];
        List<string> names = [];
        int literalStart = 0;
        int open;
        while ((open = segment.IndexOf('{', literalStart)) >= 0 && segment.IndexOf('}', open) is >= 0 and int close)
        {
            literals.Add(segment[literalStart..open]);
            names.Add(segment[(open + 1)..close]);
            literalStart = close + 1;
        }

        literals.Add(segment[literalStart..]);
        return new SegmentTemplate([.. literals], [.. names]);
    }

    /// <summary>Matches a segment, whose variables are never empty.</summary>
    /// <param name="segment">The segment, as the URL has it.</param>
    /// <param name="values">Takes the values of the variables, not decoded.</param>
    /// <returns>Whether it matches.</returns>
    public bool TryMatch(ReadOnlySpan<char> segment, Span<string> values)
    {
        if (TryMatchText(segment, values))
        {
            return true;
        }

        // Characters of the literals can be percent-encoded where they need not be.
        if (!segment.Contains('%') || !TryMatchText(Uri.UnescapeDataString(segment), values))
        {
            return false;
        }

        foreach (ref string value in values[..Names.Length])
        {
            value = Uri.EscapeDataString(value);
        }

        return true;
    }

    // Each literal is looked for as far to the left as it can be, which finds a match if there is one.
    private bool TryMatchText(ReadOnlySpan<char> rest, Span<string> values)
    {
        if (!rest.StartsWith(_literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[_literals[0].Length..];
        for (int i = 1; i < _literals.Length; i++)
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            bool isLast = i == _literals.Length - 1;
            int end = 1 + (isLast ? LastLiteral(rest[1..]) : rest[1..].IndexOf(_literals[i], StringComparison.Ordinal));
            if (end == 0)
            {
                return false;
            }

            values[i - 1] = rest[..end].ToString();
            rest = rest[(end + _literals[i].Length)..];
        }

        return rest.IsEmpty;
    }

    private int LastLiteral(ReadOnlySpan<char> rest) =>
        rest.EndsWith(_literals[^1], StringComparison.Ordinal) ? rest.Length - _literals[^1].Length : -1;
}
