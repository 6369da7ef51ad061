using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The causes that are known already, and so are no failure.</summary>
public sealed class Baseline
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _subjects;

    private Baseline(Dictionary<string, string> subjects) => _subjects = subjects;

    /// <summary>Reads a baseline.</summary>
    /// <param name="utf8Json">Its text.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="FormatException">It is none: the message says why, as a sentence without its subject.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            JsonElement root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != FormatVersion)
            {
                throw new FormatException($"is of another version than {FormatVersion}; write it anew with --write-baseline");
            }

            var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonElement cause in root.GetProperty("causes").EnumerateArray())
            {
                subjects[cause.GetProperty("fingerprint").GetString()!] = cause.GetProperty("subject").GetString()!;
            }

            return new Baseline(subjects);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new FormatException("is no baseline; write one with --write-baseline", exception);
        }
    }

    /// <summary>Writes down the causes of a report, in an order that makes differences between baselines small.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", FormatVersion);
            writer.WriteStartArray("causes");
            foreach (Cause cause in report.Causes.OrderBy(static cause => cause.Fingerprint, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("fingerprint", cause.Fingerprint);
                writer.WriteString("subject", ReportWords.SubjectOf(cause));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Marks the causes that are known.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The report with its causes marked.</returns>
    public CheckReport Apply(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Causes = [.. report.Causes.Select(cause => cause with { IsKnown = _subjects.ContainsKey(cause.Fingerprint) })] };
    }

    /// <summary>What is known but was not found any more.</summary>
    /// <param name="report">The report.</param>
    /// <returns>What each was about, and its fingerprint.</returns>
    public IEnumerable<(string Subject, string Fingerprint)> StaleIn(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<string> found = [.. report.Causes.Select(static cause => cause.Fingerprint)];
        return _subjects.Where(entry => !found.Contains(entry.Key)).Select(static entry => (entry.Value, entry.Key));
    }
}
