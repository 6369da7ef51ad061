using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A request that has been checked, and that may get a response.</summary>
public sealed class CheckedRequest
{
    private readonly ExchangeCheckOptions _options;
    private readonly SuccessiveResponses? _responses;
    private readonly SecretNames _secrets;
    private readonly FindingCollector _found;
    private readonly ReadOnlyMemory<byte> _request;
    private readonly ReadOnlyMemory<byte> _requestBody;
    private readonly ValidationReport _rules = ValidationReport.Clean;

    internal CheckedRequest(OperationMatch match, ExchangeRequest request, ExchangeCheckOptions options, SuccessiveResponses? responses, SecretNames secrets)
    {
        _options = options;
        _responses = responses;
        _secrets = secrets;
        _found = new FindingCollector(match.Operation?.Id, secrets);
        if (match.Operation is { } operation)
        {
            var parts = new UnderstoodParts();
            _requestBody = RequestCheck.Run(operation, match, request, options, _found, parts);
            if (operation.Rules is { } rules)
            {
                _request = parts.ToRequest();
                _rules = JudgeRules(rules, response: default, responseBody: default, status: 0);
                _found.Add(new ExchangePlace(ExchangeSide.Request, ExchangePart.Rules), _rules);
            }
        }
        else
        {
            RequestCheck.ReportUnmatched(match, request, _found);
        }

        Report = new ExchangeReport(match, _found, isRejection: false);
    }

    /// <summary>What was found about the request alone.</summary>
    public ExchangeReport Report { get; }

    /// <summary>Checks the response, and the rules about both.</summary>
    /// <param name="response">The response.</param>
    /// <returns>What was found about the request, the response and both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    public ExchangeReport Complete(ExchangeResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var found = new FindingCollector(Report.Match.Operation?.Id, _secrets);
        if (Report.Match.Operation is { } operation)
        {
            var parts = new UnderstoodParts();
            ReadOnlyMemory<byte> body = ResponseCheck.Run(operation, response, _options, found, parts);
            _responses?.Observe(Report.Match, response, found);
            if (operation.Rules is { } rules)
            {
                ReportNew(JudgeRules(rules, parts.ToResponse(response.Status), body, response.Status), found);
            }
        }

        bool isRejection = !Report.RequestConforms && response.Status is >= 400 and <= 499;
        return new ExchangeReport(Report.Match, found.After(_found, excuse: isRejection), isRejection);
    }

    private ValidationReport JudgeRules(ExchangeRules rules, ReadOnlyMemory<byte> response, ReadOnlyMemory<byte> responseBody, int status)
    {
        var exchange = new JsonExchange
        {
            Request = JsonFragment.Of(_request.Span),
            RequestBody = JsonFragment.Of(_requestBody.Span),
            Response = JsonFragment.Of(response.Span),
            ResponseBody = JsonFragment.Of(responseBody.Span),
            Status = status,
        };
        var violations = new ViolationCollector(default);
        rules(in exchange, ref violations);
        return violations.ToReport();
    }

    // A rule about the request alone has been judged before, and was the client's business then.
    private void ReportNew(ValidationReport rules, FindingCollector found)
    {
        var place = new ExchangePlace(ExchangeSide.Exchange, ExchangePart.Rules);
        foreach (Violation violation in rules.Violations)
        {
            if (!_rules.Violations.Contains(violation))
            {
                found.Add(place, ExchangeFindingKind.Violation, violation);
            }
        }
    }
}
