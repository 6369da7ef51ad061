using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Conformance;

/// <summary>
/// Checks payloads against one schema of a contract, and, where the schema has a life-cycle, those of each file against
/// those before them in the file.
/// </summary>
/// <param name="schema">The schema every payload has to conform to.</param>
/// <param name="report">Takes what is found, as it is found.</param>
/// <param name="maximumDepth">
/// How deep a payload can be nested, from 1 to <see cref="ContractJson.LargestMaximumDepth"/>; one that goes deeper is
/// uncheckable.
/// </param>
public sealed class PayloadChecker(ApiSchema schema, IReportWriter report, int maximumDepth = ContractJson.MaximumDepth)
{
    // Validators call themselves; at the greatest depth their frames come to a few megabytes.
    private const int StackOfDeepPayloads = 64 << 20;

    private readonly SuccessiveDocuments? _successive = schema.Lifecycle is { } lifecycle ? new SuccessiveDocuments(lifecycle) : null;
    private readonly List<UnusableInput> _notes = [];

    /// <summary>Checks payloads, one after the other, and completes the report.</summary>
    /// <param name="payloads">The payloads; each is done with before the next is asked for.</param>
    /// <param name="cancellationToken">Ends the check early; the report then stays incomplete.</param>
    /// <returns>What the check came to.</returns>
    public async Task<CheckSummary> CheckAsync(IAsyncEnumerable<Payload> payloads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        var summary = new CheckSummary();
        await foreach (Payload payload in payloads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(payload, summary);
        }

        report.Complete(summary);
        return summary;
    }

    private ValidationReport Judge(ReadOnlyMemory<byte> payload) =>
        maximumDepth <= ContractJson.MaximumDepth ? schema.Validate(payload.Span, maximumDepth) : JudgeOnLargeStack(payload);

    private ValidationReport JudgeOnLargeStack(ReadOnlyMemory<byte> payload)
    {
        ValidationReport? judged = null;
        var thread = new Thread(() => judged = schema.Validate(payload.Span, maximumDepth), StackOfDeepPayloads);
        thread.Start();
        thread.Join();
        return judged!;
    }

    private void Check(in Payload payload, CheckSummary summary)
    {
        if (payload.Unusable is { } unusable)
        {
            summary.Uncheckable++;
            report.Write(unusable);
            return;
        }

        ValidationReport result = Judge(payload.Utf8Json);
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        if (!result.IsJson)
        {
            Violation syntax = result.Violations[0];
            position.MoveTo(syntax.ByteOffset ?? 0);
            summary.Uncheckable++;
            report.Write(new UnusableInput(payload.Source, position.Line, position.Column, syntax.Message));
            return;
        }

        IReadOnlyList<Finding> changes = _successive?.Observe(in payload, _notes) ?? [];
        if (result.IsValid && changes.All(static finding => finding.Violation.Severity != Severity.Error))
        {
            summary.Conforming++;
        }
        else
        {
            summary.Violating++;
        }

        summary.Violations += result.Violations.Count + result.OmittedViolations + changes.Count;
        summary.UnlistedViolations += result.OmittedViolations;
        foreach (Violation violation in result.Violations)
        {
            position.MoveTo(violation.ByteOffset ?? 0);
            report.Write(new Finding(payload.Source, position.Line, violation));
        }

        foreach (Finding change in changes)
        {
            report.Write(change);
        }

        WriteNotes(result.IsValid);
    }

    // What is wrong with a document says itself why it can't be compared.
    private void WriteNotes(bool isValid)
    {
        foreach (UnusableInput note in isValid ? _notes : [])
        {
            report.Write(note);
        }

        _notes.Clear();
    }
}
