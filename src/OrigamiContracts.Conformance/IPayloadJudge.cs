using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>Judges payloads, each by itself. Any number of threads can use it.</summary>
internal interface IPayloadJudge
{
    Judgement Judge(in Payload payload);
}
