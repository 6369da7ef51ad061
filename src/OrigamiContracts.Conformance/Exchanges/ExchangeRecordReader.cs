using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>
/// Reads one recorded exchange: <c>{"request":{"method","url","headers","body"},"response":{"status","headers","body"}}</c>.
/// </summary>
/// <remarks>
/// Members with other names are passed over, and one that is null is taken as absent. A body is any JSON value, which
/// stays where it is in the text, or the body's text as a string, or, where <c>encoding</c> beside it is <c>base64</c>, its
/// bytes.
/// </remarks>
/// <param name="text">One JSON value, valid UTF-8, and nothing after it.</param>
internal ref struct ExchangeRecordReader(ReadOnlyMemory<byte> text)
{
    private static readonly string[] RequestMembers = ["method", "url", "headers", "body", "encoding"];
    private static readonly string[] ResponseMembers = ["status", "headers", "body", "encoding"];

    private RecordCursor _cursor = new(text, "a recorded exchange");

    /// <exception cref="MalformedRecordException">It is no recorded exchange.</exception>
    public RecordedExchange Read()
    {
        _cursor.Read();
        _cursor.RequireObject("an exchange");
        RecordedMessage? request = null;
        RecordedMessage? response = null;
        while (_cursor.ReadName())
        {
            long name = _cursor.Offset;
            if (_cursor.NameIs("request"u8))
            {
                Set(ref request, "request", name, RequestMembers);
            }
            else if (_cursor.NameIs("response"u8))
            {
                Set(ref response, "response", name, ResponseMembers);
            }
            else
            {
                _cursor.Skip();
            }
        }

        return request is null
            ? throw _cursor.Malformed(0, "it has no 'request'; an exchange is {\"request\":{\"method\":…,\"url\":…},\"response\":{\"status\":…}}")
            : new RecordedExchange(request, response);
    }

    private void Set(ref RecordedMessage? message, string member, long name, string[] members)
    {
        _cursor.Read();
        if (!_cursor.IsNull)
        {
            message = message is null ? ReadMessage(member, members) : throw _cursor.Twice(name, member);
        }
    }

    private RecordedMessage ReadMessage(string side, string[] members)
    {
        long start = _cursor.Offset;
        _cursor.RequireObject($"the {side}");
        var message = new RecordedMessage(new RecordedPlace($"/{side}", start));
        string? encoding = null;
        while (_cursor.ReadName())
        {
            long name = _cursor.Offset;
            string? member = _cursor.FindName(members);
            _cursor.Read();
            if (member is null || _cursor.IsNull)
            {
                _cursor.Skip();
            }
            else if (!message.TryAdd(member, _cursor.Offset))
            {
                throw _cursor.Twice(name, member);
            }
            else if (member == "encoding")
            {
                encoding = _cursor.ReadWord($"the '{member}' of the {side}");
            }
            else
            {
                ReadMember(message, side, member);
            }
        }

        foreach (string required in members)
        {
            if (required is "method" or "url" or "status" && !message.Has(required))
            {
                throw _cursor.Malformed(start, $"the {side} has no '{required}'");
            }
        }

        if (encoding is not null)
        {
            Decode(message, side, encoding);
        }

        return message;
    }

    private readonly void Decode(RecordedMessage message, string side, string encoding)
    {
        long place = message.Find("encoding").Offset;
        if (encoding != "base64")
        {
            throw _cursor.Malformed(place, $"the 'encoding' of the {side} can only be 'base64', but is {JsonText.Excerpt(encoding)}");
        }

        if (!message.Body.Part.IsQuoted || !message.TryDecodeBase64())
        {
            throw _cursor.Malformed(place, $"the 'body' of the {side} is not base64, as its 'encoding' says");
        }
    }

    private void ReadMember(RecordedMessage message, string side, string member)
    {
        string what = $"the '{member}' of the {side}";
        switch (member)
        {
            case "method":
                message.Method = _cursor.ReadWord(what);
                break;
            case "url":
                message.Url = _cursor.ReadWord(what);
                break;
            case "status":
                message.Status = _cursor.TryGetInt32(out int status) && status is >= 100 and <= 999
                    ? status
                    : throw _cursor.Malformed(_cursor.Offset, $"{what} has to be a whole number from 100 to 999");
                break;
            case "headers":
                ReadHeaders(message, what);
                break;
            case "body":
                message.Body = RecordedBody.Of(ReadBody(message.Find(member), what));
                break;
        }
    }

    private void ReadHeaders(RecordedMessage message, string what)
    {
        _cursor.RequireObject(what);
        while (_cursor.ReadName())
        {
            string name = _cursor.ReadText("the name of a header");
            _cursor.Read();
            long start = _cursor.Offset;
            if (_cursor.Token != JsonTokenType.StartArray)
            {
                message.AddHeader(name, ReadLine(name), start);
                continue;
            }

            while (_cursor.Read() && _cursor.Token != JsonTokenType.EndArray)
            {
                message.AddHeader(name, ReadLine(name), start);
            }
        }
    }

    private readonly string ReadLine(string name) => _cursor.Token == JsonTokenType.String
        ? _cursor.ReadText("the value of a header")
        : throw _cursor.Malformed(_cursor.Offset, $"the header {JsonText.Excerpt(name)} has to be a string");

    private DocumentPart ReadBody(RecordedPlace place, string what) => _cursor.Token == JsonTokenType.String
        ? new DocumentPart(_cursor.ReadUtf8(what), place.Pointer, place.Offset, IsQuoted: true)
        : new DocumentPart(_cursor.ReadValue(), place.Pointer, place.Offset);
}
