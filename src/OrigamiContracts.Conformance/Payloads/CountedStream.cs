namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Counts what is read of a stream, which stays open, and remembers how it ended.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream
{
    public long BytesRead { get; private set; }

    /// <summary>The last four bytes that were read, the last of them as the highest.</summary>
    public uint LastFour { get; private set; }

    public override int Read(Span<byte> buffer) => Note(buffer, inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Note(buffer.Span, read);
    }

    private int Note(ReadOnlySpan<byte> buffer, int read)
    {
        BytesRead += read;
        foreach (byte last in buffer[Math.Max(0, read - sizeof(uint))..read])
        {
            LastFour = (LastFour >> 8) | ((uint)last << 24);
        }

        return read;
    }
}
