using System.Buffers;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Reads streams by lines or to their end, in one pooled buffer that grows to the longest of what it has to hold.</summary>
internal sealed class PayloadBuffer(int maximumSize) : IDisposable
{
    private const int InitialSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private Stream _stream = Stream.Null;

    // What is kept of the stream: the current line begins at _start, the one after it at _next.
    private int _start;
    private int _next;
    private int _end;

    /// <summary>What was read last: a line without its line feed, or the rest. Overwritten by the next read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Turns to another stream and passes over its byte order mark.</summary>
    public async ValueTask OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        _stream = stream;
        _end = await stream
            .ReadAtLeastAsync(_bytes, ByteOrderMark.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        _start = _next = _bytes.AsSpan(0, _end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
    }

    /// <summary>Reads a line. A carriage return before the line feed stays: to JSON it is white space.</summary>
    public ValueTask<LineRead> ReadLineAsync(CancellationToken cancellationToken)
    {
        _start = _next;
        int found = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        // Most lines end in what is here already, and need nothing to wait with.
        return found < 0 ? ReadLineOnAsync(cancellationToken) : new(EndLine(found, lineFeed: 1));
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

    private async ValueTask<LineRead> ReadLineOnAsync(CancellationToken cancellationToken)
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
                return searched == 0 ? LineRead.EndOfStream : EndLine(searched, lineFeed: 0);
            }

            int found = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return EndLine(searched + found, lineFeed: 1);
            }
        }
    }

    private LineRead EndLine(int length, int lineFeed)
    {
        _next = _start + length + lineFeed;
        Current = _bytes.AsMemory(_start, length);
        return length > maximumSize ? LineRead.TooLong : LineRead.Line;
    }

    private async ValueTask<LineRead> SkipLineAsync(CancellationToken cancellationToken)
    {
        int found = -1;
        do
        {
            _start = _end;
        }
        while (await FillAsync(cancellationToken).ConfigureAwait(false)
            && (found = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0);

        _next = found < 0 ? _end : _start + found + 1;
        return LineRead.TooLong;
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
