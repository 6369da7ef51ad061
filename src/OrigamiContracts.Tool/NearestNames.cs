namespace OrigamiContracts.Tool;

/// <summary>Finds the names that were probably meant.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>
    /// The names nearest to one that is none of them, nearest first: those a few letters off (case does not count), and
    /// those that contain it.
    /// </summary>
    public static IReadOnlyList<string> Of(string meant, IEnumerable<string> names)
    {
        int farthest = 1 + (meant.Length / 4);
        return
        [
            .. names
                .Select(name => (Name: name, Distance: Distance(meant.ToUpperInvariant(), name.ToUpperInvariant())))
                .Where(near => near.Distance <= farthest
                    || (meant.Length > 2 && near.Name.Contains(meant, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(near => near.Name),
        ];
    }

    // Levenshtein's: how many letters to insert, remove or replace, one row of the matrix at a time.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
