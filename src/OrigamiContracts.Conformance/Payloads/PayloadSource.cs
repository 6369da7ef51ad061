namespace OrigamiContracts.Conformance.Payloads;

/// <summary>A file to read payloads from, or standard input, or a path of which there is only a <see cref="Problem"/> to tell.</summary>
internal readonly record struct PayloadSource(string Path, PayloadLayout Layout)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>The path as reports show it.</summary>
    public string Name => OperatingSystem.IsWindows() ? Path.Replace('\\', '/') : Path;

    /// <summary>Why nothing can be read; <see langword="null"/> if nothing speaks against it yet.</summary>
    public string? Problem { get; init; }

    public static PayloadSource Unusable(string path, string problem) => new(path, default) { Problem = problem };

    /// <summary>The sources of paths as a person gives them: files, folders and <c>-</c>.</summary>
    public static IEnumerable<PayloadSource> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    private static IEnumerable<PayloadSource> Find(string path) =>
        path != StandardInput && Directory.Exists(path)
            ? PayloadFolder.Sources(path)
            : [new PayloadSource(path, LayoutByExtension(path) ?? PayloadLayout.ByFirstLine)];

    /// <summary>The layout that goes with a file name, <see langword="null"/> if the name does not tell.</summary>
    public static PayloadLayout? LayoutByExtension(string path)
    {
        ReadOnlySpan<char> extension = System.IO.Path.GetExtension(path.AsSpan());
        return extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? PayloadLayout.OneDocument
            : extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase)
                || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase) ? PayloadLayout.DocumentPerLine
            : null;
    }
}
