using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>Judges documents by a schema.</summary>
internal sealed class DocumentJudge(ApiSchema schema, int maximumDepth, CoverageBook? coverage) : IPayloadJudge
{
    public Judgement Judge(in Payload payload)
    {
        ValidationReport result = Validate(payload.Utf8Json);
        if (!result.IsJson)
        {
            return PayloadProblem.At(result.Violations[0].ByteOffset ?? 0, in payload, result.Violations[0].Message);
        }

        coverage?.Note(schema, payload.Utf8Json);
        return new Judgement
        {
            HasErrors = !result.IsValid,
            Findings = result.IsClean ? null : FindingsOf(result, in payload),
            Omitted = result.OmittedViolations,
            Observation = schema.Lifecycle is { } lifecycle ? new Observation(lifecycle, new DocumentPart(payload.Utf8Json)) : null,
        };
    }

    private ValidationReport Validate(ReadOnlyMemory<byte> document) => maximumDepth <= ContractJson.MaximumDepth
        ? schema.Validate(document.Span, maximumDepth)
        : ValidateOnLargeStack(document);

    // In a method of its own, since what a lambda captures is allocated where the method begins.
    private ValidationReport ValidateOnLargeStack(ReadOnlyMemory<byte> document) =>
        LargeStack.Run(() => schema.Validate(document.Span, maximumDepth));

    private static Finding[] FindingsOf(ValidationReport result, in Payload payload)
    {
        var findings = new Finding[result.Violations.Count];
        var position = new TextPosition(payload.Utf8Json.Span, payload.Line);
        for (int i = 0; i < findings.Length; i++)
        {
            Violation violation = result.Violations[i];
            position.MoveTo(violation.ByteOffset ?? 0);
            findings[i] = new Finding(payload.Source, position.Line, violation) { Kind = FindingKinds.Of(violation), Subject = FindingSubject.Of(violation) };
        }

        return findings;
    }
}
