using System.Buffers;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Reads streams by lines, by entries of an archive, or to their end, in one pooled buffer that grows to the longest of what it has to hold.</summary>
internal sealed class PayloadBuffer(int maximumSize) : IDisposable
{
    private const int InitialSize = 64 * 1024;

    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\r\n,:"u8);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private Stream _stream = Stream.Null;

    // What is kept of the stream: the current line or entry begins at _start, what is after it at _next.
    private int _start;
    private int _next;
    private int _end;

    // The line of the stream, from 1, in which _start is. Kept for entries only: who reads lines counts them.
    private long _line;

    /// <summary>What was read last: a line without its line feed, an entry, or the rest. Overwritten by the next read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>What has been read of the stream already, from what is read next on.</summary>
    public ReadOnlySpan<byte> Ahead => _bytes.AsSpan(_next, _end - _next);

    /// <summary>The line in which the entry that was read last begins.</summary>
    public long EntryLine { get; private set; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Turns to another stream and passes over its byte order mark.</summary>
    /// <exception cref="UnusableTextException">The text is not UTF-8.</exception>
    public async ValueTask OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        _stream = stream;
        _end = await stream
            .ReadAtLeastAsync(_bytes, ByteOrderMark.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        _line = 1;
        RefuseUtf16(_bytes.AsSpan(0, _end));
        _start = _next = _bytes.AsSpan(0, _end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
    }

    /// <summary>Reads a line. A carriage return before the line feed stays: to JSON it is white space.</summary>
    public ValueTask<BufferRead> ReadLineAsync(CancellationToken cancellationToken)
    {
        _start = _next;
        int found = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        // Most lines end in what is here already, and need nothing to wait with.
        return found < 0 ? ReadLineOnAsync(cancellationToken) : new(EndLine(found, lineFeed: 1));
    }

    /// <summary>Reads an entry of an archive.</summary>
    /// <param name="finder">The finder that has seen the stream so far.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="System.Text.Json.JsonException">The stream is no JSON.</exception>
    /// <exception cref="UnusableTextException">A single number in the stream is larger than allowed.</exception>
    public async ValueTask<BufferRead> ReadEntryAsync(EntryFinder finder, CancellationToken cancellationToken)
    {
        PassTo(_next);
        bool isTooLong = false;
        bool isLast = false;
        int kept = 0;
        while (true)
        {
            EntrySearch search = finder.Read(_bytes.AsSpan(_start, _end - _start), kept, isLast);
            PassTo(_start + search.Start);
            kept = search.Consumed - search.Start;
            switch (search.End)
            {
                case EntrySearchEnd.Entry:
                    EntryLine = isTooLong ? EntryLine : _line;
                    Current = _bytes.AsMemory(_start, kept);
                    _next = _start + kept;
                    return isTooLong || kept > maximumSize ? BufferRead.TooLong : BufferRead.Found;
                case EntrySearchEnd.Text:
                    return BufferRead.EndOfStream;
            }

            if (_end - _start > maximumSize)
            {
                EntryLine = isTooLong ? EntryLine : _line;
                isTooLong = finder.IsInEntry;
                PassTo(_start + kept);
                kept = 0;
                if (_end - _start > maximumSize)
                {
                    await PassOverTextAsync(cancellationToken).ConfigureAwait(false);
                    continue;
                }
            }

            isLast = !await FillUnreadAsync(_end - _start - kept, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the current line again, and everything after it.</summary>
    /// <returns>Whether it is no larger than allowed.</returns>
    public async ValueTask<bool> ReadRestAsync(CancellationToken cancellationToken)
    {
        if (_stream.CanSeek)
        {
            long unread = Math.Max(0, _stream.Length - _stream.Position);
            if (_end - _start + unread > maximumSize)
            {
                return false;
            }

            // One byte more, because it takes one more read to see that nothing follows.
            MakeRoom((int)unread + 1);
        }

        do
        {
            if (_end - _start > maximumSize)
            {
                return false;
            }
        }
        while (await FillAsync(cancellationToken).ConfigureAwait(false));

        Current = _bytes.AsMemory(_start, _end - _start);
        _next = _end;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private async ValueTask<BufferRead> ReadLineOnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int searched = _end - _start;
            if (searched > maximumSize)
            {
                return await SkipLineAsync(cancellationToken).ConfigureAwait(false);
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return searched == 0 ? BufferRead.EndOfStream : EndLine(searched, lineFeed: 0);
            }

            int found = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return EndLine(searched + found, lineFeed: 1);
            }
        }
    }

    private BufferRead EndLine(int length, int lineFeed)
    {
        _next = _start + length + lineFeed;
        Current = _bytes.AsMemory(_start, length);
        return length > maximumSize ? BufferRead.TooLong : BufferRead.Found;
    }

    private async ValueTask<BufferRead> SkipLineAsync(CancellationToken cancellationToken)
    {
        int found = -1;
        do
        {
            _start = _end;
        }
        while (await FillAsync(cancellationToken).ConfigureAwait(false)
            && (found = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0);

        _next = found < 0 ? _end : _start + found + 1;
        return BufferRead.TooLong;
    }

    // A text that is not all there is looked at from its beginning each time, so each time there has to be much more of it.
    private async ValueTask<bool> FillUnreadAsync(int unread, CancellationToken cancellationToken)
    {
        int end = _end - _start + unread;
        do
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return _end - _start > end - unread;
            }
        }
        while (_end - _start < end);

        return true;
    }

    // Makes an empty text of the one that is next, which is too long to be kept: who reads the structure needs no more of it.
    private async ValueTask PassOverTextAsync(CancellationToken cancellationToken)
    {
        int separators = _bytes.AsSpan(_start, _end - _start).IndexOfAnyExcept(Separators);
        int text = separators < 0 ? _end : _start + separators;
        byte[] before = [.. _bytes.AsSpan(_start, text - _start).ToArray().Where(static separator => separator is (byte)',' or (byte)':')];
        PassTo(text);
        if (separators < 0)
        {
            Prepend(before);
            return;
        }

        if (_bytes[text] != (byte)'"')
        {
            throw new UnusableTextException($"can't be read on: a single number in the archive is larger than {maximumSize:N0} bytes, the most a document can have");
        }

        before = [.. before, (byte)'"'];
        PassTo(text + 1);
        bool isEscaped = false;
        int end;
        while ((end = EndOfText(_bytes.AsSpan(_start, _end - _start), ref isEscaped)) < 0)
        {
            PassTo(_end);
            // What stands before the text is put before what comes after it, and needs room there.
            _start = _end = before.Length;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        PassTo(end < 0 ? _end : _start + end);
        Prepend(before);
    }

    private void Prepend(byte[] text)
    {
        _start -= text.Length;
        text.CopyTo(_bytes, _start);
    }

    // Where the quote is that ends a text; -1 if it is not here.
    private static int EndOfText(ReadOnlySpan<byte> text, ref bool isEscaped)
    {
        int at = isEscaped && text.Length > 0 ? 1 : 0;
        isEscaped = isEscaped && text.Length == 0;
        while (true)
        {
            int found = text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (text[at] == (byte)'"')
            {
                return at;
            }

            if (at + 1 == text.Length)
            {
                isEscaped = true;
                return -1;
            }

            at += 2;
        }
    }

    private void PassTo(int place)
    {
        _line += _bytes.AsSpan(_start, place - _start).Count((byte)'\n');
        _start = place;
    }

    private static void RefuseUtf16(ReadOnlySpan<byte> start)
    {
        // Without a byte order mark, the second or first half of an ASCII character is zero.
        if (start is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, not 0, ..] or [not 0, 0, ..])
        {
            throw new UnusableTextException("is UTF-16, but JSON between systems is UTF-8 (RFC 8259, section 8.1); convert it, such as with iconv -f UTF-16 -t UTF-8");
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom(1);
        int read = await _stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }

    // Keeps the current line, which is not over the limit, or nothing would be read any more.
    private void MakeRoom(int size)
    {
        if (_bytes.Length - _end >= size)
        {
            return;
        }

        int kept = _end - _start;
        byte[] target = _bytes;
        if (_bytes.Length - kept < size)
        {
            long wanted = Math.Max(_bytes.Length * 2L, kept + (long)size);
            target = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, maximumSize + 1L));
        }

        _bytes.AsSpan(_start, kept).CopyTo(target);
        if (target != _bytes)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = target;
        }

        (_start, _end) = (0, kept);
    }
}
