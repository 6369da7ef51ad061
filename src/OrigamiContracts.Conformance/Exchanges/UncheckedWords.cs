using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Says what of an exchange was not checked, and why.</summary>
internal static class UncheckedWords
{
    public static UnjudgedPart Of(UncheckedPart part, OperationMatch match, RecordedExchange exchange, in Payload payload)
    {
        string side = part.Side == ExchangeSide.Request ? "request" : "response";
        string what = part.Name is null ? $"the body of the {side}" : $"{JsonText.Excerpt(part.Name)} of the {side}";
        (string reason, string words) = Of(part.Reason);
        return new UnjudgedPart(payload.Source, payload.Line, reason, $"{what} was not checked: {words}")
        {
            OperationId = match.Operation?.Id,
            Side = part.Side,
            Location = part.Name is null ? $"/{side}/body" : $"/{side}/{part.Name}",
            DescriptionLocation = match.Operation is { } operation ? DescriptionOf(part, operation, exchange.Response?.Status) : "",
        };
    }

    private static string DescriptionOf(UncheckedPart part, ApiOperation operation, int? status)
    {
        if (part.Side == ExchangeSide.Request)
        {
            return part.Name is { } name
                ? operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Location ?? operation.Location
                : operation.RequestBody?.Location ?? operation.Location;
        }

        ApiResponse? response = status is { } code ? operation.FindResponse(code) : null;
        return part.Name is { } header
            ? response?.Headers.FirstOrDefault(candidate => candidate.Name == header)?.Location ?? operation.Location
            : response?.Location ?? operation.Location;
    }

    private static (string Reason, string Words) Of(UncheckedReason reason) => reason switch
    {
        UncheckedReason.NotJson => ("not-json", "its media type is no kind of JSON"),
        UncheckedReason.NoSchema => ("no-schema", "the description has no schema for it"),
        UncheckedReason.Streamed => ("streamed", "it is a sequence, and the description has no 'itemSchema' for what is in it"),
        UncheckedReason.WholeSequence => ("whole-sequence", "its items were, one by one, but not all of them together, which 'schema' is about"),
        UncheckedReason.Compressed => ("compressed", "its Content-Encoding can't be undone; gzip, deflate and br can, if the body was recorded as base64"),
        UncheckedReason.Charset => ("charset", "its headers say that it is not UTF-8"),
        UncheckedReason.TooLarge => ("too-large", "it is larger than what is looked at"),
        UncheckedReason.NotComparable => ("not-comparable", "it does not say what its life-cycle is about"),
        UncheckedReason.UndefinedStyle => ("undefined-style", "the description leaves open how such a value is written"),
        _ => ("incomplete", "the recording does not have all of it"),
    };
}
