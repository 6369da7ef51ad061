using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Says in a sentence what of an exchange was not checked, and why.</summary>
internal static class UncheckedWords
{
    public static string Of(UncheckedPart part)
    {
        string side = part.Side == ExchangeSide.Request ? "request" : "response";
        string what = part.Name is null ? $"the body of the {side}" : $"{JsonText.Excerpt(part.Name)} of the {side}";
        return $"{what} was not checked: {Of(part.Reason)}";
    }

    private static string Of(UncheckedReason reason) => reason switch
    {
        UncheckedReason.NotJson => "its media type is no kind of JSON",
        UncheckedReason.NoSchema => "the description has no schema for it",
        UncheckedReason.Streamed => "it is a stream of documents",
        UncheckedReason.Compressed => "its headers say that it is compressed; record it without Content-Encoding",
        UncheckedReason.Charset => "its headers say that it is not UTF-8",
        UncheckedReason.NotComparable => "it does not say what its life-cycle is about",
        UncheckedReason.UndefinedStyle => "the description leaves open how such a value is written",
        _ => "it is not all there",
    };
}
