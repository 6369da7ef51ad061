using System.Globalization;
using OrigamiContracts.Catalogue;
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

    private LifecycleTracker _tracker = new(MaximumResources);
    private string? _source;
    private bool _hasForgotten;

    /// <summary>Takes the next document.</summary>
    /// <param name="lifecycle">How the resource may change.</param>
    /// <param name="payload">The payload that the document is, or stands in.</param>
    /// <param name="document">The document; it is JSON.</param>
    /// <param name="notes">Takes what could not be judged.</param>
    /// <returns>Where the document does not go with an earlier one.</returns>
    public IReadOnlyList<Finding> Observe(ApiLifecycle lifecycle, in Payload payload, in DocumentPart document, List<UnusableInput> notes)
    {
        if (payload.Source != _source)
        {
            (_source, _tracker, _hasForgotten) = (payload.Source, new LifecycleTracker(MaximumResources), false);
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{payload.Source}:{payload.Line}");
        LifecycleReport report = _tracker.Observe(lifecycle, document.Utf8Json.Span, name);
        foreach (LifecycleNote note in report.Notes)
        {
            // Once is enough to know that later resources push out earlier ones.
            if (note.Kind != LifecycleNoteKind.Forgotten || !_hasForgotten)
            {
                notes.Add(new UnusableInput(payload.Source, payload.Line, Column: null, note.Message));
                _hasForgotten |= note.Kind == LifecycleNoteKind.Forgotten;
            }
        }

        if (report.Findings.Count == 0)
        {
            return [];
        }

        List<Finding> findings = [];
        foreach (LifecycleFinding finding in report.Findings)
        {
            Violation violation = ViolationOf(finding, in document);
            var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
            position.MoveTo(violation.ByteOffset ?? 0);
            findings.Add(new Finding(payload.Source, position.Line, violation) { ComparedWith = finding.Earlier });
        }

        return findings;
    }

    private static Violation ViolationOf(LifecycleFinding finding, in DocumentPart document) => new()
    {
        InstanceLocation = document.Pointer + finding.InstanceLocation,
        KeywordLocation = finding.Rule.Location,
        Keyword = finding.Rule.Id,
        Severity = finding.Rule.Severity,
        Message = finding.Message,
        ByteOffset = document.OffsetOf(finding.ByteOffset),
    };
}
