using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Observation;

namespace OrigamiContracts.AspNetCore;

/// <summary>Reads what there is to check from a request, and leaves the request as it was.</summary>
internal static class RequestReader
{
    public static async ValueTask<ExchangeRequest> ReadAsync(HttpContext context, ExchangeChecker checker, int limit)
    {
        string url = UrlOf(context.Request);
        List<KeyValuePair<string, string>> headers = Lines(context.Request.Headers);
        bool isJudged = ExchangeChecker.JudgesRequestBody(checker.Operations.Find(context.Request.Method, url), headers);
        return new ExchangeRequest
        {
            Method = context.Request.Method,
            Url = url,
            Headers = headers,
            Body = await ReadBodyAsync(context, isJudged, limit),
        };
    }

    public static List<KeyValuePair<string, string>> Lines(IHeaderDictionary headers)
    {
        List<KeyValuePair<string, string>> lines = [];
        foreach ((string name, StringValues values) in headers)
        {
            foreach (string? value in values)
            {
                lines.Add(new(name, value ?? ""));
            }
        }

        return lines;
    }

    // As it was sent: in what the server makes of it, %2F and a slash can't always be told apart.
    private static string UrlOf(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>() is { RawTarget: ['/', ..] target } ? target : request.GetEncodedPathAndQuery();

    private static async ValueTask<ExchangeBody> ReadBodyAsync(HttpContext context, bool isJudged, int limit)
    {
        HttpRequest request = context.Request;
        bool canHaveBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody
            ?? request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
        if (!canHaveBody || request.ContentLength is 0)
        {
            return ExchangeBody.None;
        }

        if (!isJudged)
        {
            // What the checker says of such a body depends on its headers, not on why it was not read.
            return ExchangeBody.NotRead(UncheckedReason.Streamed);
        }

        if (request.ContentLength > limit)
        {
            return ExchangeBody.NotRead(UncheckedReason.TooLarge);
        }

        Stream body = request.Body;
        BoundedRead read = await BoundedRead.OfAsync(body, limit, async: true, context.RequestAborted);
        request.Body = new ReplayStream(read.Read, body, ownsRest: false);
        return read.Body;
    }
}
