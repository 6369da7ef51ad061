using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Says of what was found about an exchange where that is in its record.</summary>
internal static class RecordedViolation
{
    public static Violation Of(ExchangeFinding finding, RecordedExchange exchange)
    {
        Violation violation = finding.Violation;
        RecordedMessage message = finding.Side == ExchangeSide.Request ? exchange.Request : exchange.Response!;
        bool isInBody = finding is { Part: ExchangePart.Body, Kind: ExchangeFindingKind.Violation };
        RecordedPlace place = PlaceOf(finding, message);
        return violation with
        {
            InstanceLocation = isInBody ? message.Body.Part.Pointer + violation.InstanceLocation : place.Pointer,
            ByteOffset = isInBody ? message.Body.Part.OffsetOf(violation.ByteOffset ?? 0) : place.Offset,
            Severity = finding.IsExcused ? Severity.Warning : violation.Severity,
            Message = $"{Subject(finding)}{violation.Message}{Asked(finding, exchange)}{(finding.IsExcused ? " (excused, since the server refused a request that breaks the contract)" : "")}",
        };
    }

    private static RecordedPlace PlaceOf(ExchangeFinding finding, RecordedMessage message) => finding.Part switch
    {
        ExchangePart.Rules => new RecordedPlace("", 0),
        ExchangePart.Method => message.Find("method"),
        ExchangePart.Path or ExchangePart.Query => message.Find("url"),
        ExchangePart.Header => message.FindHeader(finding.Name!),
        ExchangePart.Cookie => message.FindHeader("Cookie"),
        ExchangePart.MediaType => message.FindHeader("Content-Type"),
        ExchangePart.Status => message.Find("status"),
        _ => message.Find("body"),
    };

    private static string Asked(ExchangeFinding finding, RecordedExchange exchange) =>
        FindingKinds.Of(finding) == FindingKind.UndescribedOperation ? $" ({FindingSubject.Of(finding, exchange)})" : "";

    // A record has one value for the whole URL, and for a header that has parts, so the place alone does not tell.
    private static string Subject(ExchangeFinding finding)
    {
        if (finding.Name is not { } name)
        {
            return "";
        }

        string part = finding.Part switch
        {
            ExchangePart.Path => "path parameter",
            ExchangePart.Query => "query parameter",
            ExchangePart.Cookie => "cookie",
            _ => "header",
        };
        string inside = finding.Violation.InstanceLocation;
        return $"{part} {JsonText.Excerpt(name)}{(inside.Length == 0 ? "" : $" at {inside}")}: ";
    }
}
