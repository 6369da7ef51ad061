namespace OrigamiContracts.Conformance.Reports;

/// <summary>Turns the path of a file into a URI reference as SARIF has them: relative to the working folder where that can be.</summary>
internal static class ArtifactUri
{
    public static string Of(string path)
    {
        string relative = Path.IsPathRooted(path) ? Path.GetRelativePath(Environment.CurrentDirectory, path) : path;
        // What is not under the working folder has no relative name that others could resolve.
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', relative.Replace('\\', '/').Split('/').Where(static segment => segment != ".").Select(Uri.EscapeDataString));
    }
}
