using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>
/// Makes one report of those of the parts of a recording: the one that a check of all parts would have made, but for what
/// only shows when documents of different parts are compared.
/// </summary>
public static class ReportMerge
{
    /// <summary>Merges reports.</summary>
    /// <param name="reports">The reports of one contract, in the order of the parts; at least one.</param>
    /// <returns>The report of all.</returns>
    /// <exception cref="FormatException">They are of different contracts.</exception>
    public static CheckReport Of(IReadOnlyList<CheckReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.FirstOrDefault(report => report.Contract != reports[0].Contract) is { } other)
        {
            throw new FormatException($"reports of different contracts can't be merged: {Name(reports[0].Contract)} and {Name(other.Contract)}");
        }

        var summary = new CheckSummary();
        var causes = new Dictionary<string, Cause>(StringComparer.Ordinal);
        foreach (CheckReport report in reports)
        {
            summary.Add(report.Summary);
            foreach (Cause cause in report.Causes)
            {
                causes[cause.Fingerprint] = causes.TryGetValue(cause.Fingerprint, out Cause? earlier)
                    ? earlier with { Count = earlier.Count + cause.Count, Last = cause.Last }
                    : cause;
            }
        }

        return new CheckReport
        {
            Contract = reports[0].Contract,
            Summary = summary,
            IsPartial = reports.Any(static report => report.IsPartial),
            Causes = [.. causes.Values],
            OmittedFindings = reports.Sum(static report => report.OmittedFindings),
            Unusable = [.. reports.SelectMany(static report => report.Unusable).Take(CauseBook.MaximumUnusable)],
            Timelines = [.. reports.SelectMany(static report => report.Timelines).Take(TimelineBook.MaximumResources)],
            Coverage = CoverageOf([.. reports.Select(static report => report.Coverage).OfType<CoverageReport>()]),
        };
    }

    private static CoverageReport? CoverageOf(IReadOnlyList<CoverageReport> reports)
    {
        if (reports.Count == 0)
        {
            return null;
        }

        var items = new Dictionary<(CoverageKind, string), CoverageItem>();
        foreach (CoverageItem item in reports.SelectMany(static report => report.Items))
        {
            (CoverageKind, string) key = (item.Kind, item.Location);
            items[key] = items.TryGetValue(key, out CoverageItem? earlier) ? earlier with { IsSeen = earlier.IsSeen || item.IsSeen } : item;
        }

        return new CoverageReport([.. items.Values]);
    }

    private static string Name(CheckedContract contract) => $"{contract.Title} {contract.Version}";
}
