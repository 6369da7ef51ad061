using System.IO.Enumeration;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Finds the files of a pattern: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class PayloadPattern
{
    private const string AnyFolders = "**";

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    public static bool Is(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files in ordinal order of their paths. Links to folders are not followed, because they can lead in circles.</summary>
    public static IEnumerable<PayloadSource> Sources(string pattern)
    {
        string[] segments = pattern.Split(Separators);
        int first = Array.FindIndex(segments, Is);
        string root = string.Join('/', segments[..first]);
        // A pattern that begins with a slash begins with an empty segment.
        string folder = root.Length > 0 ? root : first > 0 ? "/" : ".";
        string prefix = first == 0 ? "" : root + "/";
        var files = new List<string>();
        try
        {
            Collect(new DirectoryInfo(folder), prefix, segments.AsSpan(first), files);
        }
        catch (Exception exception) when (InputProblem.Covers(exception))
        {
            return [PayloadSource.Unusable(folder, InputProblem.Describe(exception))];
        }

        files.Sort(StringComparer.Ordinal);
        return files.Count == 0 ? [PayloadSource.Unusable(pattern, "matches no file")] : files.Distinct().Select(PayloadSource.OfFile);
    }

    private static void Collect(DirectoryInfo folder, string path, ReadOnlySpan<string> segments, List<string> files)
    {
        string segment = segments[0];
        ReadOnlySpan<string> rest = segments[1..];
        if (segment == AnyFolders && !rest.IsEmpty)
        {
            Collect(folder, path, rest, files);
        }

        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner)
            {
                if (inner.LinkTarget is null && !(rest.IsEmpty && segment != AnyFolders) && Matches(segment, inner.Name))
                {
                    Collect(inner, $"{path}{inner.Name}/", segment == AnyFolders ? segments : rest, files);
                }
            }
            else if (rest.IsEmpty && Matches(segment, entry.Name))
            {
                files.Add(path + entry.Name);
            }
        }
    }

    private static bool Matches(string segment, string name) =>
        segment == AnyFolders || FileSystemName.MatchesSimpleExpression(segment, name, ignoreCase: false);
}
