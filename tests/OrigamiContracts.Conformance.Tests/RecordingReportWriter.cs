using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>Keeps what it is told, a line each, in the order it is told.</summary>
internal sealed class RecordingReportWriter : IReportWriter
{
    public List<string> Lines { get; } = [];

    public void Write(Finding finding) =>
        Lines.Add($"{finding.Source}:{finding.Line} {finding.Violation.InstanceLocation} {finding.Violation.Keyword}");

    public void Write(UnusableInput input) => Lines.Add($"{input.Source}:{input.Line}:{input.Column} {input.Reason}");

    public void Complete(CheckSummary summary) => Lines.Add(
        $"{summary.Checked} = {summary.Conforming} + {summary.Violating} + {summary.Uncheckable}, "
        + $"{summary.Violations} with {summary.UnlistedViolations} unlisted");
}
