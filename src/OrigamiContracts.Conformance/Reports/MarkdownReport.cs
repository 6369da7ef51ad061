using System.Globalization;
using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report as a summary in Markdown, for pull requests and job summaries.</summary>
public sealed class MarkdownReport : IReportFormat
{
    private const int MaximumCauses = 50;
    private const string Meaningful = "\\`*_{}[]()#!|~@<>&\"";

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"## {Escaped(report.Contract.Title)} {Escaped(report.Contract.Version)}");
        text.WriteLine();
        if (report.IsPartial)
        {
            text.WriteLine("**This report is partial: the check was interrupted.**");
            text.WriteLine();
        }

        text.WriteLine(Escaped(ReportWords.SummaryOf(report)));
        text.WriteLine();
        if (report.Coverage is { } coverage)
        {
            text.WriteLine(Escaped(ReportWords.CoverageOf(coverage)));
            text.WriteLine();
        }

        Cause[] causes = [.. report.Causes.OrderBy(static cause => cause.IsKnown).ThenByDescending(static cause => cause.Level)];
        if (causes.Length > 0)
        {
            WriteCauses(text, causes);
        }

        foreach (UnusableInput input in report.Unusable.Take(MaximumCauses))
        {
            text.WriteLine($"- unusable: {Escaped(ReportWords.LineOf(input))}");
        }
    }

    private static void WriteCauses(StreamWriter text, Cause[] causes)
    {
        text.WriteLine("| | What | Where | Found | First | Described |");
        text.WriteLine("|---|---|---|---:|---|---|");
        foreach (Cause cause in causes.Take(MaximumCauses))
        {
            string described = cause.Description is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}") : "";
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {ReportWords.Of(cause.Level)}{(cause.IsKnown ? " (known)" : "")} | {Escaped(cause.First.Message)} | {Escaped(ReportWords.SubjectOf(cause))} | {cause.Count} | {Escaped($"{cause.First.Source}:{cause.First.Line}")} | {Escaped(described)} |"));
        }

        if (causes.Length > MaximumCauses)
        {
            text.WriteLine();
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {causes.Length - MaximumCauses} more causes"));
        }

        text.WriteLine();
    }

    // Everything that could begin a link, a mention, emphasis, HTML or another cell is written as a reference to what it is.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char character in PrintableText.Of(text))
        {
            if (Meaningful.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}
