using System.Collections.Frozen;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>
/// Finds headers of responses that an API has of its own and does not describe. Those that HTTP defines, and those that
/// proxies and networks add, are nobody's to describe.
/// </summary>
internal static class UndescribedHeaders
{
    // The field names of RFC 9110, 9111, 9112, the standards beside them, and what is older than those.
    private static readonly FrozenSet<string> OfHttp = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept-CH", "Accept-Patch", "Accept-Post", "Accept-Ranges", "Age", "Allow", "Alt-Svc", "Authentication-Info", "Cache-Control",
        "Cache-Status", "CDN-Cache-Control", "Clear-Site-Data", "Connection", "Content-Disposition", "Content-Digest", "Content-Encoding",
        "Content-Language", "Content-Length", "Content-Location", "Content-MD5", "Content-Range", "Content-Security-Policy",
        "Content-Security-Policy-Report-Only", "Content-Type", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Date", "Deprecation", "Digest", "ETag", "Expect-CT", "Expires", "Keep-Alive", "Last-Modified", "Link",
        "Location", "NEL", "Origin-Agent-Cluster", "P3P", "Permissions-Policy", "Pragma", "Preference-Applied", "Priority",
        "Proxy-Authenticate", "Proxy-Status", "Referrer-Policy", "Refresh", "Report-To", "Reporting-Endpoints", "Retry-After", "Server",
        "Server-Timing", "Set-Cookie", "SourceMap", "Strict-Transport-Security", "Sunset", "Timing-Allow-Origin", "Trailer",
        "Transfer-Encoding", "Upgrade", "Vary", "Via", "Warning", "WWW-Authenticate", "X-Cache", "X-Cache-Hits", "X-Content-Type-Options",
        "X-DNS-Prefetch-Control", "X-Download-Options", "X-Frame-Options", "X-Permitted-Cross-Domain-Policies", "X-Powered-By",
        "X-Request-Id", "X-Correlation-Id", "X-Robots-Tag", "X-Runtime", "X-Served-By", "X-Timer", "X-UA-Compatible", "X-XSS-Protection",
        "traceparent", "tracestate");

    private static readonly string[] Prefixes =
        ["Access-Control-", "Sec-", "CF-", "Fastly-", "Fly-", "X-Amz-", "X-Amzn-", "X-Azure-", "X-B3-", "X-Envoy-", "X-Forwarded-", "X-Vercel-"];

    public static List<ExchangeFinding> Of(RecordedExchange exchange, OperationMatch match)
    {
        if (exchange.Response is not { } response || match.Operation is not { } operation || operation.FindResponse(response.Status) is not { } described)
        {
            return [];
        }

        List<ExchangeFinding> findings = [];
        foreach ((string name, _) in response.Headers)
        {
            if (!IsOfOthers(name)
                && !described.Headers.Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                && !findings.Exists(finding => finding.Name!.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(FindingOf(name, operation, described));
            }
        }

        return findings;
    }

    private static bool IsOfOthers(string name) =>
        OfHttp.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static ExchangeFinding FindingOf(string name, ApiOperation operation, ApiResponse described) => new()
    {
        OperationId = operation.Id,
        Side = ExchangeSide.Response,
        Part = ExchangePart.Header,
        Name = name,
        Kind = ExchangeFindingKind.Undescribed,
        Violation = new Violation
        {
            InstanceLocation = "",
            KeywordLocation = described.Location,
            Keyword = "headers",
            Severity = Severity.Warning,
            Message = "is no described header",
        },
    };
}
