using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Timelines;

/// <summary>Notes in which states resources were seen: of the first of them, since a page can't show more.</summary>
/// <param name="redaction">Keeps resources out whose keys or states are not to be shown.</param>
public sealed class TimelineBook(Redaction redaction)
{
    /// <summary>The most resources that are noted.</summary>
    public const int MaximumResources = 50;

    private const int MaximumSteps = 100;
    private const int LongestText = 80;

    private readonly Dictionary<(string Source, string Resource), Entry> _entries = [];

    /// <summary>What was noted, in the order in which the resources were first seen.</summary>
    public IReadOnlyList<ResourceTimeline> Timelines =>
        [.. _entries.Select(static entry => new ResourceTimeline(entry.Key.Resource, entry.Key.Source, [.. entry.Value.Steps], entry.Value.Omitted))];

    internal void Note(Observation observation, in Payload payload, bool violates)
    {
        ApiLifecycle lifecycle = observation.Lifecycle;
        if (lifecycle.State is not { } statePath
            || lifecycle.Key.Paths.Append(statePath).Any(path => redaction.Hides(observation.Document.Pointer + PointerOf(path))))
        {
            return;
        }

        using var document = JsonDocument.Parse(observation.Document.Utf8Json, new JsonDocumentOptions { MaxDepth = ContractJson.LargestMaximumDepth });
        string?[] keys = [.. lifecycle.Key.Paths.Select(path => TextAt(document.RootElement, path))];
        if (TextAt(document.RootElement, statePath) is { } state && Array.TrueForAll(keys, static key => key is not null))
        {
            Add((payload.Source, $"{lifecycle.Key.Resource} {string.Join(", ", keys)}"), state, payload.Line, violates);
        }
    }

    private void Add((string Source, string Resource) key, string state, long line, bool violates)
    {
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            if (_entries.Count == MaximumResources)
            {
                return;
            }

            _entries.Add(key, entry = new Entry());
        }

        if (entry.Steps is [.., { } last] && last.State == state && entry.Omitted == 0)
        {
            entry.Steps[^1] = last with { LastLine = line, Count = last.Count + 1, Violates = last.Violates || violates };
        }
        else if (entry.Steps.Count < MaximumSteps)
        {
            entry.Steps.Add(new TimelineStep(state, line, line, 1, violates));
        }
        else
        {
            entry.Omitted++;
        }
    }

    private static string PointerOf(ApiLifecyclePath path) => path.Names.Aggregate("", JsonPointer.Append);

    private static string? TextAt(JsonElement value, ApiLifecyclePath path)
    {
        foreach (string name in path.Names)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return null;
            }
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => StringOf(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
        return text is { Length: > LongestText } ? $"{text[..LongestText]}…" : text;
    }

    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A half of a surrogate pair is JSON, but no text.
            return null;
        }
    }

    private sealed class Entry
    {
        public List<TimelineStep> Steps { get; } = [];

        public long Omitted { get; set; }
    }
}
