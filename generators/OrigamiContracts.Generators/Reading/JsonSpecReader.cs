using System.Buffers;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads a description written in JSON.</summary>
internal ref struct JsonSpecReader
{
    private readonly SpecText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private Utf8JsonReader _json;
    private Utf16Offsets _offsets;

    private JsonSpecReader(
        SpecText source,
        ReadOnlySpan<byte> utf8,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        _source = source;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _offsets = new Utf16Offsets(utf8, source.Content.Length);

        // One level more than is allowed, so that it is this reader that finds the limit exceeded, and says so.
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ReadingLimits.MaxDepth + 1 });
    }

    /// <returns>The root, or null if the text can't be read; the reason is among the diagnostics then.</returns>
    public static SpecNode? Read(SpecText source, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(source.Content));
        try
        {
            int length = Encoding.UTF8.GetBytes(source.Content, 0, source.Content.Length, buffer, 0);
            JsonSpecReader reader = new(source, buffer.AsSpan(0, length), diagnostics, cancellationToken);
            return reader.ReadRoot();
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(source.Content, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Report(
                DiagnosticDescriptors.UnreadableText,
                source.SpanBetween(offset, offset),
                WithoutPosition(exception.Message));
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SpecNode? ReadRoot()
    {
        _json.Read();
        SpecNode? root = ReadNode(depth: 0);
        if (root is not null)
        {
            // Anything but white space after the root makes this throw.
            _json.Read();
        }

        return root;
    }

    private SpecNode? ReadNode(int depth)
    {
        int start = _offsets.OffsetOf((int)_json.TokenStartIndex);
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                return IsTooDeep(depth, start) ? null : ReadObject(start, depth);
            case JsonTokenType.StartArray:
                return IsTooDeep(depth, start) ? null : ReadArray(start, depth);
            case JsonTokenType.String:
                return ReadText(start, out int end) is { } value ? new SpecString(_source, start, end, value) : null;
            case JsonTokenType.Number:
                return ReadNumber(start);
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new SpecBoolean(_source, start, EndOfLiteral(start), _json.TokenType == JsonTokenType.True);
            default:
                return new SpecNull(_source, start, EndOfLiteral(start));
        }
    }

    private SpecObject? ReadObject(int start, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        SpecObject.Builder builder = new();
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int nameStart = _offsets.OffsetOf((int)_json.TokenStartIndex);
            if (ReadText(nameStart, out int nameEnd) is not { } name)
            {
                return null;
            }

            _json.Read();
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            SpecProperty property = new(name, _source, nameStart, nameEnd, value);
            if (!builder.TryAdd(property))
            {
                _diagnostics.Report(DiagnosticDescriptors.DuplicateKey, property.NameSpan, name);
            }
        }

        return builder.Build(_source, start, EndOfToken());
    }

    private SpecArray? ReadArray(int start, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        List<SpecNode> items = [];
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SpecArray(_source, start, EndOfToken(), items);
    }

    private readonly SpecNumber? ReadNumber(int start)
    {
        int end = EndOfLiteral(start);
        if (end - start > ReadingLimits.MaxNumberLength)
        {
            ReportTooLarge(start, $"a number has more than {ReadingLimits.MaxNumberLength} characters");
            return null;
        }

        return new SpecNumber(_source, start, end, _source.Content.Substring(start, end - start));
    }

    // A string or a property's name.
    private string? ReadText(int start, out int end)
    {
        end = _offsets.OffsetOf((int)_json.TokenStartIndex + _json.ValueSpan.Length + 2);
        if (!_json.ValueIsEscaped)
        {
            return _source.Content.Substring(start + 1, end - start - 2);
        }

        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The one thing that the grammar of JSON allows and the reader can't decode.
            _diagnostics.Report(
                DiagnosticDescriptors.UnreadableText,
                _source.SpanBetween(start, end),
                "an escape in this string is half of a surrogate pair");
            return null;
        }
    }

    private readonly bool IsTooDeep(int depth, int start)
    {
        if (depth < ReadingLimits.MaxDepth)
        {
            return false;
        }

        ReportTooLarge(start, $"objects and arrays are nested more than {ReadingLimits.MaxDepth} deep");
        return true;
    }

    private readonly void ReportTooLarge(int start, string limit) =>
        _diagnostics.Report(DiagnosticDescriptors.TooLarge, _source.SpanBetween(start, start + 1), limit);

    // Numbers, true, false and null are ASCII.
    private readonly int EndOfLiteral(int start) => start + _json.ValueSpan.Length;

    private int EndOfToken() => _offsets.OffsetOf((int)_json.BytesConsumed);

    // The exception counts lines by '\n' alone and columns in bytes.
    private static int OffsetOf(string content, long line, long byteInLine)
    {
        int offset = 0;
        for (; line > 0; line--)
        {
            offset = content.IndexOf('\n', offset) + 1;
        }

        while (byteInLine > 0 && offset < content.Length)
        {
            int units = char.IsSurrogatePair(content, offset) ? 2 : 1;
            byteInLine -= units == 2 ? 4 : content[offset] < 0x80 ? 1 : content[offset] < 0x800 ? 2 : 3;
            offset += units;
        }

        return offset;
    }

    // " LineNumber: 3 | BytePositionInLine: 14." would repeat, counted from zero, what the diagnostic's place says.
    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message.Substring(0, position)).TrimEnd('.');
    }
}
