using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Goes through the JSON text of one record, and says where it is not as it has to be.</summary>
/// <param name="text">One JSON value, valid UTF-8, and nothing after it.</param>
/// <param name="kind">What the text has to be: <c>a recorded exchange</c>.</param>
internal ref struct RecordCursor(ReadOnlyMemory<byte> text, string kind)
{
    private Utf8JsonReader _reader = new(text.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });

    /// <summary>What the cursor is at.</summary>
    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Where that begins.</summary>
    public readonly long Offset => _reader.TokenStartIndex;

    public readonly bool IsNull => Token == JsonTokenType.Null;

    /// <summary>Goes on to the next token.</summary>
    public bool Read() => _reader.Read();

    /// <summary>Goes on to the end of the value that the cursor is at.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Goes on to the next name in an object.</summary>
    /// <returns>Whether there is one.</returns>
    public bool ReadName() => _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The name that the cursor is at, if it is one of some.</summary>
    public readonly string? FindName(string[] names)
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

    public readonly bool NameIs(ReadOnlySpan<byte> name) => _reader.ValueTextEquals(name);

    public readonly void RequireObject(string what)
    {
        if (Token != JsonTokenType.StartObject)
        {
            throw Malformed(Offset, $"{what} has to be an object");
        }
    }

    public readonly bool TryGetInt32(out int number)
    {
        number = 0;
        return Token == JsonTokenType.Number && _reader.TryGetInt32(out number);
    }

    /// <summary>The text that the cursor is at, which can't be empty.</summary>
    public readonly string ReadWord(string what)
    {
        string word = ReadText(what);
        return word.Length > 0 ? word : throw Malformed(Offset, $"{what} can't be empty");
    }

    /// <summary>The text that the cursor is at.</summary>
    public readonly string ReadText(string what)
    {
        RequireText(what);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw HalfPair(what);
        }
    }

    /// <summary>The text that the cursor is at, as UTF-8.</summary>
    public readonly byte[] ReadUtf8(string what)
    {
        RequireText(what);
        if (!_reader.ValueIsEscaped)
        {
            return _reader.ValueSpan.ToArray();
        }

        byte[] room = ArrayPool<byte>.Shared.Rent(_reader.ValueSpan.Length);
        try
        {
            return room.AsSpan(0, _reader.CopyString(room)).ToArray();
        }
        catch (InvalidOperationException)
        {
            throw HalfPair(what);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The value that the cursor is at, as it is written. The cursor is at its end then.</summary>
    public ReadOnlyMemory<byte> ReadValue()
    {
        int start = (int)Offset;
        _reader.Skip();
        return text[start..(int)_reader.BytesConsumed];
    }

    public readonly MalformedRecordException Twice(long offset, string member) => Malformed(offset, $"'{member}' is there twice");

    public readonly MalformedRecordException Malformed(long offset, string reason) => new(offset, $"not {kind}: {reason}");

    private readonly void RequireText(string what)
    {
        if (Token is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw Malformed(Offset, $"{what} has to be a string");
        }
    }

    // The only thing in a string of a valid text that is no text itself.
    private readonly MalformedRecordException HalfPair(string what) => Malformed(Offset, $"{what} has an escape that is half of a surrogate pair");
}
