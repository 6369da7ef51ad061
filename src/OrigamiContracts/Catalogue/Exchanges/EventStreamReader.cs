using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// Reads server-sent events as readers of the standard do (WHATWG HTML, section 9.2.6), each as the object that OpenAPI
/// 3.2 makes of it (section 4.14.4): <c>data</c>, <c>event</c> and <c>id</c> are strings, <c>retry</c> is an integer.
/// </summary>
/// <remarks>
/// Comments and unknown fields are passed over. A block without <c>data</c> is no event, and one that no blank line ends
/// is discarded: what a reader would not hand to anyone is not judged. Of a field that is there twice, the last one counts.
/// </remarks>
internal sealed class EventStreamReader(ISequenceVisitor visitor)
{
    private const string Keyword = "event-stream";

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly ArrayBufferWriter<byte> _json = new();
    private int _index;
    private long _start = -1;
    private string _event = "";
    private string? _id;
    private string? _retry;
    private bool _isUtf8 = true;

    public void Read(ReadOnlySpan<byte> body, int start)
    {
        ReadOnlySpan<byte> rest = body[start..];
        while (!rest.IsEmpty)
        {
            long offset = body.Length - rest.Length;
            int end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            if (line.IsEmpty)
            {
                EndBlock();
            }
            else
            {
                ReadLine(line, offset);
            }
        }

        if (_data.WrittenCount > 0)
        {
            Note("", _start, Severity.Warning, "the stream ends within an event: no blank line follows, so readers discard it, and it was not judged");
        }
    }

    private void ReadLine(ReadOnlySpan<byte> line, long offset)
    {
        int colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            return;
        }

        _start = _start < 0 ? offset : _start;
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        ReadOnlySpan<byte> value = colon < 0 ? default : line[(colon + 1)..];
        value = value is [(byte)' ', ..] ? value[1..] : value;
        if (name.SequenceEqual("data"u8))
        {
            _isUtf8 &= Utf8.IsValid(value);
            _data.Write(value);
            _data.Write("\n"u8);
        }
        else if (name.SequenceEqual("event"u8))
        {
            _isUtf8 &= Utf8.IsValid(value);
            _event = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8))
        {
            ReadId(value, offset);
        }
        else if (name.SequenceEqual("retry"u8))
        {
            ReadRetry(value, offset);
        }
    }

    private void ReadId(ReadOnlySpan<byte> value, long offset)
    {
        if (value.Contains((byte)0))
        {
            Note("/id", offset, Severity.Warning, "must not hold the character U+0000; readers pass such an id over");
            return;
        }

        _isUtf8 &= Utf8.IsValid(value);
        _id = Encoding.UTF8.GetString(value);
    }

    private void ReadRetry(ReadOnlySpan<byte> value, long offset)
    {
        if (value.IsEmpty || value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            Note("/retry", offset, Severity.Warning, "must be digits only; readers pass such a time over");
            return;
        }

        // A number in JSON does not begin with a zero.
        ReadOnlySpan<byte> digits = value.TrimStart((byte)'0');
        _retry = digits.IsEmpty ? "0" : Encoding.ASCII.GetString(digits);
    }

    private void EndBlock()
    {
        if (_data.WrittenCount > 0)
        {
            if (!_isUtf8)
            {
                Note("", _start, Severity.Error, "is not valid UTF-8, which event streams are written in");
            }

            visitor.Visit(new SequenceItem(_index, ToJson(), _start, IsVerbatim: false));
            _index++;
        }

        _data.ResetWrittenCount();
        _start = -1;
        _event = "";
        _id = null;
        _retry = null;
        _isUtf8 = true;
    }

    private ReadOnlyMemory<byte> ToJson()
    {
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json, WriterOptions))
        {
            writer.WriteStartObject();
            // The last line feed ends the last line.
            writer.WriteString("data", Encoding.UTF8.GetString(_data.WrittenSpan[..^1]));
            if (_event.Length > 0)
            {
                // An empty type is the same as none.
                writer.WriteString("event", _event);
            }

            if (_id is not null)
            {
                writer.WriteString("id", _id);
            }

            if (_retry is not null)
            {
                writer.WritePropertyName("retry");
                writer.WriteRawValue(_retry);
            }

            writer.WriteEndObject();
        }

        return _json.WrittenMemory;
    }

    private void Note(string field, long offset, Severity severity, string message) => visitor.Note(new SequenceFlaw(
        string.Create(CultureInfo.InvariantCulture, $"/{_index}{field}"), offset, Keyword, severity, message));
}
