using System.Text.RegularExpressions;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Analyzers.Tests.Samples;

/// <summary>
/// The files of <c>samples/Mistakes</c>. A line with a mistake ends with a comment of the ids that are reported there; where
/// only an author can mend it, the line above it is a comment with what should be there.
/// </summary>
internal static partial class MistakesSample
{
    public static string Folder { get; } = Path.Combine(SolutionFolder.Path, "samples", "Mistakes");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal)];

    /// <summary>What is to be reported: <c>File.cs(line): id</c>.</summary>
    public static IEnumerable<string> Expected() =>
        from file in Files
        from line in File.ReadLines(file).Index()
        where Marks().IsMatch(line.Item)
        from id in Marks().Match(line.Item).Groups["ids"].Value.Split(", ")
        select Place(Path.GetFileName(file), $"{line.Index + 1}", id);

    public static string Place(string file, string line, string id) => $"{file}({line}): {id}";

    /// <summary>The code with what its author would have written.</summary>
    public static string Mend(string code) => Mends().Replace(code, "${indentation}${mended}");

    [GeneratedRegex(@" // (?<ids>(OC|CS)\d{4}(, (OC|CS)\d{4})*)$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<indentation> *)// mend: (?<mended>.*)\n.*$", RegexOptions.Multiline)]
    private static partial Regex Mends();
}
