using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Judges one observation of a resource by what was seen of it before, and words what is found.</summary>
/// <param name="lifecycle">How the resource may change.</param>
/// <param name="observation">What the observation is called.</param>
/// <param name="kept">Holds what is remembered of the resource in bytes, while the observation is judged.</param>
internal struct LifecycleJudgement(ApiLifecycle lifecycle, string observation, KeptBytes kept)
{
    // Hardly any observation brings anything to light.
    private List<LifecycleFinding>? _findings;
    private List<LifecycleNote>? _notes;

    public ApiLifecycle Lifecycle { get; } = lifecycle;

    private LifecyclePlaces Places { get; } = lifecycle.Places;

    public readonly LifecycleReport ToReport() =>
        _findings is null && _notes is null ? LifecycleReport.Clean : new LifecycleReport(_findings ?? [], _notes ?? []);

    public void Note(LifecycleNoteKind kind, string message) =>
        (_notes ??= []).Add(new LifecycleNote(kind, observation, message));

    /// <summary>Finds out which resource a document is about.</summary>
    /// <returns>A hash that no other resource has; null if the document does not say, which is told.</returns>
    public ulong? FindIdentity(in ObservedDocument document)
    {
        ulong hash = Lifecycle.Key.Number;
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

    /// <summary>Has a resource that is new remember what it is called.</summary>
    public readonly void Name(in ObservedDocument document, ref ObservedResource resource)
    {
        for (int part = 0; part < Places.Key.Length; part++)
        {
            document.TryRead(Places.Key[part], out ContractReader reader);
            KeptExcerpt.Keep(in reader, ref resource.ValueOf(part).Piece, kept);
        }
    }

    /// <summary>Judges a document, and has the resource remember it.</summary>
    public void Judge(in ObservedDocument document, ref ObservedResource resource)
    {
        // Where the state has gone back, the observation is of an earlier time, or the resource began anew. What follows
        // from that is the same fault, and is not told once more.
        bool isStepBack = Lifecycle.State is { } state && !JudgeState(in document, ref resource, state);
        foreach (BoundValue bound in Places.Bound)
        {
            if (!document.TryRead(bound.Place, out ContractReader reader))
            {
                continue;
            }

            ApiLifecycleRule rule = bound.Rule;
            ValueChange? change = bound.Comparison.Compare(
                reader, document.OffsetOf(bound.Place), observation, ref resource.ValueOf(bound.Slot), kept, out string? problem);
            if (problem is not null)
            {
                Note(LifecycleNoteKind.NotComparable, $"{rule.Id} can't be judged, since {rule.Path} {problem}");
            }
            else if (change is not null && !(isStepBack && change.IsStepBack))
            {
                Report(rule, change, in document, ref resource, LifecycleWords.Of(rule, change, observation));
            }
        }
    }

    // False if the state is none that could follow.
    private bool JudgeState(in ObservedDocument document, ref ObservedResource resource, ApiLifecyclePath path)
    {
        if (!document.TryRead(Places.State, out ContractReader reader) || reader.TokenType != JsonTokenType.String)
        {
            Note(LifecycleNoteKind.NoState, $"the state of {resource.NameIn(kept.All)} can't be judged, since {path} is not there or no string");
            return true;
        }

        string? listed = Lifecycle.KnownStates.Find(in reader);
        ObservedState? earlier = resource.State;
        ObservedState later = new(listed, listed ?? Plain(in reader), observation);
        resource.State = later;
        if (earlier is not { Listed: { } was } seen
            || was == listed
            || Lifecycle.KnownStates.BrokenByChange(was, listed) is not { } kind
            || RuleOf(kind) is not { } broken)
        {
            return true;
        }

        var change = new ValueChange(seen.Observation, seen.Text, later.Text, document.OffsetOf(Places.State));
        Report(broken, change, in document, ref resource, LifecycleWords.OfStates(broken, change, observation));
        return false;
    }

    private readonly ApiLifecycleRule? RuleOf(ApiLifecycleRuleKind kind) => Lifecycle.Rules.FirstOrDefault(rule => rule.Kind == kind);

    private void Report(ApiLifecycleRule rule, ValueChange change, in ObservedDocument document, ref ObservedResource resource, string words)
    {
        string name = resource.NameIn(kept.All);
        (_findings ??= []).Add(new LifecycleFinding
        {
            Rule = rule,
            Resource = name,
            Earlier = change.Observation,
            Later = observation,
            EarlierValue = change.Earlier,
            LaterValue = change.Later,
            InstanceLocation = InstanceLocator.Locate(document.Text, change.Offset),
            ByteOffset = change.Offset,
            Message = $"{name}{words}",
        });
    }

    // A name reads better without quotes.
    private static string Plain(ref readonly ContractReader reader) =>
        reader.TokenType == JsonTokenType.String ? JsonText.Cut(JsonText.Decode(in reader)) : JsonText.Excerpt(in reader);
}
