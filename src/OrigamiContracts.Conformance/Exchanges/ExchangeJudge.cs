using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Judges recorded exchanges by the operations of a contract.</summary>
internal sealed class ExchangeJudge(ApiContract contract, ExchangeCheckOptions options, CoverageBook? coverage) : IPayloadJudge
{
    // Only whether a text is JSON is of interest here; a body that goes too deep is found where it is judged.
    private static readonly ApiSchema Anything = new("", "", JsonTypes.Any, static (ref Support.ContractReader reader, ref Support.ViolationCollector _) => reader.Skip());

    // Observations of one file are compared, and named by file and line: the checker knows of neither.
    private readonly ExchangeChecker _checker = new(contract, options with { TracksLifecycles = false });

    private IReadOnlyList<string> BaseUrls => options.BaseUrls.Count > 0 ? options.BaseUrls : contract.Servers;

    public Judgement Judge(in Payload payload)
    {
        ValidationReport syntax = Anything.Validate(payload.Utf8Json.Span, ContractJson.LargestMaximumDepth);
        if (!syntax.IsJson)
        {
            return PayloadProblem.At(syntax.Violations[0].ByteOffset ?? 0, in payload, syntax.Violations[0].Message);
        }

        try
        {
            RecordedExchange exchange = payload.Form == PayloadForm.ArchiveEntry
                ? new ArchiveEntryReader(payload.Utf8Json).Read()
                : new ExchangeRecordReader(payload.Utf8Json).Read();
            ContentCoding.TakeOff(exchange.Request);
            if (exchange.Response is { } response)
            {
                ContentCoding.TakeOff(response);
            }

            return Conclude(in payload, exchange, Check(exchange));
        }
        catch (MalformedRecordException exception)
        {
            return PayloadProblem.At(exception.Offset, in payload, exception.Message);
        }
    }

    private ExchangeReport Check(RecordedExchange exchange) => options.MaximumDepth <= ContractJson.MaximumDepth
        ? exchange.CheckBy(_checker)
        : CheckOnLargeStack(exchange);

    private ExchangeReport CheckOnLargeStack(RecordedExchange exchange) => LargeStack.Run(() => exchange.CheckBy(_checker));

    private Judgement Conclude(in Payload payload, RecordedExchange exchange, ExchangeReport judged)
    {
        if (judged.Outcome == ExchangeOutcome.Elsewhere)
        {
            return new Judgement
            {
                IsElsewhere = true,
                Unjudged = [new UnjudgedPart(payload.Source, payload.Line, "elsewhere", $"not an exchange of this API, whose URLs begin with {string.Join(" or ", BaseUrls)}")],
            };
        }

        if (judged.Match.Operation is { } operation)
        {
            coverage?.Note(exchange, operation);
        }

        return new Judgement
        {
            HasErrors = !judged.RequestConforms || !judged.ResponseConforms,
            Findings = FindingsOf(in payload, exchange, judged),
            Omitted = judged.OmittedFindings,
            Unjudged = UnjudgedOf(in payload, exchange, judged),
            Observation = ObservationOf(exchange, judged),
        };
    }

    private static List<Finding>? FindingsOf(in Payload payload, RecordedExchange exchange, ExchangeReport judged)
    {
        if (judged.Findings.Count == 0)
        {
            return null;
        }

        List<Finding> findings = new(judged.Findings.Count);
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        foreach ((ExchangeFinding finding, Violation violation) in judged.Findings
            .Select(finding => (finding, RecordedViolation.Of(finding, exchange)))
            .OrderBy(static pair => pair.Item2.ByteOffset))
        {
            position.MoveTo(violation.ByteOffset ?? 0);
            findings.Add(new Finding(payload.Source, position.Line, violation)
            {
                Kind = FindingKinds.Of(finding),
                Subject = FindingSubject.Of(finding, exchange),
                OperationId = finding.OperationId,
                Side = finding.Side,
            });
        }

        return findings;
    }

    private static List<UnjudgedPart>? UnjudgedOf(in Payload payload, RecordedExchange exchange, ExchangeReport judged)
    {
        if (judged.Unchecked.Count == 0)
        {
            return null;
        }

        List<UnjudgedPart> parts = new(judged.Unchecked.Count);
        foreach (UncheckedPart part in judged.Unchecked)
        {
            parts.Add(UncheckedWords.Of(part, judged.Match, exchange, in payload));
        }

        return parts;
    }

    private static Observation? ObservationOf(RecordedExchange exchange, ExchangeReport judged) =>
        exchange.Response is { Body: { Unread: null, IsEmpty: false } } response
        && ExchangeChecker.FindResponseSchema(judged.Match, response.Status, response.Headers)?.Lifecycle is { } lifecycle
            ? new Observation(lifecycle, response.Body.Part) { OperationId = judged.Match.Operation?.Id, Side = ExchangeSide.Response }
            : null;
}
