using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Hashes that equal JSON values share, whatever their spelling; see <see cref="JsonEquality"/>.</summary>
internal static class JsonHash
{
    private const int StackLimit = 256;

    private enum Kind : ulong
    {
        Null,
        False,
        True,
        Number,
        String,
        Array,
        Object,
    }

    /// <summary>The hash of a value.</summary>
    /// <param name="reader">A reader on the value's first token; it is left on the last one.</param>
    public static ulong OfValue(ref ContractReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => KeyedHash.Combine((ulong)Kind.String, OfText(in reader)),
        JsonTokenType.Number => KeyedHash.Combine((ulong)Kind.Number, DecimalNumber.Read(reader.ValueSpan).Hash()),
        JsonTokenType.True => KeyedHash.Combine((ulong)Kind.True, 0),
        JsonTokenType.False => KeyedHash.Combine((ulong)Kind.False, 0),
        JsonTokenType.StartArray => OfArray(ref reader),
        JsonTokenType.StartObject => OfObject(ref reader),
        _ => KeyedHash.Combine((ulong)Kind.Null, 0),
    };

    /// <summary>The hash of a text, its escapes resolved.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    public static ulong OfText(ref readonly ContractReader reader) =>
        reader.ValueIsEscaped ? OfEscaped(reader.ValueSpan) : KeyedHash.Of(reader.ValueSpan);

    private static ulong OfArray(ref ContractReader reader)
    {
        ulong hash = (ulong)Kind.Array;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            hash = KeyedHash.Combine(hash, OfValue(ref reader));
        }

        return hash;
    }

    private static ulong OfObject(ref ContractReader reader)
    {
        // The order of members does not count, and that of terms does not either.
        ulong members = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            ulong name = OfText(in reader);
            reader.Read();
            members += KeyedHash.Combine(name, OfValue(ref reader));
        }

        return KeyedHash.Combine((ulong)Kind.Object, members);
    }

    private static ulong OfEscaped(ReadOnlySpan<byte> text)
    {
        byte[]? rented = text.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        ulong hash = KeyedHash.Of(buffer[..JsonEscapes.Resolve(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }
}
