namespace OrigamiContracts.Generators.Invariants;

/// <summary>Finds what a misspelt name may have been meant to be.</summary>
internal static class Spelling
{
    private const int MaximumSuggestions = 3;

    /// <summary>A question that names the nearest names, to be put behind a message; empty if none is near.</summary>
    public static string Suggest(string written, IEnumerable<string> names)
    {
        IReadOnlyList<string> nearest = Nearest(written, names);
        return nearest is []
            ? ""
            : $"; did you mean {string.Join(" or ", nearest.Take(MaximumSuggestions).Select(name => $"'{name}'"))}?";
    }

    /// <summary>The names that are nearest to what was written, in their order; none if none is near.</summary>
    public static IReadOnlyList<string> Nearest(string written, IEnumerable<string> names)
    {
        int limit = Math.Max(1, written.Length / 3);
        IGrouping<int, string>? nearest = names
            .GroupBy(name => Distance(written, name))
            .Where(group => group.Key <= limit)
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        return nearest is null ? [] : [.. nearest];
    }

    // The least number of letters to put in, take out or change (Levenshtein); a change of case alone is free.
    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(previous[j - 1] + change, 1 + Math.Min(previous[j], current[j - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
