using System.Buffers;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Hashes that equal JSON values share, whatever their spelling; see <see cref="JsonEquality"/>.</summary>
internal static class JsonHash
{
    private const int StackLimit = 256;

    private enum Kind : ulong
    {
        Name,
        Member,
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
        JsonTokenType.String => OfText((ulong)Kind.String, in reader),
        JsonTokenType.Number => KeyedHash.Combine((ulong)Kind.Number, DecimalNumber.HashOf(reader.ValueSpan)),
        JsonTokenType.True => KeyedHash.Combine((ulong)Kind.True, 0),
        JsonTokenType.False => KeyedHash.Combine((ulong)Kind.False, 0),
        JsonTokenType.StartArray => OfArray(ref reader),
        JsonTokenType.StartObject => OfObject(ref reader),
        _ => KeyedHash.Combine((ulong)Kind.Null, 0),
    };

    /// <summary>The hash of a text, its escapes resolved.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    public static ulong OfText(ref readonly ContractReader reader) => OfText((ulong)Kind.Name, in reader);

    /// <summary>The hash of a text that has no escapes.</summary>
    public static ulong OfText(ReadOnlySpan<byte> text) => KeyedHash.Of((ulong)Kind.Name, text);

    private static ulong OfText(ulong kind, ref readonly ContractReader reader) =>
        reader.ValueIsEscaped ? OfEscaped(kind, name: default, reader.ValueSpan) : KeyedHash.Of(kind, reader.ValueSpan);

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
            members += OfMember(ref reader);
        }

        return KeyedHash.Combine((ulong)Kind.Object, members);
    }

    private static ulong OfMember(ref ContractReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            return OfMember(name, ref reader);
        }

        ReadOnlySpan<byte> escaped = reader.ValueSpan;
        byte[]? rented = escaped.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(escaped.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        int length = JsonEscapes.Resolve(escaped, buffer);
        reader.Read();
        ulong hash = OfMember(buffer[..length], ref reader);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    // Most values are strings, whose names are hashed with them.
    private static ulong OfMember(scoped ReadOnlySpan<byte> name, ref ContractReader reader)
    {
        const int BitsOfKind = 8;
        ulong member = (ulong)Kind.Member | ((ulong)name.Length << BitsOfKind);
        return reader.TokenType != JsonTokenType.String ? KeyedHash.Combine(KeyedHash.Of(member, name), OfValue(ref reader))
            : reader.ValueIsEscaped ? OfEscaped(member, name, reader.ValueSpan)
            : KeyedHash.Of(member, name, reader.ValueSpan);
    }

    private static ulong OfEscaped(ulong kind, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        byte[]? rented = text.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        ulong hash = KeyedHash.Of(kind, name, buffer[..JsonEscapes.Resolve(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }
}
