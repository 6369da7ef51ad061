using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>Writes a report for programs: one JSON object with the summary first, so findings are kept until the end.</summary>
/// <param name="output">Takes the object, as UTF-8 with a line feed after it.</param>
/// <param name="error">Takes what can't be checked.</param>
public sealed class JsonReportWriter(Stream output, TextWriter error) : IReportWriter
{
    private const int FlushSize = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // JSON needs no more escapes than this; escaping for HTML is the business of who puts JSON into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Finding> _findings = [];

    /// <inheritdoc/>
    public void Write(Finding finding) => _findings.Add(finding);

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
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            Write(writer, summary);
            writer.WriteStartArray("violations");
            foreach (Finding finding in _findings)
            {
                Write(writer, finding);
                if (writer.BytesPending > FlushSize)
                {
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void Write(Utf8JsonWriter writer, CheckSummary summary)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("checked", summary.Checked);
        writer.WriteNumber("conforming", summary.Conforming);
        writer.WriteNumber("violating", summary.Violating);
        writer.WriteNumber("uncheckable", summary.Uncheckable);
        writer.WriteNumber("violations", summary.Violations);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        Violation violation = finding.Violation;
        writer.WriteStartObject();
        writer.WriteString("source", finding.Source);
        writer.WriteNumber("line", finding.Line);
        writer.WriteString("instanceLocation", violation.InstanceLocation);
        writer.WriteString("keywordLocation", violation.KeywordLocation);
        writer.WriteString("keyword", violation.Keyword);
        writer.WriteString("severity", ReportText.Of(violation.Severity));
        writer.WriteString("message", violation.Message);
        if (finding.ComparedWith is { } other)
        {
            writer.WriteString("comparedWith", other);
        }

        writer.WriteEndObject();
    }
}
