using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;

namespace OrigamiContracts.Tool.Checking;

/// <summary>How to check and what to make of it, as the user chose it.</summary>
/// <param name="Exchanges">How exchanges are judged, and how deep documents can be nested.</param>
/// <param name="Run">How the check goes about its work.</param>
/// <param name="MaximumSize">The most bytes that a document can have.</param>
/// <param name="Redacted">Whose values no report shows: JSON Pointers.</param>
/// <param name="Reports">The reports that are written.</param>
/// <param name="MinimumCoverage">The least coverage in percent that does not fail the check; null for any.</param>
/// <param name="WantsCoverage">Whether to look what the traffic exercises.</param>
/// <param name="Baseline">The file of the causes that are known; null if there is none.</param>
/// <param name="NewBaseline">The file to write the causes to; null for none.</param>
/// <param name="FailOn">What fails the check.</param>
internal sealed record CheckChoice(
    ExchangeCheckOptions Exchanges,
    CheckRunSettings Run,
    int MaximumSize,
    IReadOnlyList<string> Redacted,
    IReadOnlyList<ReportTarget> Reports,
    int? MinimumCoverage,
    bool WantsCoverage,
    string? Baseline,
    string? NewBaseline,
    string FailOn);
