using System.Buffers;
using System.Globalization;
using System.Text;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>How findings read in a line of text.</summary>
internal static class ReportText
{
    // What would break a line, steer a terminal or change the order of its letters: control characters, line and
    // paragraph separators, and the marks that switch the direction of writing.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
    [
        .. Range('\u0000', '\u001F'),
        .. Range('\u007F', '\u009F'),
        '\u061C',
        '\u200E',
        '\u200F',
        .. Range('\u2028', '\u202E'),
        .. Range('\u2066', '\u2069'),
    ]);

    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary><c>file:line: instance location: severity keyword: message</c>.</summary>
    public static string Line(Finding finding)
    {
        Violation violation = finding.Violation;
        // A JSON Pointer is empty or begins with a slash, so this is none.
        string location = violation.InstanceLocation.Length == 0 ? "(root)" : violation.InstanceLocation;
        return Printable(string.Create(
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

        return Printable(line.Append(": ").Append(input.Reason).ToString());
    }

    /// <summary>The text as one line that leaves a terminal as it is.</summary>
    public static string Printable(string line)
    {
        if (!line.AsSpan().ContainsAny(Unprintable))
        {
            return line;
        }

        var printable = new StringBuilder(line.Length);
        foreach (char character in line)
        {
            if (Unprintable.Contains(character))
            {
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                printable.Append(character);
            }
        }

        return printable.ToString();
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
