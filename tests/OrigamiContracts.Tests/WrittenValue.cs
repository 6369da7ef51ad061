using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tests;

/// <summary>A value that can be written both by the writer of emitted code and by the one of System.Text.Json.</summary>
[JsonConverter(typeof(ContractJsonConverter<WrittenValue>))]
internal sealed record WrittenValue(string Description, Action<ContractWriter> Ours, Action<Utf8JsonWriter> Peers) : IContract<WrittenValue>
{
    /// <summary>What the peer writes.</summary>
    public byte[] ByPeer(JsonWriterOptions options)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, options))
        {
            Peers(writer);
        }

        return text.WrittenSpan.ToArray();
    }

    public override string ToString() => Description;

    public void WriteJson(ContractWriter writer) => Ours(writer);

    public static WrittenValue Parse(ReadOnlySpan<byte> utf8Json) => throw new NotSupportedException();

    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out WrittenValue? value, out ValidationReport report) =>
        throw new NotSupportedException();

    public static ValidationReport Validate(ReadOnlySpan<byte> utf8Json) => throw new NotSupportedException();

    public static WrittenValue ReadJson(ref ContractReader reader) => throw new NotSupportedException();

    public static void ValidateJson(ref ContractReader reader, ref ViolationCollector violations) => throw new NotSupportedException();

    public ValidationReport Validate() => throw new NotSupportedException();

    public void ValidateMembers(ref ViolationCollector violations) => throw new NotSupportedException();
}
