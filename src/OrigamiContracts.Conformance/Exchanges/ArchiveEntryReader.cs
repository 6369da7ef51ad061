using System.Text.Json;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Reads an entry of an HTTP Archive (HAR 1.2) as an exchange.</summary>
/// <remarks>
/// Places are named as in a recorded exchange, <c>/response/body</c>, so that what is found reads the same wherever an
/// exchange was recorded; their lines are those of the archive. Status 0 is a request that got no answer.
/// </remarks>
/// <param name="text">One JSON value, valid UTF-8, and nothing after it.</param>
internal ref struct ArchiveEntryReader(ReadOnlyMemory<byte> text)
{
    private RecordCursor _cursor = new(text, "an entry of an HTTP Archive");

    /// <exception cref="MalformedRecordException">It is no entry.</exception>
    public RecordedExchange Read()
    {
        _cursor.Read();
        _cursor.RequireObject("an entry");
        RecordedMessage? request = null;
        RecordedMessage? response = null;
        while (_cursor.ReadName())
        {
            bool isRequest = _cursor.NameIs("request"u8);
            bool isResponse = _cursor.NameIs("response"u8);
            _cursor.Read();
            if ((!isRequest && !isResponse) || _cursor.IsNull)
            {
                _cursor.Skip();
            }
            else if (isRequest)
            {
                request = ReadMessage("request");
            }
            else
            {
                response = ReadMessage("response");
            }
        }

        if (request is null)
        {
            throw _cursor.Malformed(0, "it has no 'request'");
        }

        if (request.Method.Length == 0 || request.Url.Length == 0)
        {
            throw _cursor.Malformed(request.Find("request").Offset, "its request has no 'method' or no 'url'");
        }

        return new RecordedExchange(request, response is { Status: >= 100 } ? response : null);
    }

    private RecordedMessage ReadMessage(string side)
    {
        _cursor.RequireObject($"the {side}");
        var message = new RecordedMessage(new RecordedPlace($"/{side}", _cursor.Offset));
        while (_cursor.ReadName())
        {
            string? member = _cursor.FindName(["method", "url", "status", "headers", "postData", "content"]);
            _cursor.Read();
            if (member is null || _cursor.IsNull)
            {
                _cursor.Skip();
            }
            else
            {
                ReadMember(message, side, member);
            }
        }

        return message;
    }

    private void ReadMember(RecordedMessage message, string side, string member)
    {
        string what = $"the '{member}' of the {side}";
        switch (member)
        {
            case "method":
                message.TryAdd(member, _cursor.Offset);
                message.Method = _cursor.ReadText(what);
                break;
            case "url":
                message.TryAdd(member, _cursor.Offset);
                message.Url = _cursor.ReadText(what);
                break;
            case "status":
                message.TryAdd(member, _cursor.Offset);
                message.Status = _cursor.TryGetInt32(out int status) && status is >= 0 and <= 999
                    ? status
                    : throw _cursor.Malformed(_cursor.Offset, $"{what} has to be a whole number from 0 to 999");
                break;
            case "headers":
                message.TryAdd(member, _cursor.Offset);
                ReadHeaders(message, what);
                break;
            default:
                message.TryAdd("body", _cursor.Offset);
                ReadContent(message, what);
                break;
        }
    }

    private void ReadHeaders(RecordedMessage message, string what)
    {
        if (_cursor.Token != JsonTokenType.StartArray)
        {
            throw _cursor.Malformed(_cursor.Offset, $"{what} has to be a list");
        }

        while (_cursor.Read() && _cursor.Token != JsonTokenType.EndArray)
        {
            _cursor.RequireObject("a header");
            string? name = null;
            string? value = null;
            long start = _cursor.Offset;
            while (_cursor.ReadName())
            {
                string? member = _cursor.FindName(["name", "value"]);
                _cursor.Read();
                switch (member)
                {
                    case "name":
                        name = _cursor.ReadText("the name of a header");
                        break;
                    case "value" when !_cursor.IsNull:
                        start = _cursor.Offset;
                        value = _cursor.ReadText("the value of a header");
                        break;
                    default:
                        _cursor.Skip();
                        break;
                }
            }

            // HTTP/2 has the method and the like among its headers, with names that no header can have.
            if (name is not (null or "" or [':', ..]))
            {
                message.AddHeader(name, value ?? "", start);
            }
        }
    }

    private void ReadContent(RecordedMessage message, string what)
    {
        _cursor.RequireObject(what);
        RecordedPlace place = message.Find("body");
        DocumentPart? text = null;
        string? mediaType = null;
        string? encoding = null;
        bool isThere = false;
        while (_cursor.ReadName())
        {
            string? member = _cursor.FindName(["text", "mimeType", "encoding", "size", "params"]);
            _cursor.Read();
            switch (member)
            {
                case "text" when !_cursor.IsNull:
                    text = new DocumentPart(_cursor.ReadUtf8($"the text of {what}"), place.Pointer, _cursor.Offset, IsQuoted: true);
                    break;
                case "mimeType" when !_cursor.IsNull:
                    mediaType = _cursor.ReadText($"the media type of {what}");
                    break;
                case "encoding" when !_cursor.IsNull:
                    encoding = _cursor.ReadText($"the encoding of {what}");
                    break;
                case "size":
                    isThere |= _cursor.TryGetInt32(out int size) && size > 0;
                    break;
                case "params":
                    isThere |= _cursor.Token == JsonTokenType.StartArray;
                    _cursor.Skip();
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }

        if (mediaType is not (null or "" or "x-unknown") && !message.HasHeader("Content-Type"))
        {
            message.AddHeader("Content-Type", mediaType, place.Offset);
        }

        if (text is not { } part)
        {
            message.Body = isThere ? new RecordedBody(new DocumentPart(default, place.Pointer, place.Offset), UncheckedReason.Incomplete) : default;
            return;
        }

        message.Body = RecordedBody.Of(part);
        if (encoding == "base64" ? !message.TryDecodeBase64() : encoding is not (null or ""))
        {
            throw _cursor.Malformed(part.Offset, $"the text of {what} is not {JsonText.Excerpt(encoding)}, or nothing that can be decoded");
        }
    }
}
