using System.Net.Http.Headers;
using System.Net.Http.Json;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Observation;

namespace OrigamiContracts.Http;

/// <summary>Reads what there is to check from messages, and leaves them as they were.</summary>
internal static class MessageReader
{
    public static async ValueTask<ExchangeRequest> ReadAsync(HttpRequestMessage request, ExchangeChecker checker, int limit, bool async, CancellationToken cancellationToken)
    {
        string url = request.RequestUri is { IsAbsoluteUri: true } absolute ? absolute.AbsoluteUri : request.RequestUri!.OriginalString;
        List<KeyValuePair<string, string>> headers = [.. Lines(request.Headers), .. Lines(request.Content?.Headers)];
        bool isJudged = ExchangeChecker.JudgesRequestBody(checker.Operations.Find(request.Method.Method, url), headers);
        return new ExchangeRequest
        {
            Method = request.Method.Method,
            Url = url,
            Headers = headers,
            Body = request.Content is { } content ? await ReadAsync(content, isJudged, limit, async, cancellationToken).ConfigureAwait(false) : ExchangeBody.None,
        };
    }

    public static async ValueTask<ExchangeResponse> ReadAsync(HttpResponseMessage response, CheckedRequest request, int limit, bool async, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> headers = [.. Lines(response.Headers), .. Lines(response.Content.Headers)];
        int status = (int)response.StatusCode;
        return new ExchangeResponse
        {
            Status = status,
            Headers = headers,
            Body = ExchangeChecker.JudgesResponseBody(request.Report.Match, status, headers)
                ? await ReadBodyAsync(response, limit, async, cancellationToken).ConfigureAwait(false)
                : Untouched(response.Content),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Lines(HttpHeaders? headers)
    {
        if (headers is null)
        {
            yield break;
        }

        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            foreach (string value in values)
            {
                yield return new(name, value);
            }
        }
    }

    private static async ValueTask<ExchangeBody> ReadAsync(HttpContent content, bool isJudged, int limit, bool async, CancellationToken cancellationToken)
    {
        long? length = content.Headers.ContentLength;
        if (!isJudged || length is 0)
        {
            return Untouched(content);
        }

        if (length > limit)
        {
            return ExchangeBody.NotRead(UncheckedReason.TooLarge);
        }

        // A content without a length may be made while it is sent, and perhaps only once. JsonContent can be made again.
        if (length is null && content is not JsonContent)
        {
            return ExchangeBody.NotRead(UncheckedReason.Streamed);
        }

        try
        {
            Task loading = content.LoadIntoBufferAsync(limit, cancellationToken);
            if (async)
            {
                await loading.ConfigureAwait(false);
            }
            else
            {
                loading.GetAwaiter().GetResult();
            }
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return ExchangeBody.NotRead(UncheckedReason.TooLarge);
        }

        // It is in the buffer, so nothing waits here.
        return ExchangeBody.Of(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    private static async ValueTask<ExchangeBody> ReadBodyAsync(HttpResponseMessage response, int limit, bool async, CancellationToken cancellationToken)
    {
        HttpContent content = response.Content;
        if (content.Headers.ContentLength > limit)
        {
            return ExchangeBody.NotRead(UncheckedReason.TooLarge);
        }

        Stream stream = async
            ? await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false)
            : content.ReadAsStream(cancellationToken);
        BoundedRead read = await BoundedRead.OfAsync(stream, limit, async, cancellationToken).ConfigureAwait(false);
        response.Content = new ReplayedContent(content, read.Read, read.Unread is null ? null : stream);
        return read.Body;
    }

    // What the checker says of such a body depends on its headers, not on why it was not read.
    private static ExchangeBody Untouched(HttpContent content) =>
        content.Headers.ContentLength is 0 || (content.Headers.ContentLength is null && content.Headers.ContentType is null)
            ? ExchangeBody.None
            : ExchangeBody.NotRead(UncheckedReason.Streamed);
}
