using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace OrigamiContracts.Testing;

/// <summary>A recorded exchange of the repository's samples, to be sent and answered once more.</summary>
internal sealed class SampleExchange
{
    private static readonly string Folder = Path.Combine(SolutionFolder.Path, "samples", "exchanges", "violating");

    private readonly JsonNode _request;
    private readonly JsonNode? _response;

    private SampleExchange(JsonNode record)
    {
        _request = record["request"]!;
        _response = record["response"];
    }

    /// <summary>The names of the samples in which something is found.</summary>
    public static IEnumerable<string> Violating => Directory.EnumerateFiles(Folder, "*.json*").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The exchanges of a sample, in their order.</summary>
    public static IReadOnlyList<SampleExchange> Read(string name)
    {
        string file = Path.Combine(Folder, name);
        string[] records = Path.GetExtension(file) == ".json" ? [File.ReadAllText(file)] : File.ReadAllLines(file);
        return [.. records.Select(static record => new SampleExchange(JsonNode.Parse(record)!))];
    }

    /// <summary>The keywords and ids of rules that the tool finds in a sample.</summary>
    public static IReadOnlyList<string> Expected(string name) => KeywordsIn(Path.Combine(Folder, name));

    /// <summary>The keywords and ids of rules that the tool finds in a file beside which its output lies.</summary>
    public static IReadOnlyList<string> KeywordsIn(string file) =>
    [
        .. File.ReadLines(Path.ChangeExtension(file, ".expected.txt"))
            .Select(static line => Regex.Match(line, ": (?:error|warning) (\\S+): "))
            .Where(static match => match.Success)
            .Select(static match => match.Groups[1].Value)
            .Distinct(),
    ];

    /// <summary>The request, to another host.</summary>
    public HttpRequestMessage ToRequest(Uri host)
    {
        var url = new Uri((string)_request["url"]!);
        var request = new HttpRequestMessage(new HttpMethod((string)_request["method"]!), new Uri(host, url.PathAndQuery));
        if (_request["body"] is { } body)
        {
            request.Content = new StringContent(TextOf(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse((string)_request["headers"]!["Content-Type"]!);
        }

        return request;
    }

    /// <summary>Answers as the sample does; where it has no response, by an empty 204.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = (int?)_response?["status"] ?? StatusCodes.Status204NoContent;
        foreach ((string name, JsonNode? value) in _response?["headers"]?.AsObject() ?? [])
        {
            context.Response.Headers[name] = (string?)value;
        }

        if (_response?["body"] is { } body)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(TextOf(body)));
        }
    }

    private static string TextOf(JsonNode body) => body is JsonValue text && text.TryGetValue(out string? value) ? value : body.ToJsonString();
}
