using System.Collections.Frozen;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Knows the headers that are nobody's to describe: those of HTTP itself, and those that browsers, proxies and tracing add.</summary>
internal static class HeadersOfOthers
{
    // The registry of HTTP field names at IANA has them, what is obsolete included (RFC 9110, section 16.3.1).
    private static readonly string[] Registered =
    [
        "A-IM", "Accept", "Accept-Additions", "Accept-CH", "Accept-Charset", "Accept-Datetime", "Accept-Encoding",
        "Accept-Features", "Accept-Language", "Accept-Patch", "Accept-Post", "Accept-Query", "Accept-Ranges", "Accept-Signature",
        "Access-Control", "Activate-Storage-Access", "Age", "Allow", "ALPN", "Alt-Svc", "Alt-Used", "Alternates",
        "Apply-To-Redirect-Ref", "Authentication-Control", "Authentication-Info", "Authorization", "Available-Dictionary", "C-Ext",
        "C-Man", "C-Opt", "C-PEP", "C-PEP-Info", "Cache-Control", "Cache-Group-Invalidation", "Cache-Groups", "Cache-Status",
        "Cal-Managed-ID", "CalDAV-Timezones", "Capsule-Protocol", "CDN-Cache-Control", "CDN-Loop", "Cert-Not-After",
        "Cert-Not-Before", "Clear-Site-Data", "Client-Cert", "Client-Cert-Chain", "Close", "CMCD-Object", "CMCD-Request",
        "CMCD-Session", "CMCD-Status", "CMSD-Dynamic", "CMSD-Static", "Concealed-Auth-Export", "Connection", "Content-Base",
        "Content-Digest", "Content-Disposition", "Content-Encoding", "Content-ID", "Content-Language", "Content-Length",
        "Content-Location", "Content-MD5", "Content-Range", "Content-Script-Type", "Content-Security-Policy",
        "Content-Security-Policy-Report-Only", "Content-Style-Type", "Content-Type", "Content-Version", "Cookie", "Cookie2",
        "Cross-Origin-Embedder-Policy", "Cross-Origin-Embedder-Policy-Report-Only", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Opener-Policy-Report-Only", "Cross-Origin-Resource-Policy", "CTA-Common-Access-Token", "DASL", "Date", "DAV",
        "Default-Style", "Delta-Base", "Deprecation", "Depth", "Derived-From", "Destination", "Dictionary-ID", "Differential-ID",
        "Digest", "DPoP", "DPoP-Nonce", "Early-Data", "EDIINT-Features", "ETag", "Expect", "Expect-CT", "Expires", "Ext",
        "Forwarded", "From", "GetProfile", "Hobareg", "Host", "HTTP2-Settings", "If", "If-Match", "If-Modified-Since",
        "If-None-Match", "If-Range", "If-Schedule-Tag-Match", "If-Unmodified-Since", "IM", "Include-Referred-Token-Binding-ID",
        "Keep-Alive", "Label", "Last-Event-ID", "Last-Modified", "Link", "Link-Template", "Location", "Lock-Token", "Man",
        "Max-Forwards", "Memento-Datetime", "Meter", "MIME-Version", "Negotiate", "NEL", "OData-EntityId", "OData-Isolation",
        "OData-MaxVersion", "OData-Version", "Opt", "Optional-WWW-Authenticate", "Ordering-Type", "Origin", "Origin-Agent-Cluster",
        "OSCORE", "OSLC-Core-Version", "Overwrite", "P3P", "PEP", "PEP-Info", "Permissions-Policy", "PICS-Label", "Ping-From",
        "Ping-To", "Position", "Pragma", "Prefer", "Preference-Applied", "Priority", "ProfileObject", "Protocol", "Protocol-Info",
        "Protocol-Query", "Protocol-Request", "Proxy-Authenticate", "Proxy-Authentication-Info", "Proxy-Authorization",
        "Proxy-Features", "Proxy-Instruction", "Proxy-Status", "Public", "Public-Key-Pins", "Public-Key-Pins-Report-Only", "Range",
        "Redirect-Ref", "Referer", "Referer-Root", "Referrer-Policy", "Refresh", "Repeatability-Client-ID",
        "Repeatability-First-Sent", "Repeatability-Request-ID", "Repeatability-Result", "Replay-Nonce", "Report-To",
        "Reporting-Endpoints", "Repr-Digest", "Retry-After", "Safe", "Schedule-Reply", "Schedule-Tag", "Security-Scheme", "Server",
        "Server-Timing", "Set-Cookie", "Set-Cookie2", "Set-Txn", "SetProfile", "Signature", "Signature-Input", "SLUG", "SoapAction",
        "SourceMap", "Status-URI", "Strict-Transport-Security", "Sunset", "Surrogate-Capability", "Surrogate-Control", "TCN", "TE",
        "Timeout", "Timing-Allow-Origin", "Topic", "Trailer", "Transfer-Encoding", "TTL", "Unencoded-Digest", "Upgrade", "Urgency",
        "URI", "Use-As-Dictionary", "User-Agent", "Variant-Vary", "Vary", "Via", "Want-Content-Digest", "Want-Digest",
        "Want-Repr-Digest", "Want-Unencoded-Digest", "Warning", "WWW-Authenticate", "X-Content-Type-Options", "X-Frame-Options",
    ];

    // What stands in no standard of HTTP, or has been in none for long, and is met on every other API.
    private static readonly string[] Customary =
    [
        "b3", "baggage", "Client-IP", "Connect-Time", "Correlation-Context", "Device-Memory", "DNT", "Downlink", "DPR", "ECT",
        "Function-Execution-Id", "newrelic", "Postman-Token", "Proxy-Connection", "Purpose", "Request-Context", "Request-Id", "RTT",
        "Save-Data", "sentry-trace", "traceparent", "traceresponse", "tracestate", "True-Client-IP", "uber-trace-id",
        "Upgrade-Insecure-Requests", "Viewport-Width", "Width", "X-ARR-LOG-ID", "X-ARR-SSL", "X-Cache", "X-Cache-Hits",
        "X-Client-Data", "X-Client-IP", "X-Cloud-Trace-Context", "X-Correlation-Id", "X-DNS-Prefetch-Control", "X-Download-Options",
        "X-MS-Client-Request-Id", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL",
        "X-Permitted-Cross-Domain-Policies", "X-Powered-By", "X-Purpose", "X-Real-IP", "X-Request-Id", "X-Request-Start",
        "X-Requested-With", "X-Robots-Tag", "X-Runtime", "X-Served-By", "X-Site-Deployment-Id", "X-Timer", "X-Trace-Id",
        "X-UA-Compatible", "X-XSS-Protection",
    ];

    // Client hints, fetch metadata and CORS of browsers; content delivery, hosting and tracing.
    private static readonly string[] Prefixes =
    [
        "Access-Control-", "Akamai-", "CF-", "CloudFront-", "Fastly-", "Fly-", "Sec-", "X-Akamai-", "X-Amz-", "X-Amzn-", "X-AppEngine-", "X-Azure-",
        "X-B3-", "X-Datadog-", "X-Edge-", "X-Envoy-", "X-Forwarded-", "X-GFE-", "X-NewRelic-", "X-Nf-", "X-Vercel-",
    ];

    private static readonly FrozenSet<string> Names = Registered.Concat(Customary).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contain(string name) =>
        Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
