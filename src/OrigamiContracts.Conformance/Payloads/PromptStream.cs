namespace OrigamiContracts.Conformance.Payloads;

/// <summary>
/// A stream, which stays open, that nobody has to be waited for: a file on a disk. Handing its reads to another thread
/// would take longer than they do.
/// </summary>
internal sealed class PromptStream(Stream inner) : ForwardStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(inner.Read(buffer.Span));
    }
}
