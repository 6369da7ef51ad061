namespace OrigamiContracts.Conformance.Tests;

/// <summary>A stream that can't be sought and gives as many bytes a read as it is told to, as a pipe does.</summary>
internal sealed class SplitStream(byte[] content, Func<int> nextSize) : Stream
{
    private int _position;

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
        int size = Math.Min(Math.Min(count, nextSize()), content.Length - _position);
        Array.Copy(content, _position, buffer, offset, size);
        _position += size;
        return size;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
