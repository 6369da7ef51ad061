namespace OrigamiContracts.Tool.Checking;

/// <summary>A report that the user asks for: <c>KIND</c> or <c>KIND=FILE</c>.</summary>
/// <param name="Kind">The format.</param>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record ReportTarget(string Kind, string? Path)
{
    private const string StandardOutput = "-";

    /// <exception cref="UsageException">The text is not of this form.</exception>
    public static ReportTarget Parse(string text)
    {
        string[] parts = text.Split('=', 2);
        if (!ReportFormats.Names.Contains(parts[0]))
        {
            throw new UsageException($"--report is KIND or KIND=FILE, where KIND is one of {string.Join(", ", ReportFormats.Names)}, not '{text}'");
        }

        return parts is [_, ""] ? throw new UsageException($"the FILE of --report {parts[0]}= can't be empty")
            : new ReportTarget(parts[0], parts is [_, var path] && path != StandardOutput ? path : null);
    }
}
