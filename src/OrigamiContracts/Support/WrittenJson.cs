using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Writes records as JSON that is looked at and forgotten, in memory that each thread keeps.</summary>
internal sealed class WrittenJson : IDisposable
{
    // What a thread keeps between two records; a longer one is written, and its memory given up.
    private const int MaximumKept = 1 << 20;

    [ThreadStatic]
    private static WrittenJson? _free;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    private WrittenJson()
    {
        _writer = new Utf8JsonWriter(_buffer, ContractJson.WriterOptions);
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => _buffer.WrittenSpan;

    /// <summary>Writes a record.</summary>
    /// <param name="contract">The record or union.</param>
    /// <returns>Its JSON, whose memory is given back when it is disposed. Lists that are written can run any code, this too.</returns>
    public static WrittenJson Of<T>(T contract)
        where T : IContract<T>
    {
        WrittenJson written = _free ?? new WrittenJson();
        _free = null;
        contract.WriteJson(written._writer);
        written._writer.Flush();
        return written;
    }

    /// <summary>Gives the memory back; the text must not be looked at any more.</summary>
    public void Dispose()
    {
        if (_buffer.Capacity > MaximumKept)
        {
            _writer.Dispose();
            return;
        }

        _buffer.ResetWrittenCount();
        _writer.Reset();
        _free = this;
    }
}
