using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

/// <summary>A value in a JSON text, or one that is absent: what emitted invariants look at.</summary>
/// <remarks>
/// Nothing is parsed before it is asked for, nothing is allocated, and nothing throws: a value that has not the type a
/// question is about is simply not what was asked for. The text has to be well formed as far as the value reaches.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2231", Justification = "Emitted code calls the methods; operators would hide which equality is meant.")]
public readonly ref partial struct JsonFragment
{
    /// <summary>The offset of a value that is not there.</summary>
    public const long Absent = -1;

    // "-9223372036854775808"
    private const int MaximumInt64Length = 20;

    // From the value's first byte to the end of the document; empty if it is absent.
    private readonly ReadOnlySpan<byte> _text;

    // Where in the document that is, and where on the tape, if it is the document's still, what is inside is noted.
    private readonly int _at;
    private readonly PlaceTape? _places;
    private readonly int _document;
    private readonly int _place;

    // Why it is absent, where a rule that asked for it has to know.
    private readonly CelError _fault;

    /// <summary>Makes the fragment of a value.</summary>
    /// <param name="document">The text.</param>
    /// <param name="offset">Where in the text the value begins, or <see cref="Absent"/>.</param>
    public JsonFragment(ReadOnlySpan<byte> document, long offset)
    {
        _text = offset < 0 ? default : document[(int)offset..];
    }

    internal JsonFragment(ReadOnlySpan<byte> document, int at, PlaceTape? places, int number, int place)
        : this(at < 0 ? default : document[at..], at, places, number, place, CelError.None)
    {
    }

    private JsonFragment(ReadOnlySpan<byte> text, int at, PlaceTape? places, int number, int place, CelError fault)
    {
        _text = text;
        _at = at;
        _places = places;
        _document = number;
        _place = place;
        _fault = fault;
    }

    /// <summary>Makes the fragment of a value that is a document of its own.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The fragment.</returns>
    public static JsonFragment Of(ReadOnlySpan<byte> json) => new(json, 0);

    /// <summary>Whether the value is there, be it null or not.</summary>
    public bool IsPresent => !_text.IsEmpty;

    /// <summary>Whether the value is null or absent.</summary>
    public bool IsNull => !IsPresent || First == (byte)'n';

    /// <summary>Whether the value is <c>true</c>.</summary>
    public bool IsTrue => Is(true);

    // Of a value that is there, this tells its type.
    private byte First => _text.IsEmpty ? (byte)0 : _text[0];

    /// <summary>How many code points a string, items an array or properties an object has; 0 for any other value.</summary>
    public int Size
    {
        get
        {
            ContractReader reader = Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                return JsonText.CodePoints(in reader);
            }

            int size = 0;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
                {
                    reader.Skip();
                    size++;
                }
            }

            return size;
        }
    }

    /// <summary>The value of a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <remarks>
    /// Of two properties with the name it is the first. Invariants never see such an object: the second one is a
    /// structural error.
    /// </remarks>
    public JsonFragment this[ReadOnlySpan<byte> name]
    {
        get
        {
            ContractReader reader = Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isFound = JsonText.Equals(in reader, name);
                reader.Read();
                if (isFound)
                {
                    return new JsonFragment(_text, reader.TokenStartIndex);
                }

                reader.Skip();
            }

            return default;
        }
    }

    /// <summary>The value of a property whose place the validator of a record has noted.</summary>
    /// <param name="record">The record's number.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="name">The property's name, by which it is looked for where nothing is noted.</param>
    /// <returns>The value.</returns>
    public JsonFragment Member(int record, int member, ReadOnlySpan<byte> name) =>
        Tape is { } tape && tape.TryGetMember(_place, _at, record, member, out int value, out int inside)
            ? value == PlaceTape.None ? default : Inside(value, inside)
            : this[name];

    /// <summary>Whether the value is a string with a text.</summary>
    /// <param name="text">The text, without escapes.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> text)
    {
        // Texts that are compared mostly differ in their first byte, which rules that ask for one text after another see at once.
        byte first = _text.Length > 1 ? _text[1] : (byte)0;
        return (text.IsEmpty || first == text[0] || first == (byte)'\\') && IsWhole(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsWhole(ReadOnlySpan<byte> text)
    {
        if (First != (byte)'"')
        {
            return false;
        }

        ReadOnlySpan<byte> inside = _text[1..];
        if (inside.StartsWith(text) && inside[text.Length] == (byte)'"')
        {
            // A quotation mark of the text may have been taken for that at the end.
            return !text.Contains((byte)'"') || IsEscaped(text);
        }

        // Else they can be equal only if an escape stands where they part.
        int same = 0;
        while (same < text.Length && inside[same] == text[same])
        {
            same++;
        }

        return inside[same] == (byte)'\\' && IsEscaped(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsEscaped(ReadOnlySpan<byte> text)
    {
        ContractReader reader = Read();
        return JsonText.Equals(in reader, text);
    }

    /// <summary>Whether the value is a boolean.</summary>
    /// <param name="value">Which one.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(bool value) => First == (value ? (byte)'t' : (byte)'f');

    /// <summary>Whether the value is a number, however it is written.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(long number) => IsNumber(Format(number, stackalloc byte[MaximumInt64Length]));

    /// <summary>Whether the value is a number, however it is written.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsNumber(ReadOnlySpan<byte> number)
    {
        ContractReader reader = Read();
        return reader.TokenType == JsonTokenType.Number && JsonNumber.Compare(reader.ValueSpan, number) == 0;
    }

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="other">A number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if one of them is no number.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int CompareTo(JsonFragment other)
    {
        ContractReader reader = other.Read();
        return reader.TokenType == JsonTokenType.Number ? CompareTo(reader.ValueSpan) : 0;
    }

    /// <summary>Compares the value with a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if the value is no number.</returns>
    public int CompareTo(long number) => CompareTo(Format(number, stackalloc byte[MaximumInt64Length]));

    /// <summary>Compares the value with a number.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if the value is no number.</returns>
    public int CompareTo(ReadOnlySpan<byte> number)
    {
        ContractReader reader = Read();
        return reader.TokenType == JsonTokenType.Number ? JsonNumber.Compare(reader.ValueSpan, number) : 0;
    }

    /// <summary>
    /// Whether two values are equal: strings by their text, numbers by their value, null and absent to each other.
    /// Arrays and objects, which no invariant compares, are equal to nothing.
    /// </summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Equals(JsonFragment other)
    {
        if (IsNull || other.IsNull)
        {
            return IsNull && other.IsNull;
        }

        ContractReader left = Read();
        ContractReader right = other.Read();
        return left.TokenType == right.TokenType && left.TokenType switch
        {
            JsonTokenType.String => JsonEscapes.TextEquals(left.ValueSpan, left.ValueIsEscaped, right.ValueSpan, right.ValueIsEscaped),
            JsonTokenType.Number => JsonNumber.Compare(left.ValueSpan, right.ValueSpan) == 0,
            JsonTokenType.True or JsonTokenType.False => true,
            _ => false,
        };
    }

    /// <summary>As <see cref="Equals(JsonFragment)"/>, but UUIDs are equal in upper and lower case.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool EqualsUuid(JsonFragment other)
    {
        // A UUID has but one form beside the case of its letters.
        ReadOnlySpan<byte> left = PlainUuid;
        ReadOnlySpan<byte> right = other.PlainUuid;
        if (!left.IsEmpty && !right.IsEmpty)
        {
            return left.SequenceEqual(right) || Ascii.EqualsIgnoreCase(left, right);
        }

        return TryGetUuid(out Guid leftUuid) && other.TryGetUuid(out Guid rightUuid) ? leftUuid == rightUuid : Equals(other);
    }

    /// <summary>As <see cref="Equals(JsonFragment)"/>, but timestamps are equal if they are the same instant.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool EqualsInstant(JsonFragment other) => TryGetInstant(out DateTimeOffset left) && other.TryGetInstant(out DateTimeOffset right)
        ? left == right
        : Equals(other);

    private PlaceTape? Tape => _places is { } places && places.IsOf(_document) ? places : null;

    // A value inside this one.
    private JsonFragment Inside(int at, int place) => new(_text[(at - _at)..], at, _places, _document, place, CelError.None);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ContractReader Read()
    {
        ContractReader reader = ContractReader.Again(_text);
        if (IsPresent)
        {
            reader.Read();
        }

        return reader;
    }

    // The text of a UUID that is written without escapes; empty if the value is none.
    private ReadOnlySpan<byte> PlainUuid
    {
        get
        {
            const int Quotes = 2;
            return _text.Length >= UuidFormat.Length + Quotes
                && _text[0] == (byte)'"'
                && _text[UuidFormat.Length + 1] == (byte)'"'
                && UuidFormat.IsMatch(_text.Slice(1, UuidFormat.Length))
                ? _text.Slice(1, UuidFormat.Length)
                : default;
        }
    }

    private bool TryGetUuid(out Guid uuid)
    {
        ContractReader reader = Read();
        uuid = default;
        return reader.TokenType == JsonTokenType.String
            && JsonFormats.TryGetUuid(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out uuid);
    }

    private bool TryGetInstant(out DateTimeOffset instant)
    {
        ContractReader reader = Read();
        instant = default;
        return reader.TokenType == JsonTokenType.String
            && Rfc3339.TryGetInstant(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out instant, out _);
    }

    private static ReadOnlySpan<byte> Format(long number, Span<byte> buffer)
    {
        number.TryFormat(buffer, out int written, default, CultureInfo.InvariantCulture);
        return buffer[..written];
    }
}
