using System.Buffers;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>Payloads that are judged together, so that threads are handed work that is worth it, in memory of their own.</summary>
internal sealed class PayloadBatch
{
    private const int Size = 256 << 10;
    private const int MaximumCount = 1024;

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Size);
    private readonly Payload[] _payloads = new Payload[MaximumCount];
    private readonly Judgement[] _judgements = new Judgement[MaximumCount];
    private byte[]? _large;
    private int _length;

    public int Count { get; private set; }

    /// <summary>Whether it is one payload, which is larger than batches are.</summary>
    public bool IsLarge => _large is not null;

    /// <summary>Copies a payload into the batch.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(in Payload payload)
    {
        ReadOnlyMemory<byte> text = payload.Utf8Json;
        if (Count == MaximumCount || IsLarge || (text.Length > Size - _length && Count > 0))
        {
            return false;
        }

        Memory<byte> room = text.Length > Size
            ? (_large = ArrayPool<byte>.Shared.Rent(text.Length)).AsMemory(0, text.Length)
            : _bytes.AsMemory(_length, text.Length);
        text.CopyTo(room);
        _length += text.Length;
        _payloads[Count++] = payload with { Utf8Json = room };
        return true;
    }

    public void JudgeBy(IPayloadJudge judge)
    {
        for (int i = 0; i < Count; i++)
        {
            ref readonly Payload payload = ref _payloads[i];
            _judgements[i] = payload.Unusable is { } unusable ? Judgement.Refused(unusable) : judge.Judge(in payload);
        }
    }

    public ref readonly Payload PayloadAt(int index) => ref _payloads[index];

    public ref readonly Judgement JudgementAt(int index) => ref _judgements[index];

    /// <summary>Makes room for other payloads.</summary>
    public void Clear()
    {
        Array.Clear(_payloads, 0, Count);
        Array.Clear(_judgements, 0, Count);
        if (_large is not null)
        {
            ArrayPool<byte>.Shared.Return(_large);
            _large = null;
        }

        (Count, _length) = (0, 0);
    }
}
