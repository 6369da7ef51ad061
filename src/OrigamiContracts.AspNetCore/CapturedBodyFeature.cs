using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.AspNetCore;

/// <summary>The body of a response, copied while it is sent.</summary>
/// <param name="inner">The body.</param>
/// <param name="stream">Its stream, with the copy beside it.</param>
/// <param name="capture">The copy.</param>
internal sealed class CapturedBodyFeature(IHttpResponseBodyFeature inner, CapturedStream stream, ResponseCapture capture) : IHttpResponseBodyFeature
{
    private PipeWriter? _writer;

    public Stream Stream => stream;

    public PipeWriter Writer => _writer ??= PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await FlushWriterAsync();

        // Who sends a file does so without its bytes passing through here.
        capture.Skip(UncheckedReason.Streamed);
        await inner.SendFileAsync(path, offset, count, cancellationToken);
    }

    public async Task CompleteAsync()
    {
        await FlushWriterAsync();
        await inner.CompleteAsync();
    }

    /// <summary>
    /// Sends what is in the writer only, and gives its buffers back. Where nothing was written, nothing happens: a response
    /// that has not begun stays so.
    /// </summary>
    public async Task EndAsync()
    {
        await FlushWriterAsync();
        _writer?.Complete();
    }

    private async Task FlushWriterAsync()
    {
        if (_writer is { UnflushedBytes: > 0 })
        {
            await _writer.FlushAsync();
        }
    }
}
