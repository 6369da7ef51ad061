using System.Text.Json;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report as SARIF 2.1.0, for code scanning: a result a cause, with its place in the traffic and in the description.</summary>
/// <param name="toolVersion">The version of the tool that checked.</param>
public sealed class SarifReport(string toolVersion) : IReportFormat
{
    // GitHub shows no more of a run; those that weigh most come first.
    private const int MaximumResults = 5_000;

    private const string Guide = "https://json-schema.org/understanding-json-schema/reference";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        Cause[] causes = [.. report.Causes.OrderByDescending(static cause => cause.Level).Take(MaximumResults)];
        RuleBook rules = new(causes);
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "origami-contracts");
        writer.WriteString("semanticVersion", toolVersion);
        rules.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteInvocation(writer, report, causes.Length);
        writer.WriteString("columnKind", "unicodeCodePoints");
        writer.WriteStartArray("results");
        foreach (Cause cause in causes)
        {
            WriteResult(writer, cause, rules.IndexOf(cause));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, CheckReport report, int written)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", !report.IsPartial && report.Unusable.Count == 0);
        writer.WriteStartArray("toolExecutionNotifications");
        if (report.IsPartial)
        {
            WriteNotification(writer, "The check was interrupted: this report is partial.");
        }

        if (written < report.Causes.Count || report.OmittedFindings > 0)
        {
            WriteNotification(writer, "There are more causes than this report lists.");
        }

        foreach (UnusableInput input in report.Unusable)
        {
            WriteNotification(writer, ReportWords.LineOf(input));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("level", "error");
        WriteMessage(writer, text);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Cause cause, int ruleIndex)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", RuleBook.IdOf(cause));
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", LevelOf(cause.Level));
        writer.WriteString("baselineState", cause.IsKnown ? "unchanged" : "new");
        WriteMessage(writer, $"{ReportWords.SubjectOf(cause)}: {cause.First.Message}");
        writer.WriteStartArray("locations");
        WriteLocation(writer, cause.First.Source, cause.First.Line, column: null, message: null);
        writer.WriteEndArray();
        writer.WriteStartArray("relatedLocations");
        if (cause.Description is { } place)
        {
            WriteLocation(writer, place.File, place.Line, place.Column, "The description says so here.");
        }

        if (cause.Count > 1)
        {
            WriteLocation(writer, cause.Last.Source, cause.Last.Line, column: null, "It was found here last.");
        }

        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("origamiContractsCause/v1", cause.Fingerprint);
        // The one that GitHub looks at; without it, it would go by the text of the line in the traffic.
        writer.WriteString("primaryLocationLineHash", $"{cause.Fingerprint}:1");
        writer.WriteEndObject();
        writer.WriteNumber("occurrenceCount", cause.Count);
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, string file, long line, int? column, string? message)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", ArtifactUri.Of(file));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", line);
        if (column is { } number)
        {
            writer.WriteNumber("startColumn", number);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(writer, message);
        }

        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject("message");
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(CauseLevel level) => level switch
    {
        CauseLevel.Error => "error",
        CauseLevel.Warning => "warning",
        _ => "note",
    };

    /// <summary>The rules that results refer to: a keyword, a rule of the description, or a kind of what is not described.</summary>
    private sealed class RuleBook
    {
        private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
        private readonly List<Cause> _examples = [];

        public RuleBook(IEnumerable<Cause> causes)
        {
            foreach (Cause cause in causes)
            {
                if (_indices.TryAdd(IdOf(cause), _examples.Count))
                {
                    _examples.Add(cause);
                }
            }
        }

        public static string IdOf(Cause cause) => cause.Kind switch
        {
            "rule" or "lifecycle" => cause.Keyword,
            "schema" => $"schema/{cause.Keyword}",
            _ => cause.Level == CauseLevel.Uncheckable ? $"uncheckable/{cause.Kind}" : cause.Kind,
        };

        // One identifier in Pascal case, by which GitHub lets rules be filtered.
        private static string NameOf(Cause cause) => string.Concat(IdOf(cause)
            .Split(['-', '/', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => $"{char.ToUpperInvariant(word[0])}{word[1..]}"));

        public int IndexOf(Cause cause) => _indices[IdOf(cause)];

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartArray("rules");
            foreach (Cause example in _examples)
            {
                (string title, string help) = Words(example);
                writer.WriteStartObject();
                writer.WriteString("id", IdOf(example));
                writer.WriteString("name", NameOf(example));
                WriteText(writer, "shortDescription", title);
                WriteText(writer, "fullDescription", title);
                WriteText(writer, "help", help);
                writer.WriteStartObject("defaultConfiguration");
                writer.WriteString("level", LevelOf(example.Level));
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        private static (string Title, string Help) Words(Cause cause) => cause.Kind switch
        {
            "schema" => ($"A value breaks '{cause.Keyword}' of its schema.", $"Either the traffic or the description is wrong about this value. What '{cause.Keyword}' means: {Guide}"),
            "rule" => ("A rule between values does not hold.", "The rule is one of x-invariants in the description, at the related location."),
            "lifecycle" => ("A resource changed as its life-cycle does not allow.", "The rule is part of x-lifecycle in the description; the message names both observations."),
            "missing" => ("Something required is missing.", "Send it, or describe it as not required."),
            _ when cause.Level == CauseLevel.Uncheckable => ("Something could not be judged.", "What is not judged may be wrong. Record it fully, or complete the description."),
            _ => ("Something is not described.", "Describe it, or stop sending it: nobody can rely on what is not described."),
        };

        private static void WriteText(Utf8JsonWriter writer, string name, string text)
        {
            writer.WriteStartObject(name);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }
    }
}
