using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Testing;
using OrigamiContracts.Testing.Depot;
using Xunit;

namespace OrigamiContracts.Http.Tests;

/// <summary>
/// Each operation of a description answers with each status it describes, from a real server: once as described, and once
/// for each mistake that can be made with such an answer. What is found is compared as a whole.
/// </summary>
public sealed class EveryStatusTests
{
    private const string Parcel = """{"id":7,"weight":2.5}""";
    private const string Problem = """{"title":"No."}""";

    // The header by which the client tells the server what to answer.
    private const string Wanted = "Wanted-Answer";

    // What is found of an answer with that mistake, in the words of Told.
    private static readonly Dictionary<string, Mistake> Mistakes = new()
    {
        ["none"] = new(static _ => true, static _ => []),
        ["wrong body"] = new(HasBody, static response => [IsList(response) ? "Schema /response/body/0 required" : "Schema /response/body required"]),
        ["cut body"] = new(HasBody, static _ => ["Schema /response/body json"]),
        ["no body"] = new(HasBody, static _ => ["Missing /response/body content"]),
        ["wrong media type"] = new(HasBody, static _ => ["UndescribedMediaType /response/headers/Content-Type content"]),
        ["unknown coding"] = new(HasBody, static _ => ["Unjudged /response/body compressed"]),
        ["missing header"] = new(HasHeader, static _ => ["Missing /response/headers required"]),
        ["wrong header"] = new(HasHeader, static response => [$"Schema /response/headers/{response.Headers[0].Name} {(response.Headers[0].Name == "Parcel-Count" ? "minimum" : "pattern")}"]),
        ["undescribed header"] = new(static _ => true, static _ => ["Warning UndescribedHeader /response/headers/Depot-Mood headers"]),
        ["undescribed body"] = new(static response => response.Content.Count == 0 && CanHaveBody(response), static _ => ["Warning UndescribedBody /response/body content"]),
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_answer_is_judged_as_what_it_is(bool asArchive)
    {
        var recorder = new Recorder();
        List<string> expected = [];
        await using Server server = await Server.StartAsync(static application => application.Run(AnswerAsync));
        using var client = new HttpClient(recorder) { BaseAddress = server.Url };
        foreach (ApiOperation operation in Depot.Contract.Operations.Values)
        {
            foreach (ApiResponse response in operation.Responses)
            {
                foreach ((string name, Mistake mistake) in Mistakes.Where(mistake => IsPossible(mistake.Value, operation, response)))
                {
                    await SendAsync(operation, $"{StatusOf(response)} {name}");
                    expected.AddRange(mistake.Findings(response).Select(finding => Line($"{operation.Id} {finding}")));
                }
            }
        }

        // Statuses that are not described, where neither a range nor the default covers them.
        await SendAsync(Depot.Contract.Operations["listParcels"], "302 none");
        expected.Add(Line("listParcels UndescribedStatus /response/status responses"));
        await SendAsync(Depot.Contract.Operations["getParcel"], "409 none");
        expected.Add(Line("getParcel UndescribedStatus /response/status responses"));
        await SendAsync(Depot.Contract.Operations["getParcel"], "503 none");
        expected.Add(Line("getParcel Warning UndescribedStatus /response/status responses"));

        // Requests that are not described, or not as they are.
        await SendToAsync("GET", "/v1/nowhere", "200 none");
        expected.Add(Line("UndescribedOperation /request/url paths"));
        await SendToAsync("PUT", "/v1/parcels/7", "204 none");
        expected.Add(Line("UndescribedOperation /request/method paths"));
        await SendToAsync("GET", "/v1/parcels?before=1", "304 none");
        expected.Add(Line("listParcels Warning UndescribedParameter /request/url parameters"));
        await SendToAsync("GET", "/v1/parcels", "304 none", header: "Depot-Door");
        expected.Add(Line("listParcels Warning UndescribedHeader /request/headers/Depot-Door parameters"));
        await SendToAsync("DELETE", "/v1/parcels/seven", "204 none");
        expected.Add(Line("discardParcel Schema /request/url type"));
        await SendToAsync("POST", "/v1/parcels", "202 none");
        expected.Add(Line("storeParcel Missing /request/body required"));

        Assert.Equal(expected, await JudgeAsync(recorder.ToBytes(asArchive)));

        string Line(string finding) => $"{recorder.Count}: {finding}";

        Task SendAsync(ApiOperation operation, string wanted) => SendToAsync(
            operation.Method, "/v1" + operation.Path.Replace("{id}", "7", StringComparison.Ordinal), wanted, operation.RequestBody is null ? null : Client.Json(Parcel));

        async Task SendToAsync(string method, string url, string wanted, HttpContent? content = null, string? header = null)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = content };
            request.Headers.Add(Wanted, wanted);
            if (header is not null)
            {
                request.Headers.Add(header, "north");
            }

            (await client.SendAsync(request, Cancelled)).Dispose();
        }
    }

    private static bool HasBody(ApiResponse response) => response.Content.Count > 0;

    private static bool HasHeader(ApiResponse response) => response.Headers.Count > 0;

    // Kestrel sends none with these (RFC 9110, sections 15.3.5 and 15.4.5).
    private static bool CanHaveBody(ApiResponse response) => response.Status is not ("204" or "304");

    private static bool IsList(ApiResponse response) => response.Headers is [{ Name: "Parcel-Count" }];

    // Nor with what answers HEAD (section 9.3.2).
    private static bool IsPossible(Mistake mistake, ApiOperation operation, ApiResponse response) =>
        mistake.IsPossible(response) && (operation.Method != "HEAD" || mistake != Mistakes["undescribed body"]);

    // One that nothing else in the description covers.
    private static int StatusOf(ApiResponse response) => response.Status switch
    {
        "2XX" => 206,
        "3XX" => 308,
        "4XX" => 418,
        "5XX" => 599,
        "default" => 507,
        string single => int.Parse(single, CultureInfo.InvariantCulture),
    };

    private static async Task AnswerAsync(HttpContext context)
    {
        string[] wanted = context.Request.Headers[Wanted].Single()!.Split(' ', 2);
        string mistake = wanted[1];
        HttpResponse response = context.Response;
        response.StatusCode = int.Parse(wanted[0], CultureInfo.InvariantCulture);
        bool isParcel = (context.Request.Method, response.StatusCode) is ("GET", >= 200 and < 300) or ("POST", 201);
        bool isList = isParcel && context.Request.Method == "GET" && context.Request.Path == "/v1/parcels";
        bool isProblem = response.StatusCode >= 400 && context.Request.Method != "HEAD";
        (string Name, string Right, string Wrong)? header = (context.Request.Method, response.StatusCode) switch
        {
            ("GET", 200) when isList => ("Parcel-Count", "1", "-1"),
            ("POST", 201 or 308) => ("Location", "/v1/parcels/7", "7"),
            ("HEAD", 200) => ("ETag", "\"7\"", "7"),
            _ => null,
        };
        if (header is { } described && mistake != "missing header")
        {
            response.Headers[described.Name] = mistake == "wrong header" ? described.Wrong : described.Right;
        }

        if (mistake == "undescribed header")
        {
            response.Headers["Depot-Mood"] = "sunny";
        }

        if (mistake == "unknown coding")
        {
            response.Headers.ContentEncoding = "flipped";
        }

        string body = mistake is "wrong body" ? isList ? """[{"id":7}]""" : isParcel ? """{"id":7}""" : "{}"
            : isList ? $"[{Parcel}]"
            : isParcel || mistake == "undescribed body" ? Parcel
            : isProblem ? Problem
            : "";
        if (body.Length > 0 && mistake != "no body")
        {
            response.ContentType = mistake == "wrong media type" ? "text/plain" : isProblem && mistake != "undescribed body" ? "application/problem+json" : "application/json";
            byte[] bytes = Encoding.UTF8.GetBytes(mistake == "cut body" ? body[..^2] : body);
            // Else it would be taken for a body that who recorded it has decoded.
            await response.Body.WriteAsync(mistake == "unknown coding" ? [.. bytes.Select(static value => (byte)~value)] : bytes, context.RequestAborted);
        }
    }

    private static async Task<IEnumerable<string>> JudgeAsync(byte[] recording)
    {
        using var reader = new PayloadReader(new MemoryStream(recording)) { ReadsArchives = true };
        var found = new Found();
        var options = new ExchangeCheckOptions { IgnoredHeaders = new HashSet<string> { Wanted } };
        await new RecordedExchangeChecker(Depot.Contract, found, options).CheckAsync(reader.ReadAsync(["-"], Cancelled), Cancelled);
        return found.Lines;
    }

    /// <param name="IsPossible">Whether an answer can have it.</param>
    /// <param name="Findings">What is to be found then.</param>
    private sealed record Mistake(Func<ApiResponse, bool> IsPossible, Func<ApiResponse, string[]> Findings);

    private sealed class Found : ICheckSink
    {
        public List<string> Lines { get; } = [];

        public void Write(Finding finding) => Add(
            finding.Line, finding.OperationId, $"{(finding.Violation.Severity == Severity.Error ? "" : $"{finding.Violation.Severity} ")}{finding.Kind} {finding.Violation.InstanceLocation} {finding.Violation.Keyword}");

        public void Write(UnjudgedPart part) => Add(part.Line, part.OperationId, $"Unjudged {part.Location} {part.Reason}");

        public void Write(UnusableInput input) => Lines.Add($"{input.Line}: {input.Reason}");

        private void Add(long line, string? operation, string finding) => Lines.Add($"{line}: {(operation is null ? "" : $"{operation} ")}{finding}");
    }
}
