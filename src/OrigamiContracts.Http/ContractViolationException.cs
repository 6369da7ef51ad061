using System.Text;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Http;

/// <summary>A request or a response breaks its contract.</summary>
/// <remarks>The exception's message says what and where, and quotes no value that was sent, since messages end up in logs.</remarks>
/// <param name="report">What was found.</param>
public sealed class ContractViolationException(ExchangeReport report) : Exception(MessageOf(report))
{
    /// <summary>What was found.</summary>
    public ExchangeReport Report { get; } = report;

    private static string MessageOf(ExchangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var message = new StringBuilder(report.ResponseConforms ? "The request breaks the contract." : "The response breaks the contract.");
        foreach (ExchangeFinding finding in report.Findings.Where(static finding => finding.Violation.Severity == Severity.Error))
        {
            message.Append('\n').Append(finding);
        }

        return message.ToString();
    }
}
