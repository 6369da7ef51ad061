using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;

namespace OrigamiContracts.Tool.Checking;

/// <summary>How to check, as the user chose it.</summary>
/// <param name="Exchanges">How exchanges are judged, and how deep documents can be nested.</param>
/// <param name="Run">How the check goes about its work.</param>
/// <param name="MaximumSize">The most bytes that a document can have.</param>
/// <param name="Redacted">Whose values no report shows: JSON Pointers.</param>
/// <param name="WantsCoverage">Whether to look what the traffic exercises.</param>
/// <param name="Outcome">What to make of what was found.</param>
internal sealed record CheckChoice(
    ExchangeCheckOptions Exchanges,
    CheckRunSettings Run,
    int MaximumSize,
    IReadOnlyList<string> Redacted,
    bool WantsCoverage,
    OutcomeChoice Outcome);
