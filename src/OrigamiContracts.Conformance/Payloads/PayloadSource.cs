namespace OrigamiContracts.Conformance.Payloads;

/// <summary>A file to read payloads from, or standard input, or a path of which there is only a <see cref="Problem"/> to tell.</summary>
internal sealed record PayloadSource(string Path, PayloadLayout Layout)
{
    public const string StandardInput = "-";

    private const string Compressed = ".gz";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>The path as reports show it.</summary>
    public string Name => OperatingSystem.IsWindows() ? Path.Replace('\\', '/') : Path;

    /// <summary>Why nothing can be read; <see langword="null"/> if nothing speaks against it yet.</summary>
    public string? Problem { get; init; }

    public static PayloadSource Unusable(string path, string problem) => new(path, default) { Problem = problem };

    /// <summary>The sources of paths as a person gives them: files, folders, patterns and <c>-</c>.</summary>
    public static IEnumerable<PayloadSource> Find(IEnumerable<string> paths, bool withArchives) =>
        paths.SelectMany(path => Find(path, withArchives));

    private static IEnumerable<PayloadSource> Find(string path, bool withArchives) =>
        path == StandardInput ? [OfFile(path)]
        : Directory.Exists(path) ? PayloadFolder.Sources(path, withArchives)
        // A shell expands most patterns; what is left are quoted ones, and those of shells that don't.
        : PayloadPattern.Is(path) && !File.Exists(path) ? PayloadPattern.Sources(path)
        : [OfFile(path)];

    public static PayloadSource OfFile(string path) => new(path, LayoutByExtension(path) ?? PayloadLayout.ByFirstLine);

    /// <summary>The layout that goes with a file name, <see langword="null"/> if the name does not tell.</summary>
    public static PayloadLayout? LayoutByExtension(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan();
        if (name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^Compressed.Length];
        }

        ReadOnlySpan<char> extension = System.IO.Path.GetExtension(name);
        return extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? PayloadLayout.OneDocument
            : extension.Equals(".har", StringComparison.OrdinalIgnoreCase) ? PayloadLayout.HttpArchive
            : extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase)
                || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase) ? PayloadLayout.DocumentPerLine
            : null;
    }
}
