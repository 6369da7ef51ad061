namespace OrigamiContracts.Generators;

/// <summary>Paths of overlays as items name them, and as the compiler does: the two have to be told to be the same.</summary>
internal static class OverlayPath
{
    // A semicolon ends a value in the file that the compiler gets its options from, so the build writes a bar instead.
    // Whoever gives options otherwise may end each path by a line break, and then it can hold any other character.
    public static IEnumerable<string> Split(string paths) => paths.Contains('\n')
        ? paths.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
        : paths.Split('|', ';').Select(static path => path.Trim()).Where(static path => path.Length > 0);

    /// <summary>A path with slashes, without steps up and down; no file system is asked.</summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">What it is relative to; null or empty to leave it relative.</param>
    public static string Resolve(string path, string? folder)
    {
        string slashed = path.Replace('\\', '/');
        bool isRooted = slashed.StartsWith("/", StringComparison.Ordinal) || (slashed.Length > 1 && slashed[1] == ':');
        string whole = isRooted || string.IsNullOrEmpty(folder) ? slashed : folder!.Replace('\\', '/').TrimEnd('/') + "/" + slashed;
        List<string> segments = [];
        foreach (string segment in whole.Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }
}
