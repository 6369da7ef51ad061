namespace OrigamiContracts.Conformance;

/// <summary>A JSON document that is a payload, or stands inside one.</summary>
/// <param name="Utf8Json">The document as UTF-8.</param>
/// <param name="Pointer">Where it stands in the payload: a JSON Pointer.</param>
/// <param name="Offset">Where it begins in the payload, in bytes.</param>
/// <param name="IsQuoted">Whether it is written as a string, so that its bytes are not those of the payload.</param>
internal readonly record struct DocumentPart(ReadOnlyMemory<byte> Utf8Json, string Pointer = "", long Offset = 0, bool IsQuoted = false)
{
    /// <summary>Where in the payload something of the document is.</summary>
    /// <param name="offset">Where it is in the document.</param>
    public long OffsetOf(long offset) => IsQuoted ? Offset : Offset + offset;
}
