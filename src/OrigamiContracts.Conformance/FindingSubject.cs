using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Exchanges;

namespace OrigamiContracts.Conformance;

/// <summary>
/// Says what tells a finding from others of its keyword at its place: two properties that are missing are two causes.
/// </summary>
internal static class FindingSubject
{
    // What is missing is named in the words of the description, so there are as many of them as the description has.
    public static string Of(Violation violation) =>
        violation.Keyword is "required" or "dependentRequired" ? violation.Message : "";

    public static string Of(ExchangeFinding finding, RecordedExchange exchange) => FindingKinds.Of(finding) switch
    {
        FindingKind.UndescribedOperation => $"{exchange.Request.Method.ToUpperInvariant()} {FoldedPath.Of(exchange.Request.Url)}",
        FindingKind.UndescribedStatus or FindingKind.UndescribedMediaType => finding.Violation.Message,
        _ => $"{finding.Name}\n{Of(finding.Violation)}",
    };
}
