namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Splits a body into the items of a sequence, one after the other.</summary>
internal static class SequenceReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="kind">How the body is a sequence.</param>
    /// <param name="body">The body. A byte order mark before the first item is passed over.</param>
    /// <param name="visitor">Takes the items.</param>
    public static void Read(SequenceKind kind, ReadOnlyMemory<byte> body, ISequenceVisitor visitor)
    {
        int start = body.Span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        switch (kind)
        {
            case SequenceKind.EventStream:
                new EventStreamReader(visitor).Read(body.Span, start);
                break;
            case SequenceKind.JsonLines:
                JsonSequences.ReadLines(body, start, visitor);
                break;
            default:
                JsonSequences.ReadTextSequence(body, visitor);
                break;
        }
    }
}
