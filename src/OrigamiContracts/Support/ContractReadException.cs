using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Says what can't be read, and where by byte offset; the entry points add the place for a person.</summary>
internal sealed class ContractReadException(string message, long offset) : JsonException(message)
{
    public long Offset { get; } = offset;
}
