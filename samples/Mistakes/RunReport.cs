using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.V2;

namespace Mistakes;

/// <summary>A line of a report that was stored.</summary>
internal sealed record Row(string Id, RunStatus Status);

/// <summary>What is told of runs.</summary>
internal static class RunReport
{
    private static readonly JsonSerializerOptions Options = MakeOptions();

    public static string Headline(Run run)
    {
        string headline = $"Run {run.Id}";
        switch (run.Status.Known) // OC2102
        {
            case RunStatus.Running:
                headline += " is in progress";
                break;
            case RunStatus.Completed:
                headline += " is done";
                break;
        }

        return headline;
    }

    public static string Text(Run run)
    {
        string? text = run.Response!.Text; // OC3001
        return text ?? "(no text)";
    }

    public static bool IsDone(Run run) => run.Status.Text == "complete"; // OC2101

    public static TimeSpan? Duration(Run run)
    {
        DateTimeOffset? end = run.CompletedAt.Value; // OC2201
        return end - run.StartedAt;
    }

    public static string End(Run run)
    {
        // mend: bool isTold = run.CompletedAt.TryGetValue(out DateTimeOffset? end) && end is not null;
        bool isTold = run.CompletedAt.GetValueOrDefault() is not null; // OC2202
        return isTold ? "ended" : "no end is told";
    }

    public static Row RowOf(Run run)
    {
        RunStatus status = run.Status.Known!.Value; // OC2103
        return new Row(run.Id, status);
    }

    public static Row? ReadRow(string json) => JsonSerializer.Deserialize<Row>(json, Options);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.Converters.Add(new JsonStringEnumConverter<RunStatus>()); // OC3103
        return options;
    }
}
