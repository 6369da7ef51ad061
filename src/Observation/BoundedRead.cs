using System.Buffers;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Observation;

/// <summary>The beginning of a stream, all of it if it is no longer than a limit.</summary>
/// <param name="Read">The bytes that were read: one more than the limit at most.</param>
/// <param name="Unread">Why that is not all; null if it is.</param>
internal readonly record struct BoundedRead(ReadOnlyMemory<byte> Read, UncheckedReason? Unread)
{
    private const int FirstBuffer = 4_096;

    /// <summary>What there is to check.</summary>
    public ExchangeBody Body => Unread is { } reason ? ExchangeBody.NotRead(reason) : ExchangeBody.Of(Read);

    /// <summary>Reads a stream to its end or to a limit. That the stream breaks off is no error here.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="async">Whether to wait without a thread.</param>
    /// <param name="cancellationToken">Ends reading; this is an exception.</param>
    public static async ValueTask<BoundedRead> OfAsync(Stream stream, int limit, bool async, CancellationToken cancellationToken)
    {
        var read = new ArrayBufferWriter<byte>();
        while (read.WrittenCount <= limit)
        {
            int size = (int)Math.Min(Math.Max(FirstBuffer, read.WrittenCount), limit + 1L - read.WrittenCount);
            Memory<byte> buffer = read.GetMemory(size)[..size];
            int count;
            try
            {
                count = async ? await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : stream.Read(buffer.Span);
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever reads on gets what has been read, and then sees for himself.
                return new BoundedRead(read.WrittenMemory, UncheckedReason.Incomplete);
            }

            if (count == 0)
            {
                return new BoundedRead(read.WrittenMemory, null);
            }

            read.Advance(count);
        }

        return new BoundedRead(read.WrittenMemory, UncheckedReason.TooLarge);
    }
}
