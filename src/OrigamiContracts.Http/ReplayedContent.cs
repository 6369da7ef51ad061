using System.Net;
using System.Net.Http.Headers;
using OrigamiContracts.Observation;

namespace OrigamiContracts.Http;

/// <summary>A content whose stream has been read from, as it was before.</summary>
internal sealed class ReplayedContent : HttpContent
{
    private readonly HttpContent _original;
    private readonly ReadOnlyMemory<byte> _read;
    private readonly Stream? _rest;

    /// <param name="original">The content; it is disposed of with this one.</param>
    /// <param name="read">What was read from its stream.</param>
    /// <param name="rest">Its stream; null if nothing is left in it.</param>
    public ReplayedContent(HttpContent original, ReadOnlyMemory<byte> read, Stream? rest)
    {
        _original = original;
        _read = read;
        _rest = rest;
        foreach ((string name, HeaderStringValues values) in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(OpenStream());

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => OpenStream();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_read, cancellationToken).ConfigureAwait(false);
        if (_rest is not null)
        {
            await _rest.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        stream.Write(_read.Span);
        _rest?.CopyTo(stream);
    }

    // What is left in the stream is known to the headers of the original, if at all.
    protected override bool TryComputeLength(out long length)
    {
        length = _read.Length;
        return _rest is null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _original.Dispose();
        }

        base.Dispose(disposing);
    }

    private ReplayStream OpenStream() => new(_read, _rest ?? Stream.Null, ownsRest: true);
}
