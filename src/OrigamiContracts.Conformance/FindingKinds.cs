using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance;

/// <summary>Tells kinds of findings apart.</summary>
internal static class FindingKinds
{
    public static FindingKind Of(Violation violation) =>
        violation.KeywordLocation.Contains("/x-invariants/", StringComparison.Ordinal) ? FindingKind.Rule : FindingKind.Schema;

    public static FindingKind Of(ExchangeFinding finding) => (finding.Kind, finding.Part) switch
    {
        (ExchangeFindingKind.Missing, _) => FindingKind.Missing,
        (ExchangeFindingKind.Violation, _) => Of(finding.Violation),
        (_, ExchangePart.Path or ExchangePart.Method) => FindingKind.UndescribedOperation,
        (_, ExchangePart.Status) => FindingKind.UndescribedStatus,
        (_, ExchangePart.MediaType) => FindingKind.UndescribedMediaType,
        (_, ExchangePart.Header) => FindingKind.UndescribedHeader,
        (_, ExchangePart.Cookie) => FindingKind.UndescribedCookie,
        (_, ExchangePart.Body) => FindingKind.UndescribedBody,
        _ => FindingKind.UndescribedParameter,
    };

    /// <summary>The kind in a word for programs: <c>undescribed-status</c>.</summary>
    public static string Name(FindingKind kind) => kind switch
    {
        FindingKind.Schema => "schema",
        FindingKind.Rule => "rule",
        FindingKind.Lifecycle => "lifecycle",
        FindingKind.Missing => "missing",
        FindingKind.UndescribedOperation => "undescribed-operation",
        FindingKind.UndescribedStatus => "undescribed-status",
        FindingKind.UndescribedMediaType => "undescribed-media-type",
        FindingKind.UndescribedParameter => "undescribed-parameter",
        FindingKind.UndescribedHeader => "undescribed-header",
        FindingKind.UndescribedCookie => "undescribed-cookie",
        _ => "undescribed-body",
    };
}
