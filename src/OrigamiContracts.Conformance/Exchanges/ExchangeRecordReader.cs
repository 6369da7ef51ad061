using System.Text;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>
/// Reads one recorded exchange: <c>{"request":{"method","url","headers","body"},"response":{"status","headers","body"}}</c>.
/// </summary>
/// <remarks>
/// Members with other names are passed over, and one that is null is taken as absent. A body is any JSON value, which
/// stays where it is in the text, or the body's text as a string.
/// </remarks>
/// <param name="text">One JSON value, valid UTF-8, and nothing after it.</param>
internal ref struct ExchangeRecordReader(ReadOnlyMemory<byte> text)
{
    private static readonly string[] RequestMembers = ["method", "url", "headers", "body"];
    private static readonly string[] ResponseMembers = ["status", "headers", "body"];

    private readonly ReadOnlyMemory<byte> _text = text;
    private Utf8JsonReader _reader = new(text.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });

    /// <exception cref="MalformedRecordException">It is no recorded exchange.</exception>
    public RecordedExchange Read()
    {
        _reader.Read();
        BeginObject("an exchange");
        RecordedMessage? request = null;
        RecordedMessage? response = null;
        while (ReadName())
        {
            long name = _reader.TokenStartIndex;
            if (_reader.ValueTextEquals("request"))
            {
                Set(ref request, "request", name, RequestMembers);
            }
            else if (_reader.ValueTextEquals("response"))
            {
                Set(ref response, "response", name, ResponseMembers);
            }
            else
            {
                _reader.Skip();
            }
        }

        return request is null
            ? throw Malformed(0, "it has no 'request'; an exchange is {\"request\":{\"method\":…,\"url\":…},\"response\":{\"status\":…}}")
            : new RecordedExchange(request, response);
    }

    private void Set(ref RecordedMessage? message, string member, long name, string[] members)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        message = message is null ? ReadMessage(member, members) : throw Twice(name, member);
    }

    private RecordedMessage ReadMessage(string side, string[] members)
    {
        long start = _reader.TokenStartIndex;
        BeginObject($"the {side}");
        var message = new RecordedMessage(new RecordedPlace($"/{side}", start));
        while (ReadName())
        {
            long name = _reader.TokenStartIndex;
            string? member = FindName(members);
            _reader.Read();
            if (member is null || _reader.TokenType == JsonTokenType.Null)
            {
                _reader.Skip();
            }
            else if (message.TryAdd(member, _reader.TokenStartIndex))
            {
                ReadMember(message, side, member);
            }
            else
            {
                throw Twice(name, member);
            }
        }

        foreach (string required in members)
        {
            if (required is not ("headers" or "body") && !message.Has(required))
            {
                throw Malformed(start, $"the {side} has no '{required}'");
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
                message.Method = ReadWord(what);
                break;
            case "url":
                message.Url = ReadWord(what);
                break;
            case "status":
                message.Status = _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out int status) && status is >= 100 and <= 999
                    ? status
                    : throw Malformed(_reader.TokenStartIndex, $"{what} has to be a whole number from 100 to 999");
                break;
            case "headers":
                ReadHeaders(message, what);
                break;
            case "body":
                message.Body = ReadBody(message.Find(member), what);
                break;
        }
    }

    private void ReadHeaders(RecordedMessage message, string what)
    {
        BeginObject(what);
        while (ReadName())
        {
            string name = ReadText("the name of a header");
            string line = $"the header {JsonText.Excerpt(name)}";
            _reader.Read();
            long start = _reader.TokenStartIndex;
            if (_reader.TokenType != JsonTokenType.StartArray)
            {
                message.AddHeader(name, ReadText(line), start);
                continue;
            }

            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                message.AddHeader(name, ReadText(line), start);
            }
        }
    }

    private DocumentPart ReadBody(RecordedPlace place, string what)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return new DocumentPart(Encoding.UTF8.GetBytes(ReadText(what)), place.Pointer, place.Offset, IsQuoted: true);
        }

        int start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return new DocumentPart(_text[start..(int)_reader.BytesConsumed], place.Pointer, place.Offset);
    }

    private string ReadWord(string what)
    {
        string word = ReadText(what);
        return word.Length > 0 ? word : throw Malformed(_reader.TokenStartIndex, $"{what} can't be empty");
    }

    private string ReadText(string what)
    {
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw Malformed(_reader.TokenStartIndex, $"{what} has to be a string");
        }

        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The only thing in a string of a valid text that is no text itself.
            throw Malformed(_reader.TokenStartIndex, $"{what} has an escape that is half of a surrogate pair");
        }
    }

    private void BeginObject(string what)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Malformed(_reader.TokenStartIndex, $"{what} has to be an object");
        }
    }

    private bool ReadName() => _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;

    private readonly string? FindName(string[] names)
    {
        foreach (string name in names)
        {
            if (_reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private static MalformedRecordException Twice(long offset, string member) => Malformed(offset, $"'{member}' is there twice");

    private static MalformedRecordException Malformed(long offset, string reason) =>
        new(offset, $"not a recorded exchange: {reason}");
}
