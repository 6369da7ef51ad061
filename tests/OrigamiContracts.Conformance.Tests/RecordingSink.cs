namespace OrigamiContracts.Conformance.Tests;

/// <summary>Keeps what it is told, a line each, in the order it is told.</summary>
internal sealed class RecordingSink : ICheckSink
{
    private readonly List<string> _lines = [];

    public void Write(Finding finding) =>
        _lines.Add($"{finding.Source}:{finding.Line} {finding.Violation.InstanceLocation} {finding.Violation.Keyword}");

    public void Write(UnjudgedPart part) => _lines.Add($"{part.Source}:{part.Line}: {part.Message}");

    public void Write(UnusableInput input) => _lines.Add($"{input.Source}:{input.Line}:{input.Column} {input.Reason}");

    /// <summary>All lines, and what the check came to in a last one.</summary>
    public string[] LinesWith(CheckSummary summary) =>
    [
        .. _lines,
        $"{summary.Checked} = {summary.Conforming} + {summary.Violating} + {summary.Uncheckable}, "
        + $"{summary.Violations} with {summary.UnlistedViolations} unlisted",
    ];
}
