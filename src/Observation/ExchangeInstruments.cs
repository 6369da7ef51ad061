using System.Diagnostics;
using System.Diagnostics.Metrics;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Observation;

/// <summary>Counts what was checked and what was found. No tag has a value that was sent.</summary>
internal sealed class ExchangeInstruments
{
    private readonly Counter<long> _exchanges;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _unchecked;

    public ExchangeInstruments(Meter meter)
    {
        _exchanges = meter.CreateCounter<long>("origami_contracts.exchanges", "{exchange}", "Exchanges, by operation and outcome.");
        _findings = meter.CreateCounter<long>("origami_contracts.findings", "{finding}", "Findings, by operation, side, part, keyword and severity.");
        _unchecked = meter.CreateCounter<long>("origami_contracts.unchecked", "{part}", "Parts of exchanges that were not checked, by operation, side and reason.");
    }

    public void Count(ExchangeReport report)
    {
        var operation = new KeyValuePair<string, object?>("operation.id", report.Match.Operation?.Id);
        _exchanges.Add(1, operation, new("outcome", report.Outcome.ToString()));
        foreach (ExchangeFinding finding in report.Findings)
        {
            _findings.Add(1, new TagList
            {
                operation,
                { "side", finding.Side.ToString() },
                { "part", finding.Part.ToString() },
                { "keyword", finding.Violation.Keyword },
                { "severity", finding.Violation.Severity.ToString() },
                { "excused", finding.IsExcused },
            });
        }

        foreach (UncheckedPart part in report.Unchecked)
        {
            _unchecked.Add(1, operation, new("side", part.Side.ToString()), new("reason", part.Reason.ToString()));
        }
    }

    public void CountFailure(string? operationId) =>
        _exchanges.Add(1, new("operation.id", operationId), new KeyValuePair<string, object?>("outcome", "CheckFailed"));
}
