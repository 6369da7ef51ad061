namespace OrigamiContracts.Conformance.Tests;

/// <summary>A text that is made while it is read, so that it can be longer than memory.</summary>
/// <param name="pieces">The pieces of the text.</param>
internal sealed class GeneratedStream(IEnumerable<byte[]> pieces) : Stream
{
    private readonly IEnumerator<byte[]> _pieces = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> _left;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_left.IsEmpty)
        {
            if (!_pieces.MoveNext())
            {
                return 0;
            }

            _left = _pieces.Current;
        }

        int read = Math.Min(count, _left.Length);
        _left[..read].CopyTo(buffer.AsMemory(offset));
        _left = _left[read..];
        BytesRead += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
