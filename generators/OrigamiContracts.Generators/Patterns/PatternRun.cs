using System.Text;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>A part of a pattern: characters of one set, from a least to a greatest number of them.</summary>
/// <param name="AsciiRanges">The first and the last character of each range of ASCII that the set has.</param>
/// <param name="BeyondAscii">Which others the set has.</param>
/// <param name="Minimum">How many there are at least.</param>
/// <param name="Maximum">How many there are at most; <see cref="int.MaxValue"/> for any number.</param>
internal readonly record struct PatternRun(string AsciiRanges, BeyondAscii BeyondAscii, int Minimum, int Maximum)
{
    private const int LastOfAscii = 0x7F;

    private static readonly CodePointRange Beyond = new(LastOfAscii + 1, CodePointRange.All.Last);

    public static PatternRun Of(CodePointSet set, RepetitionCount count)
    {
        var ranges = new StringBuilder();
        foreach (CodePointRange range in set.Intersect(new CodePointRange(0, LastOfAscii)).Ranges)
        {
            ranges.Append((char)range.First).Append((char)range.Last);
        }

        // To count bytes is to count characters only where any number will do.
        BeyondAscii beyondAscii = !set.Overlaps(Beyond) ? BeyondAscii.None
            : set.Includes(Beyond) && count is { Min: <= 1, Max: RepetitionCount.Unlimited } ? BeyondAscii.All
            : BeyondAscii.Unknown;
        return new PatternRun(ranges.ToString(), beyondAscii, count.Min, count.Max >= RepetitionCount.Highest ? int.MaxValue : count.Max);
    }
}

/// <summary>What a set of characters says of those beyond ASCII, by the names that emitted code has for it.</summary>
internal enum BeyondAscii
{
    None,
    All,
    Unknown,
}
