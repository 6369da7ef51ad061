namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The body of a request or response: its bytes, nothing, or the reason why they are not at hand.</summary>
public readonly struct ExchangeBody
{
    private ExchangeBody(ReadOnlyMemory<byte> content, UncheckedReason? unread)
    {
        Content = content;
        Unread = unread;
    }

    /// <summary>There is no body.</summary>
    public static ExchangeBody None => default;

    /// <summary>The bytes, as they were sent; empty if there are none or they are not at hand.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Why a body that is there is not at hand; <see langword="null"/> otherwise.</summary>
    public UncheckedReason? Unread { get; }

    /// <summary>Whether there is a body. One of no bytes is none.</summary>
    public bool IsPresent => Unread is not null || !Content.IsEmpty;

    /// <summary>A body that is at hand.</summary>
    /// <param name="content">Its bytes. They must not change while they are checked.</param>
    /// <returns>The body.</returns>
    public static ExchangeBody Of(ReadOnlyMemory<byte> content) => new(content, unread: null);

    /// <summary>A body that is there, but not at hand.</summary>
    /// <param name="reason">Why not.</param>
    /// <returns>The body.</returns>
    public static ExchangeBody NotRead(UncheckedReason reason) => new(default, reason);
}
