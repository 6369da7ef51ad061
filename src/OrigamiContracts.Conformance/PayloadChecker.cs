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
    private readonly SuccessiveDocuments? _successive = schema.Lifecycle is null ? null : new SuccessiveDocuments();
    private readonly List<UnusableInput> _notes = [];

    /// <summary>Checks payloads, one after the other, and completes the report.</summary>
    /// <param name="payloads">The payloads; each is done with before the next is asked for.</param>
    /// <param name="cancellationToken">Ends the check early; the report then stays incomplete.</param>
    /// <returns>What the check came to.</returns>
    public async Task<CheckSummary> CheckAsync(IAsyncEnumerable<Payload> payloads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        var run = new CheckRun(report);
        return await run.OverAsync(payloads, payload => Check(in payload, run), cancellationToken).ConfigureAwait(false);
    }

    private ValidationReport Judge(ReadOnlyMemory<byte> payload) =>
        maximumDepth <= ContractJson.MaximumDepth ? schema.Validate(payload.Span, maximumDepth) : JudgeOnLargeStack(payload);

    private ValidationReport JudgeOnLargeStack(ReadOnlyMemory<byte> payload) => LargeStack.Run(() => schema.Validate(payload.Span, maximumDepth));

    private void Check(in Payload payload, CheckRun run)
    {
        ValidationReport result = Judge(payload.Utf8Json);
        if (!result.IsJson)
        {
            run.Refuse(in payload, result.Violations[0].ByteOffset ?? 0, result.Violations[0].Message);
            return;
        }

        IReadOnlyList<Finding> changes = _successive?.Observe(schema.Lifecycle!, in payload, new DocumentPart(payload.Utf8Json), _notes) ?? [];
        run.Count(
            result.IsValid && changes.All(static finding => finding.Violation.Severity != Severity.Error),
            result.Violations.Count + changes.Count,
            result.OmittedViolations);
        run.List(in payload, result.Violations);
        run.List(changes);
        // What is wrong with a document says itself why it can't be compared.
        run.Tell(result.IsValid ? _notes : []);
        _notes.Clear();
    }
}
