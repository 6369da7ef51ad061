namespace OrigamiContracts.Generators.Patterns;

/// <summary>The code points from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct CodePointRange(int First, int Last)
{
    public static readonly CodePointRange All = new(0, 0x10FFFF);
    public static readonly CodePointRange BasicPlane = new(0, 0xFFFF);
    public static readonly CodePointRange BeyondBasicPlane = new(0x10000, 0x10FFFF);
    public static readonly CodePointRange Surrogates = new(0xD800, 0xDFFF);
    public static readonly CodePointRange HighSurrogates = new(0xD800, 0xDBFF);
    public static readonly CodePointRange LowSurrogates = new(0xDC00, 0xDFFF);
}

/// <summary>A set of code points, surrogates among them: what ECMA-262 calls a CharSet.</summary>
internal sealed class CodePointSet
{
    public static readonly CodePointSet Digits = Of(new CodePointRange('0', '9'));

    public static readonly CodePointSet WordCharacters =
        Of(new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z'));

    // WhiteSpace (section 12.2, of which category Zs is part) and LineTerminator (section 12.3).
    public static readonly CodePointSet WhiteSpace = Of(
        new(0x9, 0xD), new(0x20, 0x20), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029),
        new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF));

    public static readonly CodePointSet AllButLineTerminators =
        Of(new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)).Complement;

    private readonly List<CodePointRange> _ranges;
    private CodePointSet? _complement;

    private CodePointSet(List<CodePointRange> ranges) => _ranges = ranges;

    /// <summary>The ranges of the set, in order, with a gap between any two.</summary>
    public IReadOnlyList<CodePointRange> Ranges => _ranges;

    /// <summary>All other code points.</summary>
    public CodePointSet Complement => _complement ??= ComplementIn(CodePointRange.All);

    public static CodePointSet Of(int codePoint) => Of(new CodePointRange(codePoint, codePoint));

    public static CodePointSet Of(params CodePointRange[] ranges) => Union(new List<CodePointRange>(ranges));

    /// <summary>Makes the set of what is in any of some ranges, and keeps the list.</summary>
    public static CodePointSet Union(List<CodePointRange> ranges)
    {
        ranges.Sort(static (left, right) => left.First.CompareTo(right.First));
        int count = 0;
        for (int i = 0; i < ranges.Count; i++)
        {
            CodePointRange range = ranges[i];
            if (count > 0 && range.First <= ranges[count - 1].Last + 1)
            {
                CodePointRange previous = ranges[count - 1];
                ranges[count - 1] = new(previous.First, Math.Max(previous.Last, range.Last));
            }
            else
            {
                ranges[count++] = range;
            }
        }

        ranges.RemoveRange(count, ranges.Count - count);
        return new(ranges);
    }

    public bool Overlaps(CodePointRange range) => _ranges.Exists(own => own.First <= range.Last && range.First <= own.Last);

    public bool Includes(CodePointRange range) => _ranges.Exists(own => own.First <= range.First && range.Last <= own.Last);

    public CodePointSet Intersect(CodePointRange range)
    {
        List<CodePointRange> common = [];
        foreach (CodePointRange own in _ranges)
        {
            if (own.First <= range.Last && range.First <= own.Last)
            {
                common.Add(new(Math.Max(own.First, range.First), Math.Min(own.Last, range.Last)));
            }
        }

        return new(common);
    }

    public CodePointSet Except(CodePointRange range)
    {
        List<CodePointRange> rest = [.. Intersect(new(0, range.First - 1))._ranges];
        rest.AddRange(Intersect(new(range.Last + 1, CodePointRange.All.Last))._ranges);
        return new(rest);
    }

    public CodePointSet Union(CodePointSet other) => Union([.. _ranges, .. other._ranges]);

    /// <summary>What <paramref name="universe"/>, which includes this set, has and this set has not.</summary>
    public CodePointSet ComplementIn(CodePointRange universe)
    {
        List<CodePointRange> gaps = [];
        int next = universe.First;
        foreach (CodePointRange range in _ranges)
        {
            if (next < range.First)
            {
                gaps.Add(new(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= universe.Last)
        {
            gaps.Add(new(next, universe.Last));
        }

        return new(gaps);
    }
}
