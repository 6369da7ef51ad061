using System.Text;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Tests.Lifecycles;

/// <summary>Jobs: queued, then running, perhaps paused in between, then done or failed; with a rule of each kind.</summary>
internal static class Jobs
{
    private static readonly ApiLifecycleKey Key = new("job", "/x-lifecycle", Path(ApiLifecycleComparison.Uuid, "id"));

    private static readonly Dictionary<string, IReadOnlyList<string>> Transitions = new()
    {
        ["queued"] = ["running"],
        ["running"] = ["paused", "done", "failed"],
        ["paused"] = ["running"],
    };

    private static readonly ApiLifecycleRule Terminal = Rule(ApiLifecycleRuleKind.Terminal, Path(ApiLifecycleComparison.Json, "status"));
    private static readonly ApiLifecycleRule Initial = Rule(ApiLifecycleRuleKind.Initial, Path(ApiLifecycleComparison.Json, "status"));
    private static readonly ApiLifecycleRule Follows = Rule(ApiLifecycleRuleKind.Transitions, Path(ApiLifecycleComparison.Json, "status"));
    private static readonly ApiLifecycleRule Owner = Rule(ApiLifecycleRuleKind.Constant, Path(ApiLifecycleComparison.Json, "owner"));
    private static readonly ApiLifecycleRule Start = Rule(ApiLifecycleRuleKind.Constant, Path(ApiLifecycleComparison.Instant, "startedAt"));
    private static readonly ApiLifecycleRule Steps = Rule(ApiLifecycleRuleKind.Nondecreasing, Path(ApiLifecycleComparison.Json, "progress", "steps"));
    private static readonly ApiLifecycleRule Update = Rule(ApiLifecycleRuleKind.Nondecreasing, Path(ApiLifecycleComparison.Instant, "updatedAt"));
    private static readonly ApiLifecycleRule Log = Rule(ApiLifecycleRuleKind.Growing, Path(ApiLifecycleComparison.Json, "result", "log"));

    public static readonly string[] States = ["queued", "running", "paused", "done", "failed"];

    /// <summary>The life-cycle with transitions and all other rules.</summary>
    public static ApiLifecycle Full { get; } = new()
    {
        Key = Key,
        State = Path(ApiLifecycleComparison.Json, "status"),
        States = States,
        InitialStates = ["queued"],
        TerminalStates = ["done", "failed"],
        Transitions = Transitions,
        Rules = [Terminal, Follows, Owner, Start, Steps, Update, Log],
    };

    /// <summary>The same jobs as a list shows them, without transitions and with fewer rules.</summary>
    public static ApiLifecycle Short { get; } = new()
    {
        Key = Key,
        State = Path(ApiLifecycleComparison.Json, "status"),
        States = States,
        InitialStates = ["queued"],
        TerminalStates = ["done", "failed"],
        Rules = [Terminal, Initial, Owner],
    };

    /// <summary>Whether one step leads from a state to another.</summary>
    public static bool Follow(string from, string to) => Transitions.TryGetValue(from, out IReadOnlyList<string>? allowed) && allowed.Contains(to);

    /// <summary>Has a tracker see texts of the full life-cycle, which are called 1, 2 and so on.</summary>
    /// <returns>All that they bring to light, a line each.</returns>
    public static string[] Observe(params string[] texts)
    {
        var tracker = new LifecycleTracker();
        return [.. texts.SelectMany((text, index) => Lines(tracker.Observe(Full, Encoding.UTF8.GetBytes(text), $"{index + 1}")))];
    }

    public static IEnumerable<string> Lines(LifecycleReport report) =>
        report.Findings.Select(static finding => $"{finding}").Concat(report.Notes.Select(static note => $"{note.Kind} {note}"));

    public static ApiLifecyclePath Path(ApiLifecycleComparison comparison, params string[] names) => new(comparison, names);

    public static ApiLifecycleRule Rule(ApiLifecycleRuleKind kind, ApiLifecyclePath path) => new()
    {
        Id = $"{kind}-{path}",
        Kind = kind,
        Severity = kind == ApiLifecycleRuleKind.Growing ? Severity.Warning : Severity.Error,
        Location = $"/x-lifecycle/{kind}/{path}",
        Path = path,
        Message = kind == ApiLifecycleRuleKind.Growing ? "a log is only written" : null,
    };
}
