namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>An item of a sequence.</summary>
/// <param name="Index">Which one it is.</param>
/// <param name="Utf8Json">The item as JSON, until the next one is read.</param>
/// <param name="Offset">Where in the body it begins.</param>
/// <param name="IsVerbatim">Whether its JSON stands in the body as it is.</param>
internal readonly record struct SequenceItem(int Index, ReadOnlyMemory<byte> Utf8Json, long Offset, bool IsVerbatim)
{
    /// <summary>Where in the body a place of the item is.</summary>
    public long OffsetOf(long offset) => IsVerbatim ? Offset + offset : Offset;
}
