namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>A JSON text is no recorded exchange: the message says why, and what one has there.</summary>
/// <param name="offset">Where the text is wrong, in bytes from its start.</param>
/// <param name="message">The reason, as a sentence without capital and stop.</param>
internal sealed class MalformedRecordException(long offset, string message) : Exception(message)
{
    public long Offset => offset;
}
