using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary>The formats that reports can have.</summary>
internal static class ReportFormats
{
    private static readonly IReportFormat[] Formats = [new TextReport(), new JsonReport(), new SarifReport(ToolIdentity.Version), new JUnitReport(), new GitHubReport(), new MarkdownReport(), new HtmlReport()];

    public const string Text = "text";
    public const string Html = "html";
    public const string Json = "json";

    public static IReadOnlyList<string> Names { get; } = [.. Formats.Select(static format => format.Name)];

    /// <param name="name">The format's name.</param>
    /// <param name="isColoured">Whether the report goes to a terminal that shows colours.</param>
    public static IReportFormat Find(string name, bool isColoured) =>
        name == Text && isColoured ? new TextReport(isColoured: true) : Formats.First(format => format.Name == name);
}
