using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>
/// Checks recorded exchanges against a contract: each by itself, and, where the schema of a response's body has a
/// life-cycle, the bodies of each file against those before them in the file.
/// </summary>
/// <remarks>
/// <para>
/// An exchange is one JSON object, <c>{"request":{"method","url","headers","body"},"response":{"status","headers","body"}}</c>.
/// <c>headers</c> maps names to a string each, or a list of them. <c>body</c> is a JSON value, or a string that holds the
/// text of the body: a body that is itself a string is written with its quotes. <c>response</c>, <c>headers</c> and
/// <c>body</c> can be absent or null; other members are passed over.
/// </para>
/// <para>
/// <see cref="Violation.InstanceLocation"/> of what is found is a JSON Pointer into that object: <c>/response/body/status</c>,
/// <c>/request/headers/Accept</c>, <c>/request/url</c> for parameters in path and query; empty for rules about the exchange
/// as a whole. What is excused (<see cref="ExchangeFinding.IsExcused"/>) is a warning.
/// </para>
/// </remarks>
/// <param name="contract">The contract.</param>
/// <param name="report">Takes what is found, as it is found.</param>
/// <param name="options">
/// How to check; <see langword="null"/> for the defaults. Life-cycles are judged whatever
/// <see cref="ExchangeCheckOptions.TracksLifecycles"/> says.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
public sealed class RecordedExchangeChecker(ApiContract contract, IReportWriter report, ExchangeCheckOptions? options = null)
{
    // Only whether a text is JSON is of interest here; a body that goes too deep is found where it is judged.
    private static readonly ApiSchema Anything = new("", "", JsonTypes.Any, static (ref Utf8JsonReader reader, ref Support.ViolationCollector _) => reader.Skip());

    // Observations of one file are compared, and named by file and line: the checker knows of neither.
    private readonly ExchangeChecker _checker = new(contract, options is null ? null : options with { TracksLifecycles = false });
    private readonly int _maximumDepth = options?.MaximumDepth ?? ContractJson.MaximumDepth;
    private readonly SuccessiveDocuments _successive = new();

    /// <summary>Checks exchanges, one after the other, and completes the report.</summary>
    /// <param name="exchanges">The exchanges, each a payload; each is done with before the next is asked for.</param>
    /// <param name="cancellationToken">Ends the check early; the report then stays incomplete.</param>
    /// <returns>
    /// What the check came to. Payloads that are no exchanges, and exchanges with other APIs, are uncheckable.
    /// </returns>
    public async Task<CheckSummary> CheckAsync(IAsyncEnumerable<Payload> exchanges, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        var run = new CheckRun(report);
        return await run.OverAsync(exchanges, exchange => Check(exchange, run), cancellationToken).ConfigureAwait(false);
    }

    private void Check(Payload payload, CheckRun run)
    {
        ValidationReport syntax = Anything.Validate(payload.Utf8Json.Span, ContractJson.LargestMaximumDepth);
        if (!syntax.IsJson)
        {
            run.Refuse(in payload, syntax.Violations[0].ByteOffset ?? 0, syntax.Violations[0].Message);
            return;
        }

        try
        {
            RecordedExchange exchange = new ExchangeRecordReader(payload.Utf8Json).Read();
            Conclude(payload, exchange, Judge(exchange), run);
        }
        catch (MalformedRecordException exception)
        {
            run.Refuse(in payload, exception.Offset, exception.Message);
        }
    }

    private ExchangeReport Judge(RecordedExchange exchange) =>
        _maximumDepth <= ContractJson.MaximumDepth ? exchange.CheckBy(_checker) : LargeStack.Run(() => exchange.CheckBy(_checker));

    private void Conclude(Payload payload, RecordedExchange exchange, ExchangeReport judged, CheckRun run)
    {
        if (judged.Outcome == ExchangeOutcome.Elsewhere)
        {
            run.Refuse(in payload, exchange.Request.Find("url").Offset, $"not an exchange of this API, whose URLs begin with {string.Join(" or ", BaseUrls)}");
            return;
        }

        List<UnusableInput> notes = [.. judged.Unchecked.Select(part => new UnusableInput(payload.Source, payload.Line, Column: null, UncheckedWords.Of(part)))];
        IReadOnlyList<Finding> changes = Observe(payload, exchange, judged, notes);
        run.Count(
            judged.RequestConforms && judged.ResponseConforms && changes.All(static finding => finding.Violation.Severity != Severity.Error),
            judged.Findings.Count + changes.Count,
            judged.OmittedFindings);
        run.List(in payload, judged.Findings.Select(finding => RecordedViolation.Of(finding, exchange)).OrderBy(static violation => violation.ByteOffset));
        run.List(changes);
        run.Tell(notes);
    }

    private IReadOnlyList<string> BaseUrls => options?.BaseUrls is { Count: > 0 } chosen ? chosen : contract.Servers;

    private IReadOnlyList<Finding> Observe(Payload payload, RecordedExchange exchange, ExchangeReport judged, List<UnusableInput> notes)
    {
        if (exchange.Response is not { } response
            || response.Body.Utf8Json.IsEmpty
            || ExchangeChecker.FindResponseSchema(judged.Match, response.Status, response.Headers)?.Lifecycle is not { } lifecycle)
        {
            return [];
        }

        List<UnusableInput> lifecycleNotes = [];
        IReadOnlyList<Finding> changes = _successive.Observe(lifecycle, in payload, response.Body, lifecycleNotes);
        if (judged.ResponseConforms)
        {
            // What is wrong with a body says itself why it can't be compared.
            notes.AddRange(lifecycleNotes);
        }

        return changes;
    }
}
