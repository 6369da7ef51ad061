using System.IO.Compression;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>
/// The contents of a gzip stream. One that grows out of proportion to what was read for it is refused: no recording does,
/// and a few megabytes could keep a check busy for hours.
/// </summary>
internal sealed class DecompressedStream : ForwardStream
{
    /// <summary>How many times its length a stream can have; the most that deflate can do is 1032.</summary>
    public const int MaximumRatio = 500;

    // A short text of one letter is no attack.
    private const long AlwaysAllowed = 64 << 20;

    private readonly CountedStream _compressed;
    private readonly GZipStream _contents;
    private long _produced;

    /// <param name="compressed">The gzip stream, which stays open.</param>
    public DecompressedStream(Stream compressed)
    {
        _compressed = new CountedStream(compressed);
        _contents = new GZipStream(_compressed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Whether a stream begins as gzip does (RFC 1952, section 2.3.1).</summary>
    public static bool Is(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    public override int Read(Span<byte> buffer) => Allow(buffer.Length, _contents.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Allow(buffer.Length, await _contents.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _contents.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Allow(int asked, int read)
    {
        _produced += read;
        if (read == 0 && asked > 0)
        {
            RequireEnd();
        }

        return _produced <= AlwaysAllowed || _produced / MaximumRatio <= _compressed.BytesRead
            ? read
            : throw new UnusableTextException($"expands to more than {MaximumRatio} times its size, as an attack would; decompress it beforehand if it can be trusted");
    }

    // The library takes a stream that is cut off for one that ends. At the end of a gzip stream is its length, and it can
    // be longer only if it is several, one after the other.
    private void RequireEnd()
    {
        if (_compressed.LastFour > _produced)
        {
            throw new UnusableTextException("is cut off: its end, which gzip files have, is missing");
        }
    }
}
