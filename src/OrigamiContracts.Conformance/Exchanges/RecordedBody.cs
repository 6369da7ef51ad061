using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>The body of a recorded message: what the record has of it, or why it has nothing that can be judged.</summary>
/// <param name="Part">Where it is, and its bytes if they are at hand.</param>
/// <param name="Unread">Why a body that was there is not at hand.</param>
internal readonly record struct RecordedBody(DocumentPart Part, UncheckedReason? Unread)
{
    public static RecordedBody Of(DocumentPart part) => new(part, Unread: null);

    public bool IsEmpty => Part.Utf8Json.IsEmpty;

    public ExchangeBody ToExchangeBody() => Unread is { } reason ? ExchangeBody.NotRead(reason) : ExchangeBody.Of(Part.Utf8Json);
}
