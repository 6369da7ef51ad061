using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>The page of the documentation that holds results, each between markers of its own.</summary>
internal static class ResultsPage
{
    public static string Location { get; } = Path.Combine(SolutionFolder.Path, "docs", "performance.md");

    /// <summary>Puts results where the last ones stand.</summary>
    /// <exception cref="InvalidOperationException">The page has no place for them.</exception>
    public static void Replace(string section, string markdown)
    {
        string page = File.ReadAllText(Location);
        string begin = $"<!-- benchmarks {section} -->\n";
        string end = $"<!-- end of benchmarks {section} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{Location} has no place for these results: it needs the lines {begin.Trim()} and {end}.");
        }

        File.WriteAllText(Location, $"{page[..(from + begin.Length)]}\n{markdown.Trim()}\n\n{page[to..]}");
    }
}
