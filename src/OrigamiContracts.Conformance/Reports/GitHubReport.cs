using System.Globalization;
using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report as annotations of GitHub Actions, on the lines of the description where they are known.</summary>
public sealed class GitHubReport : IReportFormat
{
    // GitHub shows ten errors and ten warnings of a step.
    private const int MaximumOfLevel = 10;

    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (IGrouping<CauseLevel, Cause> level in report.NewCauses.GroupBy(static cause => cause.Level).OrderByDescending(static level => level.Key))
        {
            foreach (Cause cause in level.Take(MaximumOfLevel))
            {
                text.WriteLine(LineOf(cause));
            }
        }

        string partial = report.IsPartial ? " (partial: the check was interrupted)" : "";
        text.WriteLine($"::notice title=origami-contracts::{Data(ReportWords.SummaryOf(report) + partial)}");
    }

    private static string LineOf(Cause cause)
    {
        string command = cause.Level switch
        {
            CauseLevel.Error => "error",
            CauseLevel.Warning => "warning",
            _ => "notice",
        };
        (string file, long line) = cause.Description is { } place ? (place.File, place.Line) : (cause.First.Source, cause.First.Line);
        string times = cause.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (found {cause.Count} times)") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={Property(file)},line={line},title={Property(ReportWords.SubjectOf(cause))}::{Data($"{cause.First.Source}:{cause.First.Line}: {cause.First.Message}{times}")}");
    }

    private static string Data(string text) => PrintableText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
