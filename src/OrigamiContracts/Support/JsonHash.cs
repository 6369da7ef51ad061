using System.Buffers;
using System.Runtime.CompilerServices;
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
        JsonTokenType.String => OfText(Kind.String, in reader),
        JsonTokenType.Number => OfNumber(reader.ValueSpan),
        JsonTokenType.True => OfLiteral(Kind.True),
        JsonTokenType.False => OfLiteral(Kind.False),
        JsonTokenType.StartArray => OfArray(ref reader),
        JsonTokenType.StartObject => OfObject(ref reader),
        _ => OfLiteral(Kind.Null),
    };

    /// <summary>The hash of a text, its escapes resolved.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    public static ulong OfText(ref readonly ContractReader reader) => OfText(Kind.Name, in reader);

    /// <summary>The hash of a text that has no escapes.</summary>
    public static ulong OfText(ReadOnlySpan<byte> text) => Begin(Kind.Name).With(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static KeyedHashState Begin(Kind kind) => KeyedHash.Begin((ulong)kind);

    private static ulong OfLiteral(Kind kind) => Begin(kind).With(0);

    private static ulong OfArray(ref ContractReader reader)
    {
        KeyedHashState hash = Begin(Kind.Array);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            hash.Add(OfValue(ref reader));
        }

        return hash.With(0);
    }

    private static ulong OfObject(ref ContractReader reader)
    {
        // The order of members does not count, and that of terms does not either.
        ulong members = (ulong)Kind.Object;
        while (reader.ReadAnyMember(out ReadOnlySpan<byte> name, out bool nameIsEscaped))
        {
            members += nameIsEscaped ? OfEscapedMember(name, ref reader) : OfMember(name, ref reader);
        }

        return members;
    }

    private static ulong OfEscapedMember(ReadOnlySpan<byte> escaped, ref ContractReader reader)
    {
        byte[]? rented = escaped.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(escaped.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        int length = JsonEscapes.Resolve(escaped, buffer);
        ulong hash = OfMember(buffer[..length], ref reader);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    private static ulong OfMember(scoped ReadOnlySpan<byte> name, ref ContractReader reader)
    {
        // A name that goes on with what could be the beginning of a value is of another length.
        const int BitsOfKind = 8;
        KeyedHashState hash = KeyedHash.Begin((ulong)Kind.Member | ((ulong)name.Length << BitsOfKind));
        hash.Add(name);

        // By value, so that the state of all others stays in registers.
        return reader.TokenType != JsonTokenType.String ? hash.With(OfValue(ref reader))
            : reader.ValueIsEscaped ? WithEscaped(hash, reader.ValueSpan)
            : hash.With(reader.ValueSpan);
    }

    private static ulong OfNumber(ReadOnlySpan<byte> number)
    {
        (ulong digits, ulong exponent) = DecimalNumber.WordsOf(number);
        KeyedHashState hash = Begin(Kind.Number);
        hash.Add(digits);
        return hash.With(exponent);
    }

    private static ulong OfText(Kind kind, ref readonly ContractReader reader)
    {
        KeyedHashState hash = Begin(kind);
        return reader.ValueIsEscaped ? WithEscaped(hash, reader.ValueSpan) : hash.With(reader.ValueSpan);
    }

    private static ulong WithEscaped(KeyedHashState hash, ReadOnlySpan<byte> text)
    {
        byte[]? rented = text.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        ulong whole = hash.With(buffer[..JsonEscapes.Resolve(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return whole;
    }
}
