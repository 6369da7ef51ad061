using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary>What fails a check.</summary>
internal static class FailOn
{
    public const string Error = "error";
    private const string Warning = "warning";
    private const string Uncheckable = "uncheckable";
    private const string Never = "never";

    public static string[] Words { get; } = [Error, Warning, Uncheckable, Never];

    /// <summary>Whether a report has anything at least as bad as a word says.</summary>
    public static bool Fails(string word, CheckReport report)
    {
        CauseLevel? lightest = word switch
        {
            Error => CauseLevel.Error,
            Warning => CauseLevel.Warning,
            Uncheckable => CauseLevel.Uncheckable,
            _ => null,
        };
        // Findings that have no cause of their own any more can be anything.
        return lightest is { } level && (report.NewCauses.Any(cause => cause.Level >= level) || report.OmittedFindings > 0 || HasErrorsWithoutCause(report));
    }

    // Of an input with more violations than are looked at, none of those that are looked at needs to be the error.
    private static bool HasErrorsWithoutCause(CheckReport report) =>
        report.Summary.Violating > 0 && report.Causes.All(static cause => cause.Level != CauseLevel.Error);
}
