using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

/// <summary>
/// What the text of a JSON value says, as rules ask for it. The text begins with the value, may go on behind it, and has
/// been read before.
/// </summary>
/// <remarks>
/// None of it is inlined, and nothing takes a <see cref="JsonFragment"/>, whose parts stay in registers for that.
/// </remarks>
internal static class ValueText
{
    /// <summary>How many code points a string, items an array or properties an object has; 0 for any other value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Size(ReadOnlySpan<byte> text)
    {
        ContractReader reader = Read(text);
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

    /// <summary>Finds a property of an object.</summary>
    /// <returns>Where in the text its value begins; -1 if there is none, or the value is no object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        ContractReader reader = Read(text);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = JsonText.Equals(in reader, name);
            reader.Read();
            if (isFound)
            {
                return reader.TokenStartIndex;
            }

            reader.Skip();
        }

        return -1;
    }

    /// <summary>Whether the value is a string of a text, which has no escapes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsString(ReadOnlySpan<byte> value, ReadOnlySpan<byte> text)
    {
        if (value.IsEmpty || value[0] != (byte)'"')
        {
            return false;
        }

        ReadOnlySpan<byte> inside = value[1..];
        if (inside.StartsWith(text) && inside[text.Length] == (byte)'"')
        {
            // A quotation mark of the text may have been taken for that at the end.
            return !text.Contains((byte)'"') || IsEscaped(value, text);
        }

        // Else they can be equal only if an escape stands where they part.
        int same = 0;
        while (same < text.Length && inside[same] == text[same])
        {
            same++;
        }

        return inside[same] == (byte)'\\' && IsEscaped(value, text);
    }

    /// <summary>Compares two values that are numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CompareNumbers(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        JsonNumber.Compare(Read(left).ValueSpan, Read(right).ValueSpan);

    /// <summary>Compares a value that is a number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CompareNumbers(ReadOnlySpan<byte> left, long right) => JsonNumber.Compare(Read(left).ValueSpan, right);

    /// <summary>Whether two values, neither of which is null, are equal. Arrays and objects are equal to nothing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ContractReader leftReader = Read(left);
        ContractReader rightReader = Read(right);
        return leftReader.TokenType == rightReader.TokenType && leftReader.TokenType switch
        {
            JsonTokenType.String => JsonEscapes.TextEquals(leftReader.ValueSpan, leftReader.ValueIsEscaped, rightReader.ValueSpan, rightReader.ValueIsEscaped),
            JsonTokenType.Number => JsonNumber.Compare(leftReader.ValueSpan, rightReader.ValueSpan) == 0,
            JsonTokenType.True or JsonTokenType.False => true,
            _ => false,
        };
    }

    /// <summary>Whether two values, neither of which is null, are the same UUID, or equal.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool AreEqualUuids(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        const int End = UuidFormat.Length + 1;
        if (left.Length > End && right.Length > End
            && left[0] == (byte)'"' && right[0] == (byte)'"'
            && left[End] == (byte)'"' && right[End] == (byte)'"')
        {
            // As they are mostly written alike: so are strings whose texts are the same to a quotation mark that ends one.
            if (left[..End].SequenceEqual(right[..End]) && left[End - 1] != (byte)'\\')
            {
                return true;
            }

            // A UUID has but one form beside the case of its letters, and whatever has an escape in it is shorter.
            if (UuidFormat.IsMatch(left[1..End]))
            {
                return UuidFormat.AreEqual(left[1..End], right[1..End]);
            }
        }

        return TryGetUuid(left, out Guid leftUuid) && TryGetUuid(right, out Guid rightUuid) ? leftUuid == rightUuid : AreEqual(left, right);
    }

    /// <summary>Whether two values, neither of which is null, are the same instant, or equal.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool AreEqualInstants(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        TryGetInstant(left, out long leftTicks) && TryGetInstant(right, out long rightTicks)
            ? leftTicks == rightTicks
            : AreEqual(left, right);

    /// <summary>The value as a number: an int if it is an integer of 64 bits, else a double.</summary>
    /// <returns>The number; an error if the value is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CelNumber ToNumber(ReadOnlySpan<byte> text)
    {
        ContractReader reader = Read(text);
        return reader.TokenType != JsonTokenType.Number ? CelNumber.Failed(CelError.NoSuchOverload)
            : JsonNumber.TryGetInt64(reader.ValueSpan, out long integer) ? CelNumber.Int(integer)
            : CelNumber.Of(double.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>The value as a string, its escapes resolved.</summary>
    /// <returns>The string; an error if the value is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CelText ToText(ReadOnlySpan<byte> text)
    {
        ContractReader reader = Read(text);
        if (reader.TokenType != JsonTokenType.String)
        {
            return CelText.Failed(CelError.NoSuchOverload);
        }

        if (!reader.ValueIsEscaped)
        {
            return CelText.Of(reader.ValueSpan);
        }

        Span<byte> resolved = CelScratch.Take(reader.ValueSpan.Length);
        return CelText.Of(resolved[..JsonEscapes.Resolve(reader.ValueSpan, resolved)]);
    }

    /// <summary>Gets a UUID.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryGetUuid(ReadOnlySpan<byte> text, out Guid uuid)
    {
        ContractReader reader = Read(text);
        uuid = default;
        return reader.TokenType == JsonTokenType.String
            && JsonFormats.TryGetUuid(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out uuid);
    }

    /// <summary>A reader on the value; before it if there is none.</summary>
    public static ContractReader Read(ReadOnlySpan<byte> text)
    {
        ContractReader reader = ContractReader.Again(text);
        if (!text.IsEmpty)
        {
            reader.Read();
        }

        return reader;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsEscaped(ReadOnlySpan<byte> value, ReadOnlySpan<byte> text)
    {
        ContractReader reader = Read(value);
        return JsonText.Equals(in reader, text);
    }

    private static bool TryGetInstant(ReadOnlySpan<byte> text, out long utcTicks)
    {
        ContractReader reader = Read(text);
        utcTicks = 0;
        return reader.TokenType == JsonTokenType.String
            && Rfc3339.TryGetInstant(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out utcTicks);
    }
}
