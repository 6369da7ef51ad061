using System.Text;
using System.Text.Json.Nodes;

namespace OrigamiContracts.Http.Tests;

/// <summary>Records what goes over the wire, as it does.</summary>
internal sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<JsonObject> _exchanges = [];

    /// <summary>How many exchanges there have been.</summary>
    public int Count => _exchanges.Count;

    /// <summary>The recording: an HTTP Archive or lines, an exchange a line either way.</summary>
    public byte[] ToBytes(bool asArchive) => Encoding.UTF8.GetBytes(asArchive
        ? "{\"log\":{\"entries\":[" + string.Join(",\n", _exchanges.Select(static exchange => ToEntry(exchange).ToJsonString())) + "]}}"
        : string.Join('\n', _exchanges.Select(static exchange => exchange.ToJsonString())));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        _exchanges.Add(new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = request.Method.Method, ["url"] = request.RequestUri!.AbsoluteUri, ["headers"] = Headers(request.Headers, request.Content), ["body"] = await BodyOf(request.Content), ["encoding"] = "base64" },
            ["response"] = new JsonObject { ["status"] = (int)response.StatusCode, ["headers"] = Headers(response.Headers, response.Content), ["body"] = await BodyOf(response.Content), ["encoding"] = "base64" },
        });
        return response;

        async Task<string> BodyOf(HttpContent? content) => content is null ? "" : Convert.ToBase64String(await content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static JsonObject Headers(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers, HttpContent? content) => new(headers
        .Concat(content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        .Select(static header => KeyValuePair.Create<string, JsonNode?>(header.Key, string.Join(", ", header.Value))));

    private static JsonObject ToEntry(JsonObject exchange)
    {
        JsonObject Message(string side, string content)
        {
            var message = (JsonObject)exchange[side]!.DeepClone();
            message["headers"] = new JsonArray([.. ((JsonObject)message["headers"]!).Select(static header => new JsonObject { ["name"] = header.Key, ["value"] = header.Value!.GetValue<string>() })]);
            message[content] = new JsonObject { ["mimeType"] = "", ["encoding"] = "base64", ["text"] = message["body"]!.GetValue<string>() };
            return message;
        }

        return new JsonObject { ["request"] = Message("request", "postData"), ["response"] = Message("response", "content") };
    }
}
