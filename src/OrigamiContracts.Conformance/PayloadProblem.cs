using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>Says where a payload can't be used.</summary>
internal static class PayloadProblem
{
    public static Judgement At(long offset, in Payload payload, string reason)
    {
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        position.MoveTo(offset);
        return Judgement.Refused(new UnusableInput(payload.Source, position.Line, position.Column, reason));
    }
}
