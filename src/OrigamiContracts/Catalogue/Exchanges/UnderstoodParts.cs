using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The decoded parameters or headers that have at least the described structure: what rules see of them.</summary>
internal sealed class UnderstoodParts
{
    private static readonly (ExchangePart Part, string Name)[] RequestParts =
    [
        (ExchangePart.Path, "path"),
        (ExchangePart.Query, "query"),
        (ExchangePart.Header, "headers"),
        (ExchangePart.Cookie, "cookies"),
    ];

    private readonly List<(ExchangePart Part, string Name, byte[] Utf8Json)> _values = [];

    public void Add(ExchangePlace place, JudgedValue value)
    {
        if (value.IsUnderstood)
        {
            // Headers have no case, and rules have to name them somehow.
            string name = place.Part == ExchangePart.Header ? place.Name!.ToLowerInvariant() : place.Name!;
            _values.Add((place.Part, name, value.Utf8Json));
        }
    }

    /// <summary>The object <c>{"path":{…},"query":{…},"headers":{…},"cookies":{…}}</c>.</summary>
    public ReadOnlyMemory<byte> ToRequest() => Write(writer =>
    {
        foreach ((ExchangePart part, string name) in RequestParts)
        {
            WritePart(writer, part, name);
        }
    });

    /// <summary>The object <c>{"status":200,"headers":{…}}</c>.</summary>
    public ReadOnlyMemory<byte> ToResponse(int status) => Write(writer =>
    {
        writer.WriteNumber("status", status);
        WritePart(writer, ExchangePart.Header, "headers");
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void WritePart(Utf8JsonWriter writer, ExchangePart part, string name)
    {
        writer.WriteStartObject(name);
        foreach ((ExchangePart valuePart, string valueName, byte[] json) in _values)
        {
            if (valuePart == part)
            {
                writer.WritePropertyName(valueName);
                writer.WriteRawValue(json, skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }
}
