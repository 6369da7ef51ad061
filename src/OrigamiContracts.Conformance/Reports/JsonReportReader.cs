using System.Text.Json;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>Reads reports that <see cref="JsonReport"/> wrote.</summary>
public static class JsonReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="utf8Json">Its text.</param>
    /// <returns>The report; no cause is known in it, since that is for whoever reads it to say.</returns>
    /// <exception cref="FormatException">It is none: the message says why, as a sentence without its subject.</exception>
    public static CheckReport Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            JsonElement root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != JsonReport.FormatVersion)
            {
                throw new FormatException($"is a report of another version than {JsonReport.FormatVersion}");
            }

            JsonElement contract = root.GetProperty("contract");
            return new CheckReport
            {
                Contract = new CheckedContract(Text(contract, "title"), Text(contract, "version"), Text(contract, "description")),
                IsPartial = root.GetProperty("partial").GetBoolean(),
                Summary = SummaryOf(root.GetProperty("summary")),
                Causes = [.. root.GetProperty("causes").EnumerateArray().Select(CauseOf)],
                OmittedFindings = Number(root, "omittedFindings"),
                Unusable = [.. root.GetProperty("unusable").EnumerateArray().Select(UnusableOf)],
                Coverage = root.TryGetProperty("coverage", out JsonElement coverage)
                    ? new CoverageReport([.. coverage.GetProperty("items").EnumerateArray().Select(ItemOf)])
                    : null,
                Timelines = [.. root.GetProperty("timelines").EnumerateArray().Select(TimelineOf)],
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("is no report of --report json", exception);
        }
    }

    private static CheckSummary SummaryOf(JsonElement summary) => new()
    {
        Conforming = Number(summary, "conforming"),
        Violating = Number(summary, "violating"),
        Uncheckable = Number(summary, "uncheckable"),
        Elsewhere = Number(summary, "elsewhere"),
        Unusable = Number(summary, "unusable"),
        Violations = Number(summary, "violations"),
        UnlistedViolations = Number(summary, "unlistedViolations"),
    };

    private static Cause CauseOf(JsonElement cause) => new()
    {
        Fingerprint = Text(cause, "fingerprint"),
        Level = Text(cause, "level") switch
        {
            "error" => CauseLevel.Error,
            "warning" => CauseLevel.Warning,
            _ => CauseLevel.Uncheckable,
        },
        Kind = Text(cause, "kind"),
        OperationId = cause.GetProperty("operation").GetString(),
        Side = cause.GetProperty("side").GetString() switch
        {
            "client" => ExchangeSide.Request,
            "server" => ExchangeSide.Response,
            _ => null,
        },
        Location = Text(cause, "location"),
        Keyword = Text(cause, "keyword"),
        KeywordLocation = Text(cause, "keywordLocation"),
        Description = cause.TryGetProperty("description", out JsonElement place)
            ? new DescriptionPlace(Text(place, "file"), (int)Number(place, "line"), (int)Number(place, "column"))
            : null,
        Count = Number(cause, "count"),
        First = SampleOf(cause.GetProperty("first")),
        Last = SampleOf(cause.GetProperty("last")),
    };

    private static CauseSample SampleOf(JsonElement sample) =>
        new(Text(sample, "source"), Number(sample, "line"), Text(sample, "instanceLocation"), Text(sample, "message"))
        {
            ComparedWith = sample.TryGetProperty("comparedWith", out JsonElement other) ? other.GetString() : null,
        };

    private static UnusableInput UnusableOf(JsonElement input) => new(
        Text(input, "source"),
        input.TryGetProperty("line", out JsonElement line) ? line.GetInt64() : null,
        input.TryGetProperty("column", out JsonElement column) ? column.GetInt64() : null,
        Text(input, "reason"));

    private static CoverageItem ItemOf(JsonElement item)
    {
        string kind = Text(item, "kind");
        return new CoverageItem(
            Enum.GetValues<CoverageKind>().First(candidate => ReportWords.SingularOf(candidate) == kind),
            Text(item, "name"),
            Text(item, "location"),
            item.GetProperty("seen").GetBoolean());
    }

    private static ResourceTimeline TimelineOf(JsonElement timeline) => new(
        Text(timeline, "resource"),
        Text(timeline, "source"),
        [.. timeline.GetProperty("steps").EnumerateArray().Select(StepOf)],
        Number(timeline, "omittedSteps"));

    private static TimelineStep StepOf(JsonElement step) =>
        new(Text(step, "state"), Number(step, "firstLine"), Number(step, "lastLine"), Number(step, "count"), step.GetProperty("violates").GetBoolean());

    private static string Text(JsonElement owner, string name) =>
        owner.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' can't be null.");

    private static long Number(JsonElement owner, string name) => owner.GetProperty(name).TryGetInt64(out long number)
        ? number
        : throw new InvalidOperationException($"'{name}' has to be a whole number.");
}
