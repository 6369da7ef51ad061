using System.Buffers;
using System.Runtime.ExceptionServices;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.AspNetCore;

/// <summary>Keeps a copy of a response's body while it is sent, if it will be judged and is not too long.</summary>
/// <param name="limit">The most bytes that are kept.</param>
/// <param name="isJudged">Whether the body will be judged; asked once, when the first of it has been sent.</param>
internal sealed class ResponseCapture(int limit, Func<bool> isJudged)
{
    private ArrayBufferWriter<byte>? _kept;
    private UncheckedReason? _unread;
    private ExceptionDispatchInfo? _failure;

    public void Append(ReadOnlySpan<byte> sent)
    {
        if (sent.IsEmpty || _unread is not null)
        {
            return;
        }

        if (_kept is null && !IsJudged())
        {
            _unread = UncheckedReason.Streamed;
            return;
        }

        _kept ??= new ArrayBufferWriter<byte>();
        if (_kept.WrittenCount + (long)sent.Length > limit)
        {
            Skip(UncheckedReason.TooLarge);
            return;
        }

        _kept.Write(sent);
    }

    /// <summary>Gives up the copy: not all of the body will be seen here.</summary>
    public void Skip(UncheckedReason reason)
    {
        _kept = null;
        _unread = reason;
    }

    /// <summary>What was sent.</summary>
    /// <param name="isAborted">Whether the connection is gone, so that there may be more.</param>
    /// <exception cref="Exception">Whatever went wrong while the response was being sent.</exception>
    public ExchangeBody ToBody(bool isAborted)
    {
        _failure?.Throw();
        return _unread is { } reason ? ExchangeBody.NotRead(reason)
            : isAborted ? ExchangeBody.NotRead(UncheckedReason.Incomplete)
            : _kept is null ? ExchangeBody.None
            : ExchangeBody.Of(_kept.WrittenMemory);
    }

    private bool IsJudged()
    {
        try
        {
            return isJudged();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The response must go on; what is wrong is told when it has ended.
            _failure = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }
}
