using System.Globalization;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Judges each response by those before it, where its body shows a resource that has a life-cycle.</summary>
internal sealed class SuccessiveResponses
{
    private readonly Lock _gate = new();
    private readonly LifecycleTracker _tracker = new();
    private long _observations;

    public void Observe(OperationMatch match, ExchangeResponse response, FindingCollector found)
    {
        ReadOnlyMemory<byte> body = response.Body.Content;
        if (body.IsEmpty || ExchangeChecker.FindResponseSchema(match, response.Status, response.Headers)?.Lifecycle is not { } lifecycle)
        {
            return;
        }

        LifecycleReport report = Observe(lifecycle, body);
        var place = new ExchangePlace(ExchangeSide.Response, ExchangePart.Body);
        // What is wrong with a body says itself why it can't be compared. That another resource is forgotten is not about this one.
        if (!found.HasResponseErrors && report.Notes.Any(static note => note.Kind != LifecycleNoteKind.Forgotten))
        {
            found.AddUnchecked(place, UncheckedReason.NotComparable);
        }

        foreach (LifecycleFinding finding in report.Findings)
        {
            found.Add(place, ExchangeFindingKind.Violation, ViolationOf(finding));
        }
    }

    private LifecycleReport Observe(ApiLifecycle lifecycle, ReadOnlyMemory<byte> body)
    {
        lock (_gate)
        {
            _observations++;
            return _tracker.Observe(lifecycle, body.Span, string.Create(CultureInfo.InvariantCulture, $"answer {_observations}"));
        }
    }

    private static Violation ViolationOf(LifecycleFinding finding) => new()
    {
        InstanceLocation = finding.InstanceLocation,
        KeywordLocation = finding.Rule.Location,
        Keyword = finding.Rule.Id,
        Severity = finding.Rule.Severity,
        Message = finding.Message,
        ByteOffset = finding.ByteOffset,
    };
}
