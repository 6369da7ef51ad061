using System.Globalization;
using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>How findings read in a line of text.</summary>
internal static class ReportText
{
    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary><c>file:line: instance location: severity keyword: message</c>.</summary>
    public static string Line(Finding finding)
    {
        Violation violation = finding.Violation;
        // A JSON Pointer is empty or begins with a slash, so this is none.
        string location = violation.InstanceLocation.Length == 0 ? "(root)" : violation.InstanceLocation;
        return PrintableText.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Source}:{finding.Line}: {location}: {Of(violation.Severity)} {violation.Keyword}: {violation.Message}"));
    }

    /// <summary><c>file:line:column: reason</c>, without line and column where there are none.</summary>
    public static string Line(UnusableInput input)
    {
        var line = new StringBuilder(input.Source);
        if (input.Line is { } number)
        {
            line.Append(CultureInfo.InvariantCulture, $":{number}");
        }

        if (input.Column is { } column)
        {
            line.Append(CultureInfo.InvariantCulture, $":{column}");
        }

        return PrintableText.Of(line.Append(": ").Append(input.Reason).ToString());
    }
}
