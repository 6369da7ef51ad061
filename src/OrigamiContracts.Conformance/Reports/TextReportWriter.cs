using System.Globalization;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>Writes a report for people and line-based tools: a line a finding, as it is found, then a summary.</summary>
/// <param name="output">Takes findings and summary.</param>
/// <param name="error">Takes what can't be checked.</param>
public sealed class TextReportWriter(TextWriter output, TextWriter error) : IReportWriter
{
    private bool _hasFindings;

    /// <inheritdoc/>
    public void Write(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _hasFindings = true;
        output.WriteLine(ReportText.Line(finding));
    }

    /// <inheritdoc/>
    public void Write(UnusableInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        error.WriteLine(ReportText.Line(input));
    }

    /// <inheritdoc/>
    public void Complete(CheckSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_hasFindings)
        {
            output.WriteLine();
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Checked} checked: {summary.Conforming} {(summary.Conforming == 1 ? "conforms" : "conform")}, "
            + $"{summary.Violating} {(summary.Violating == 1 ? "violates" : "violate")}, {summary.Uncheckable} uncheckable "
            + $"({summary.Violations} {(summary.Violations == 1 ? "violation" : "violations")}{Unlisted(summary)})"));
    }

    private static string Unlisted(CheckSummary summary) => summary.UnlistedViolations == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {summary.UnlistedViolations} of them not listed");
}
