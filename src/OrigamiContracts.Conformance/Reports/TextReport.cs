using System.Globalization;
using System.Text;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report for people and line-based tools: a line a cause, what more there is to say of it indented, then a summary.</summary>
/// <param name="isColoured">Whether it goes to a terminal that shows colours.</param>
public sealed class TextReport(bool isColoured = false) : IReportFormat
{
    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Cyan = "\u001b[36m";
    private const string Dim = "\u001b[2m";
    private const string Plain = "\u001b[0m";

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (Cause cause in report.Causes)
        {
            Write(cause, text);
        }

        if (report.OmittedFindings > 0)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {report.OmittedFindings} findings of further causes, which are too many to tell apart"));
        }

        if (report.Causes.Count > 0)
        {
            text.WriteLine();
        }

        if (report.IsPartial)
        {
            text.WriteLine(Coloured(Yellow, "This report is partial: the check was interrupted."));
        }

        text.WriteLine(ReportWords.SummaryOf(report));
        if (report.Coverage is { } coverage)
        {
            text.WriteLine(ReportWords.CoverageOf(coverage));
            Write(coverage, text);
        }
    }

    // Properties and values that were never seen are too many for a page; the reports for programs have them.
    private static void Write(CoverageReport coverage, StreamWriter text)
    {
        foreach (CoverageItem item in coverage.Items.Where(static item => item is { IsSeen: false, Kind: CoverageKind.Operation or CoverageKind.Status or CoverageKind.UnionCase or CoverageKind.Rule }))
        {
            text.WriteLine($"    never seen: {PrintableText.Of($"{ReportWords.SingularOf(item.Kind).Replace('-', ' ')} {item.Name}")}");
        }
    }

    private void Write(Cause cause, StreamWriter text)
    {
        CauseSample first = cause.First;
        string level = Coloured(ColourOf(cause.Level), ReportWords.Of(cause.Level));
        string place = PrintableText.Of(string.Create(CultureInfo.InvariantCulture, $"{first.Source}:{first.Line}: {ReportWords.PlaceOf(first.InstanceLocation)}: "));
        string words = PrintableText.Of($" {(cause.Level == CauseLevel.Uncheckable ? cause.Kind : cause.Keyword)}: {first.Message}");
        text.WriteLine($"{place}{level}{words}");
        if (ReportWords.DetailOf(cause) is { Length: > 0 } detail)
        {
            text.WriteLine(Coloured(Dim, $"    {PrintableText.Of(detail)}"));
        }
    }

    private static string ColourOf(CauseLevel level) => level switch
    {
        CauseLevel.Error => Red,
        CauseLevel.Warning => Yellow,
        _ => Cyan,
    };

    private string Coloured(string colour, string words) => isColoured ? $"{colour}{words}{Plain}" : words;
}
