namespace OrigamiContracts.Tool.Checking;

/// <summary>What to make of what was found, as the user chose it.</summary>
/// <param name="Reports">The reports that are written.</param>
/// <param name="FailOn">What fails the check.</param>
/// <param name="MinimumCoverage">The least coverage in percent that does not fail the check; null for any.</param>
/// <param name="Baseline">The file of the causes that are known; null if there is none.</param>
/// <param name="NewBaseline">The file to write the causes to; null for none.</param>
internal sealed record OutcomeChoice(
    IReadOnlyList<ReportTarget> Reports,
    string FailOn,
    int? MinimumCoverage,
    string? Baseline,
    string? NewBaseline)
{
    /// <summary>Whether it takes to know what the traffic exercises.</summary>
    public bool NeedsCoverage => MinimumCoverage is not null || Reports.Any(static report => report.Kind == ReportFormats.Html);

    /// <summary>Whether it takes to know in which states resources are seen.</summary>
    public bool NeedsTimelines => Reports.Any(static report => report.Kind is ReportFormats.Html or ReportFormats.Json);
}
