using System.Text.Encodings.Web;
using System.Text.Json;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report for programs, as <c>report.schema.json</c> describes it.</summary>
public sealed class JsonReport : IReportFormat
{
    internal const int FormatVersion = 1;

    private const int FlushSize = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // JSON needs no more escapes than this; escaping for HTML is the business of who puts JSON into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", FormatVersion);
            writer.WriteStartObject("contract");
            writer.WriteString("title", report.Contract.Title);
            writer.WriteString("version", report.Contract.Version);
            writer.WriteString("description", report.Contract.Description);
            writer.WriteEndObject();
            writer.WriteBoolean("partial", report.IsPartial);
            Write(writer, report.Summary);
            writer.WriteStartArray("causes");
            foreach (Cause cause in report.Causes)
            {
                Write(writer, cause);
                if (writer.BytesPending > FlushSize)
                {
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
            writer.WriteNumber("omittedFindings", report.OmittedFindings);
            Write(writer, report.Unusable);
            if (report.Coverage is { } coverage)
            {
                Write(writer, coverage);
            }

            Write(writer, report.Timelines);

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    /// <summary>The name of a side in reports: whose mistake it is.</summary>
    internal static string? NameOf(ExchangeSide? side) => side switch
    {
        null => null,
        ExchangeSide.Request => "client",
        _ => "server",
    };

    private static void Write(Utf8JsonWriter writer, CheckSummary summary)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("checked", summary.Checked);
        writer.WriteNumber("conforming", summary.Conforming);
        writer.WriteNumber("violating", summary.Violating);
        writer.WriteNumber("uncheckable", summary.Uncheckable);
        writer.WriteNumber("elsewhere", summary.Elsewhere);
        writer.WriteNumber("unusable", summary.Unusable);
        writer.WriteNumber("violations", summary.Violations);
        writer.WriteNumber("unlistedViolations", summary.UnlistedViolations);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Cause cause)
    {
        writer.WriteStartObject();
        writer.WriteString("fingerprint", cause.Fingerprint);
        writer.WriteString("level", ReportWords.Of(cause.Level));
        writer.WriteString("kind", cause.Kind);
        writer.WriteString("operation", cause.OperationId);
        writer.WriteString("side", NameOf(cause.Side));
        writer.WriteString("location", cause.Location);
        writer.WriteString("keyword", cause.Keyword);
        writer.WriteString("keywordLocation", cause.KeywordLocation);
        if (cause.Description is { } place)
        {
            writer.WriteStartObject("description");
            writer.WriteString("file", place.File);
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
            writer.WriteEndObject();
        }

        writer.WriteBoolean("known", cause.IsKnown);
        writer.WriteNumber("count", cause.Count);
        Write(writer, "first", cause.First);
        Write(writer, "last", cause.Last);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, CauseSample sample)
    {
        writer.WriteStartObject(name);
        writer.WriteString("source", sample.Source);
        writer.WriteNumber("line", sample.Line);
        writer.WriteString("instanceLocation", sample.InstanceLocation);
        writer.WriteString("message", sample.Message);
        if (sample.ComparedWith is { } other)
        {
            writer.WriteString("comparedWith", other);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<UnusableInput> unusable)
    {
        writer.WriteStartArray("unusable");
        foreach (UnusableInput input in unusable)
        {
            writer.WriteStartObject();
            writer.WriteString("source", input.Source);
            if (input.Line is { } line)
            {
                writer.WriteNumber("line", line);
            }

            if (input.Column is { } column)
            {
                writer.WriteNumber("column", column);
            }

            writer.WriteString("reason", input.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CoverageReport coverage)
    {
        writer.WriteStartObject("coverage");
        writer.WriteNumber("percent", Math.Round(coverage.Percent, 1));
        writer.WriteStartArray("items");
        foreach (CoverageItem item in coverage.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", ReportWords.SingularOf(item.Kind));
            writer.WriteString("name", item.Name);
            writer.WriteString("location", item.Location);
            writer.WriteBoolean("seen", item.IsSeen);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ResourceTimeline> timelines)
    {
        writer.WriteStartArray("timelines");
        foreach (ResourceTimeline timeline in timelines)
        {
            writer.WriteStartObject();
            writer.WriteString("resource", timeline.Resource);
            writer.WriteString("source", timeline.Source);
            writer.WriteStartArray("steps");
            foreach (TimelineStep step in timeline.Steps)
            {
                writer.WriteStartObject();
                writer.WriteString("state", step.State);
                writer.WriteNumber("firstLine", step.FirstLine);
                writer.WriteNumber("lastLine", step.LastLine);
                writer.WriteNumber("count", step.Count);
                writer.WriteBoolean("violates", step.Violates);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("omittedSteps", timeline.OmittedSteps);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
