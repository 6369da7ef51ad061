using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>A writer that each thread uses again, so that writing a record allocates its text and nothing beside it.</summary>
internal sealed class WriterCache
{
    // Beyond this, the memory is not kept for the next record.
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static WriterCache? _ofThread;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    private WriterCache() => Writer = new Utf8JsonWriter(_buffer, ContractJson.WriterOptions);

    public Utf8JsonWriter Writer { get; }

    /// <summary>Takes the thread's writer. A record that fails to be written, or that writes another one, leaves none behind.</summary>
    public static WriterCache Take()
    {
        WriterCache cache = _ofThread ?? new WriterCache();
        _ofThread = null;
        return cache;
    }

    /// <summary>The text that was written; the writer is the thread's again.</summary>
    public byte[] TakeText()
    {
        Writer.Flush();
        byte[] text = _buffer.WrittenSpan.ToArray();
        if (_buffer.Capacity <= LargestKept)
        {
            _buffer.ResetWrittenCount();
            Writer.Reset();
            _ofThread = this;
        }

        return text;
    }
}
