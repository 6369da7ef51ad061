namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Which of the bytes that are remembered of a resource belong to one value.</summary>
/// <param name="Start">The first one.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Kind">What they are.</param>
internal readonly record struct KeptPiece(int Start, ushort Length, KeptKind Kind)
{
    /// <summary>The bytes.</summary>
    /// <param name="kept">All that are remembered of the resource.</param>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> kept) => kept.Slice(Start, Length);
}
