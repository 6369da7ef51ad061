using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Judges one observation of a resource by what was seen of it before, and words what is found.</summary>
internal sealed class LifecycleJudgement(ApiLifecycle lifecycle, string observation)
{
    private readonly List<LifecycleFinding> _findings = [];
    private readonly List<LifecycleNote> _notes = [];

    public ApiLifecycle Lifecycle { get; } = lifecycle;

    private LifecyclePlaces Places => Lifecycle.Places;

    public LifecycleReport ToReport() =>
        _findings.Count + _notes.Count == 0 ? LifecycleReport.Clean : new LifecycleReport(_findings, _notes);

    public void Note(LifecycleNoteKind kind, string message) =>
        _notes.Add(new LifecycleNote(kind, observation, message));

    /// <summary>Finds out which resource a document is about.</summary>
    /// <returns>A hash that no other resource has; null if the document does not say, which is told.</returns>
    public ulong? FindKey(in ObservedDocument document)
    {
        ulong hash = 0;
        for (int i = 0; i < Places.Key.Length; i++)
        {
            ApiLifecyclePath path = Lifecycle.Key.Paths[i];
            if (!document.TryRead(Places.Key[i], out ContractReader reader) || reader.TokenType == JsonTokenType.Null)
            {
                Note(LifecycleNoteKind.NoKey, $"which {Lifecycle.Key.Resource} this is can't be told, since it has no {path}");
                return null;
            }

            hash = KeyedHash.Combine(hash, ComparableHash.Of(reader, path.Comparison));
        }

        return hash;
    }

    /// <summary>What to call the resource that a document is about.</summary>
    public string NameOf(in ObservedDocument document)
    {
        var parts = new string[Places.Key.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            document.TryRead(Places.Key[i], out ContractReader reader);
            parts[i] = Plain(in reader);
        }

        return $"{Lifecycle.Key.Resource} {string.Join(", ", parts)}";
    }

    /// <summary>Judges a document, and has the resource remember it.</summary>
    public void Judge(in ObservedDocument document, ObservedResource resource)
    {
        // Where the state has gone back, the observation is of an earlier time, or the resource began anew. What follows
        // from that is the same fault, and is not told once more.
        bool isStepBack = Lifecycle.State is { } state && !JudgeState(in document, resource, state);
        for (int i = 0; i < Lifecycle.Rules.Count; i++)
        {
            ApiLifecycleRule rule = Lifecycle.Rules[i];
            if (IsAboutStates(rule) || !document.TryRead(Places.Rules[i], out ContractReader reader))
            {
                continue;
            }

            ValueChange? change = resource.ValueOf(rule).See(reader, document.OffsetOf(Places.Rules[i]), observation, out string? problem);
            if (problem is not null)
            {
                Note(LifecycleNoteKind.NotComparable, $"{rule.Id} can't be judged, since {rule.Path} {problem}");
            }
            else if (change is not null && !(isStepBack && change.IsStepBack))
            {
                Report(rule, change, in document, resource, LifecycleWords.Of(rule, change, observation));
            }
        }
    }

    // False if the state is none that could follow.
    private bool JudgeState(in ObservedDocument document, ObservedResource resource, ApiLifecyclePath path)
    {
        if (!document.TryRead(Places.State, out ContractReader reader) || reader.TokenType != JsonTokenType.String)
        {
            Note(LifecycleNoteKind.NoState, $"the state of {resource.Name} can't be judged, since {path} is not there or no string");
            return true;
        }

        string? listed = Lifecycle.KnownStates.Find(in reader);
        ObservedState? earlier = resource.State;
        ObservedState later = new(listed, listed ?? Plain(in reader), observation);
        resource.State = later;
        if (earlier?.Listed is not { } was
            || was == listed
            || Lifecycle.KnownStates.BrokenByChange(was, listed) is not { } kind
            || Lifecycle.Rules.FirstOrDefault(rule => rule.Kind == kind) is not { } broken)
        {
            return true;
        }

        var change = new ValueChange(earlier.Observation, earlier.Text, later.Text, document.OffsetOf(Places.State));
        Report(broken, change, in document, resource, LifecycleWords.OfStates(broken, change, observation));
        return false;
    }

    private void Report(ApiLifecycleRule rule, ValueChange change, in ObservedDocument document, ObservedResource resource, string words) =>
        _findings.Add(new LifecycleFinding
        {
            Rule = rule,
            Resource = resource.Name,
            Earlier = change.Observation,
            Later = observation,
            EarlierValue = change.Earlier,
            LaterValue = change.Later,
            InstanceLocation = InstanceLocator.Locate(document.Text, change.Offset),
            ByteOffset = change.Offset,
            Message = $"{resource.Name}{words}",
        });

    private static bool IsAboutStates(ApiLifecycleRule rule) =>
        rule.Kind is ApiLifecycleRuleKind.Initial or ApiLifecycleRuleKind.Terminal or ApiLifecycleRuleKind.Transitions;

    // A name reads better without quotes.
    private static string Plain(ref readonly ContractReader reader) =>
        reader.TokenType == JsonTokenType.String ? JsonText.Cut(JsonText.Decode(in reader)) : JsonText.Excerpt(in reader);
}
