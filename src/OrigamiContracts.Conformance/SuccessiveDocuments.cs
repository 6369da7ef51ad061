using System.Globalization;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>
/// Judges each document by those before it in the same file: they are successive observations of resources. Documents of
/// different files are not compared, since nothing tells which came first.
/// </summary>
internal sealed class SuccessiveDocuments
{
    /// <summary>How many resources of one file are remembered.</summary>
    public const int MaximumResources = 100_000;

    /// <summary>The reason of notes that a resource is no longer remembered.</summary>
    public const string Forgotten = "forgotten";

    private const string NotComparable = "not-comparable";

    private LifecycleTracker _tracker = new(MaximumResources);
    private string? _source;
    private bool _hasForgotten;

    /// <summary>Takes the next document.</summary>
    /// <param name="observation">The document; it is JSON.</param>
    /// <param name="payload">The payload that it is, or stands in.</param>
    /// <param name="notes">Takes what could not be judged.</param>
    /// <returns>Where the document does not go with an earlier one; null if it does.</returns>
    public IReadOnlyList<Finding>? Observe(Observation observation, in Payload payload, List<UnjudgedPart> notes)
    {
        if (payload.Source != _source)
        {
            (_source, _tracker, _hasForgotten) = (payload.Source, new LifecycleTracker(MaximumResources), false);
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{payload.Source}:{payload.Line}");
        LifecycleReport report = _tracker.ObserveValidated(observation.Lifecycle, observation.Document.Utf8Json.Span, name);
        if (report.IsClean)
        {
            return null;
        }

        foreach (LifecycleNote note in report.Notes)
        {
            // Once is enough to know that later resources push out earlier ones.
            if (note.Kind != LifecycleNoteKind.Forgotten || !_hasForgotten)
            {
                notes.Add(NoteOf(note, observation, in payload));
                _hasForgotten |= note.Kind == LifecycleNoteKind.Forgotten;
            }
        }

        if (report.Findings.Count == 0)
        {
            return null;
        }

        List<Finding> findings = [];
        foreach (LifecycleFinding finding in report.Findings)
        {
            Violation violation = ViolationOf(finding, observation.Document);
            var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
            position.MoveTo(violation.ByteOffset ?? 0);
            findings.Add(new Finding(payload.Source, position.Line, violation)
            {
                Kind = FindingKind.Lifecycle,
                OperationId = observation.OperationId,
                Side = observation.Side,
                ComparedWith = finding.Earlier,
            });
        }

        return findings;
    }

    private static UnjudgedPart NoteOf(LifecycleNote note, Observation observation, in Payload payload) =>
        new(payload.Source, payload.Line, note.Kind == LifecycleNoteKind.Forgotten ? Forgotten : NotComparable, note.Message)
        {
            OperationId = observation.OperationId,
            Side = observation.Side,
            Location = observation.Document.Pointer,
            DescriptionLocation = observation.Lifecycle.Key.Location,
        };

    private static Violation ViolationOf(LifecycleFinding finding, DocumentPart document) => new()
    {
        InstanceLocation = document.Pointer + finding.InstanceLocation,
        KeywordLocation = finding.Rule.Location,
        Keyword = finding.Rule.Id,
        Severity = finding.Rule.Severity,
        Message = finding.Message,
        ByteOffset = document.OffsetOf(finding.ByteOffset),
    };
}
