using System.Buffers;
using System.Buffers.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>A request or a response of a recorded exchange, and where each part of it is written.</summary>
/// <param name="place">Where it is.</param>
internal sealed class RecordedMessage(RecordedPlace place)
{
    private readonly Dictionary<string, RecordedPlace> _members = [];
    private readonly Dictionary<string, RecordedPlace> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, string>> _headerLines = [];

    /// <summary>The method of a request.</summary>
    public string Method { get; set; } = "";

    /// <summary>The URL of a request.</summary>
    public string Url { get; set; } = "";

    /// <summary>The status code of a response.</summary>
    public int Status { get; set; }

    /// <summary>The header lines in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headerLines;

    /// <summary>The body; of no bytes if there is none.</summary>
    public RecordedBody Body { get; set; }

    /// <summary>Whether the body was recorded as bytes, not as a text.</summary>
    public bool HasBytes { get; private set; }

    /// <summary>Notes where a member is.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool TryAdd(string member, long offset) =>
        _members.TryAdd(member, new RecordedPlace(JsonPointer.Append(place.Pointer, member), offset));

    /// <summary>Whether a member is there.</summary>
    public bool Has(string member) => _members.ContainsKey(member);

    /// <summary>Adds a line of the header whose value is at an offset.</summary>
    public void AddHeader(string name, string line, long offset)
    {
        _headerLines.Add(new(name, line));
        _headers.TryAdd(name, new RecordedPlace(JsonPointer.Append(Find("headers").Pointer, name), offset));
    }

    /// <summary>Whether there is a line of a header.</summary>
    public bool HasHeader(string name) => _headers.ContainsKey(name);

    /// <summary>Takes all lines of a header away.</summary>
    public void RemoveHeader(string name)
    {
        _headers.Remove(name);
        _headerLines.RemoveAll(line => line.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Makes the body, which is base64, the bytes that it means.</summary>
    /// <returns>Whether it was base64.</returns>
    public bool TryDecodeBase64()
    {
        ReadOnlySpan<byte> text = Body.Part.Utf8Json.Span;
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out int read, out int written) != OperationStatus.Done || read < text.Length)
        {
            return false;
        }

        Body = RecordedBody.Of(Body.Part with { Utf8Json = bytes.AsMemory(0, written) });
        HasBytes = true;
        return true;
    }

    /// <summary>The place of a member; that of the message, if the message does not have it.</summary>
    public RecordedPlace Find(string member) => _members.GetValueOrDefault(member, place);

    /// <summary>The place of a header; that of all headers, if there is no such header.</summary>
    public RecordedPlace FindHeader(string name) => _headers.TryGetValue(name, out RecordedPlace header) ? header : Find("headers");
}
