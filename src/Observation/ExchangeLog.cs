using Microsoft.Extensions.Logging;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Observation;

/// <summary>Writes what was found to a log: ids, places and keywords, never a value that was sent.</summary>
internal static partial class ExchangeLog
{
    // One bad body can have a thousand findings; the counters have all of them.
    private const int MaximumLines = 20;

    public static void Write(ILogger logger, ExchangeReport report)
    {
        foreach (ExchangeFinding finding in report.Findings.Take(MaximumLines))
        {
            // Nobody has to look at what is excused, and a warning breaks nothing.
            if (finding.IsExcused || finding.Violation.Severity == Severity.Warning)
            {
                Remark(logger, finding);
            }
            else
            {
                Violation(logger, finding);
            }
        }

        long more = Math.Max(0, report.Findings.Count - MaximumLines) + report.OmittedFindings;
        if (more > 0)
        {
            MoreFindings(logger, report.Match.Operation?.Id, more);
        }

        foreach (UncheckedPart part in report.Unchecked)
        {
            NotChecked(logger, report.Match.Operation?.Id, part.Side, part.Part, part.Reason);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The contract is broken: {Finding}", EventName = "ContractViolation")]
    private static partial void Violation(ILogger logger, ExchangeFinding finding);

    [LoggerMessage(2, LogLevel.Information, "The contract is not broken, but: {Finding}", EventName = "ContractRemark")]
    private static partial void Remark(ILogger logger, ExchangeFinding finding);

    [LoggerMessage(3, LogLevel.Warning, "{OperationId}: {Count} more findings", EventName = "MoreFindings")]
    private static partial void MoreFindings(ILogger logger, string? operationId, long count);

    [LoggerMessage(4, LogLevel.Debug, "{OperationId}: {Side} {Part} was not checked: {Reason}", EventName = "NotChecked")]
    private static partial void NotChecked(ILogger logger, string? operationId, ExchangeSide side, ExchangePart part, UncheckedReason reason);

    [LoggerMessage(5, LogLevel.Error, "Checking an exchange failed; the exchange itself is not affected", EventName = "CheckFailed")]
    public static partial void CheckFailed(ILogger logger, Exception exception);
}
