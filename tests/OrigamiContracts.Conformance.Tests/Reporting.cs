using System.Text;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>Writes what a check finds in a format.</summary>
internal static class Reporting
{
    public static async Task<string> WriteAsync(IReportFormat format, Func<ICheckSink, Task<CheckSummary>> check, params string[] redacted)
    {
        using var output = new MemoryStream();
        format.Write(await ReportAsync(check, redacted), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static async Task<CheckReport> ReportAsync(Func<ICheckSink, Task<CheckSummary>> check, params string[] redacted)
    {
        var causes = new CauseBook(new Redaction(redacted));
        CheckSummary summary = await check(causes);
        return new CheckReport
        {
            Contract = new CheckedContract("Test API", "1", "test.json"),
            Summary = summary,
            Causes = [.. causes.Causes],
            OmittedFindings = causes.OmittedFindings,
            Unusable = causes.Unusable,
        };
    }
}
