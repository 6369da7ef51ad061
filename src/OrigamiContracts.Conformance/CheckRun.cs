using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Conformance;

/// <summary>Takes inputs one after the other, whatever they are checked for, and counts what comes of them.</summary>
/// <param name="report">Takes what is found.</param>
internal sealed class CheckRun(IReportWriter report)
{
    private readonly CheckSummary _summary = new();

    public async Task<CheckSummary> OverAsync(IAsyncEnumerable<Payload> payloads, Action<Payload> check, CancellationToken cancellationToken)
    {
        await foreach (Payload payload in payloads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (payload.Unusable is { } unusable)
            {
                Refuse(unusable);
            }
            else
            {
                check(payload);
            }
        }

        report.Complete(_summary);
        return _summary;
    }

    /// <summary>Counts an input that can't be checked.</summary>
    public void Refuse(UnusableInput input)
    {
        _summary.Uncheckable++;
        report.Write(input);
    }

    /// <summary>Counts an input that can't be checked, because of what is at an offset.</summary>
    public void Refuse(in Payload payload, long offset, string reason)
    {
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        position.MoveTo(offset);
        Refuse(new UnusableInput(payload.Source, position.Line, position.Column, reason));
    }

    /// <summary>Counts an input that was checked.</summary>
    /// <param name="conforms">Whether it has no error.</param>
    /// <param name="listed">How many violations the report lists.</param>
    /// <param name="unlisted">How many more there are.</param>
    public void Count(bool conforms, long listed, long unlisted)
    {
        if (conforms)
        {
            _summary.Conforming++;
        }
        else
        {
            _summary.Violating++;
        }

        _summary.Violations += listed + unlisted;
        _summary.UnlistedViolations += unlisted;
    }

    /// <summary>Lists violations that have offsets in the payload and come in the order of these.</summary>
    public void List(in Payload payload, IEnumerable<Violation> violations)
    {
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        foreach (Violation violation in violations)
        {
            position.MoveTo(violation.ByteOffset ?? 0);
            report.Write(new Finding(payload.Source, position.Line, violation));
        }
    }

    /// <summary>Lists what does not go with earlier documents.</summary>
    public void List(IReadOnlyList<Finding> changes)
    {
        foreach (Finding change in changes)
        {
            report.Write(change);
        }
    }

    /// <summary>Tells what was not judged, of an input that was otherwise.</summary>
    public void Tell(IEnumerable<UnusableInput> notes)
    {
        foreach (UnusableInput note in notes)
        {
            report.Write(note);
        }
    }
}
