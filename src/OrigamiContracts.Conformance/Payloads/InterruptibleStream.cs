namespace OrigamiContracts.Conformance.Payloads;

/// <summary>
/// A stream, which stays open, whose reader can stop waiting. Once a pipe or a terminal is being read, the system lets
/// nobody take that back, so the read goes on; it is only not waited for any more.
/// </summary>
internal sealed class InterruptibleStream(Stream inner) : ForwardStream
{
    // A read that goes on must not write where others read something else by then.
    private readonly byte[] _read = new byte[64 * 1024];

    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Memory<byte> part = _read.AsMemory(0, Math.Min(buffer.Length, _read.Length));
        int length = await inner.ReadAsync(part, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        part[..length].CopyTo(buffer);
        return length;
    }
}
