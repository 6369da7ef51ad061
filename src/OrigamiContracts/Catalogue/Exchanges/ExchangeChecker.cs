namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// Checks requests and responses against a contract. Made once for a contract; any number of threads can use it.
/// </summary>
/// <param name="contract">The contract.</param>
/// <param name="options">How to check; <see langword="null"/> for the defaults.</param>
/// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
public sealed class ExchangeChecker(ApiContract contract, ExchangeCheckOptions? options = null)
{
    private readonly ExchangeCheckOptions _options = options ?? new ExchangeCheckOptions();
    private readonly SecretNames _secrets = new(contract);
    private readonly SuccessiveResponses? _responses = options?.TracksLifecycles == true ? new SuccessiveResponses() : null;

    /// <summary>Finds the operation of a method and a URL.</summary>
    public OperationFinder Operations { get; } = new(contract, options?.BaseUrls);

    /// <summary>Whether the body of a request would be judged, so that it is worth reading.</summary>
    /// <param name="match">The operation.</param>
    /// <param name="headers">The headers of the request.</param>
    /// <returns>
    /// Whether it is JSON that the description has a schema for. A sequence, such as a stream of server-sent events, is
    /// judged where it is at hand, but is not worth reading for that: it may have no end.
    /// </returns>
    public static bool JudgesRequestBody(OperationMatch match, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        match.Operation?.RequestBody is { } body && BodyChoice.Of(body.Content, headers).WholeSchema is not null;

    /// <summary>Whether the body of a response would be judged, so that it is worth reading.</summary>
    /// <param name="match">The operation.</param>
    /// <param name="status">The status code.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <returns>Whether it is JSON that the description has a schema for, and no sequence.</returns>
    public static bool JudgesResponseBody(OperationMatch match, int status, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        FindResponseSchema(match, status, headers) is not null;

    /// <summary>Finds the schema that the body of a response would be judged by as a whole.</summary>
    /// <param name="match">The operation.</param>
    /// <param name="status">The status code.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <returns>The schema; <see langword="null"/> if the body would not be judged, or item by item.</returns>
    public static ApiSchema? FindResponseSchema(OperationMatch match, int status, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        return match.Operation is { } operation
            && ResponseCheck.CanHaveBody(operation.Method, status)
            && operation.FindResponse(status) is { } response
            ? BodyChoice.Of(response.Content, headers).WholeSchema
            : null;
    }

    /// <summary>Checks a request, before or without its response.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What was found, and how to go on with the response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public CheckedRequest Check(ExchangeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new CheckedRequest(Operations.Find(request.Method, request.Url), request, _options, _responses, _secrets);
    }

    /// <summary>Checks a request and its response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ExchangeReport Check(ExchangeRequest request, ExchangeResponse response) => Check(request).Complete(response);
}
