using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Reads the members of emitted records. Each method reads the value at the reader's current token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    private const int ExactDigitsOfDouble = 15;
    private const int ExactDigitsOfSingle = 6;
    private const int ExactDigitsOfDecimal = 28;

    // The reader has seen to the depth.
    private static readonly JsonDocumentOptions WithAnyDepth = new() { MaxDepth = ContractJson.LargestMaximumDepth + 1 };

    /// <summary>Fails unless the value is an object.</summary>
    /// <param name="reader">A reader on the value's first token.</param>
    /// <param name="type">The record that is read.</param>
    public static void StartObject(ref readonly ContractReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Mismatch(in reader, $"an object ({type})");
        }
    }

    /// <summary>Fails unless the value is an array.</summary>
    /// <param name="reader">A reader on the value's first token.</param>
    public static void StartArray(ref readonly ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Mismatch(in reader, "an array");
        }
    }

    /// <summary>Whether a value is null, which is taken for no value though the description has no null there.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAbsent(ref ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            return false;
        }

        reader.LeaveOut();
        return true;
    }

    /// <summary>Puts what a property has into a map. Of two properties with one name, the last one counts.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="reader">The reader that has read it.</param>
    public static void Put<T>(Dictionary<string, T> map, string name, T value, ref ContractReader reader)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!map.TryAdd(name, value))
        {
            map[name] = value;
            reader.LeaveOut();
        }
    }

    /// <summary>Reads a string.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The string.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string String(ref readonly ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Mismatch(in reader, "a string");
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new ContractReadException($"The string is no Unicode text: {exception.Message}", reader.TokenStartIndex);
        }
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The boolean.</returns>
    public static bool Boolean(ref readonly ContractReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Mismatch(in reader, "a boolean"),
    };

    /// <summary>Reads an integer, also one written <c>1.0</c> or <c>1e3</c>.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The integer.</returns>
    public static int Int32(ref readonly ContractReader reader)
    {
        long value = Int64(in reader);
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw OutOfRange(in reader, "a 32-bit integer");
    }

    /// <summary>Reads an integer, also one written <c>1.0</c> or <c>1e3</c>.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The integer.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(ref readonly ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(in reader, "an integer");
        }

        if (reader.TryGetInt64(out long value) || JsonNumber.TryGetInt64(reader.ValueSpan, out value))
        {
            return value;
        }

        throw OutOfRange(in reader, "a 64-bit integer");
    }

    /// <summary>Reads a number.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The nearest number of 64 bits.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(ref ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(in reader, "a number");
        }

        if (!reader.TryGetDouble(out double value) || !double.IsFinite(value))
        {
            throw OutOfRange(in reader, "a 64-bit number");
        }

        NoteRounding(ref reader, value, ExactDigitsOfDouble);
        return value;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The nearest number of 32 bits.</returns>
    public static float Single(ref ContractReader reader)
    {
        float value = (float)Double(ref reader);
        if (!float.IsFinite(value))
        {
            throw OutOfRange(in reader, "a 32-bit number");
        }

        NoteRounding(ref reader, value, ExactDigitsOfSingle);
        return value;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The nearest decimal.</returns>
    public static decimal Decimal(ref ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(in reader, "a number");
        }

        if (!reader.TryGetDecimal(out decimal value))
        {
            throw OutOfRange(in reader, "a decimal");
        }

        NoteRounding(ref reader, value, ExactDigitsOfDecimal);
        return value;
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="texts">Keeps the text if the record would write another one.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    /// <returns>The UUID.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Guid Uuid(ref readonly ContractReader reader, ref WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        ReadOnlySpan<byte> text = Text(in reader, stackalloc byte[JsonFormats.LongestText], "a UUID");
        if (!JsonFormats.TryGetUuid(text, out Guid value))
        {
            throw Malformed(in reader, "a UUID");
        }

        if (!JsonFormats.IsCanonicalUuid(text))
        {
            texts.Keep(member, item, JsonText.Decode(in reader));
        }

        return value;
    }

    /// <summary>Reads a timestamp.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="texts">Keeps the text if the record would write another one.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    /// <returns>The timestamp.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DateTimeOffset DateTime(ref readonly ContractReader reader, ref WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        ReadOnlySpan<byte> text = Text(in reader, stackalloc byte[JsonFormats.LongestText], "a date and time (RFC 3339)");
        if (!Rfc3339.TryGetInstant(text, out DateTimeOffset value, out bool isCanonical))
        {
            throw Malformed(in reader, "a date and time (RFC 3339) of the years 1 to 9999");
        }

        if (!isCanonical)
        {
            texts.Keep(member, item, JsonText.Decode(in reader));
        }

        return value;
    }

    /// <summary>Reads a date.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The date.</returns>
    public static DateOnly Date(ref readonly ContractReader reader)
    {
        ReadOnlySpan<byte> text = Text(in reader, stackalloc byte[JsonFormats.LongestText], "a date (RFC 3339)");
        return Rfc3339.TryGetDate(text, out DateOnly value)
            ? value
            : throw Malformed(in reader, "a date (RFC 3339) of the years 1 to 9999");
    }

    /// <summary>Reads a value of an open enumeration.</summary>
    /// <typeparam name="T">The emitted enum.</typeparam>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="index">The index of the listed value the text is, or -1.</param>
    /// <returns>The value.</returns>
    public static OpenEnum<T> OpenEnum<T>(ref readonly ContractReader reader, int index)
        where T : struct, Enum =>
        index >= 0 ? Listed<T>(index) : new OpenEnum<T>(String(in reader));

    /// <summary>Reads a value of a closed enumeration.</summary>
    /// <typeparam name="T">The emitted enum.</typeparam>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="index">The index of the listed value the text is, or -1.</param>
    /// <returns>The value.</returns>
    public static T ClosedEnum<T>(ref readonly ContractReader reader, int index)
        where T : struct, Enum =>
        index >= 0
            ? Listed<T>(index)
            : throw (reader.TokenType == JsonTokenType.String
                ? Malformed(in reader, $"a listed value of {typeof(T).Name}")
                : Mismatch(in reader, "a string"));

    /// <summary>Reads any value as it is.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <returns>The value.</returns>
    public static JsonElement Element(ref ContractReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            // Nobody looks whether names are in it twice.
            reader.LeaveOut();
        }

        return JsonElement.Parse(reader.SkipText(), WithAnyDepth);
    }

    /// <summary>Keeps a number as it is, if the type it is held in rounds it.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="reader">A reader on the number.</param>
    /// <param name="value">The number in its type.</param>
    /// <returns>The number as JSON; <see langword="default"/> if <paramref name="value"/> is that number.</returns>
    public static JsonElement Rounded<T>(ref readonly ContractReader reader, T value)
        where T : INumber<T>
    {
        if (JsonNumber.IsExact(value, reader.ValueSpan))
        {
            return default;
        }

        ContractReader copy = reader;
        return Element(ref copy);
    }

    /// <summary>Reads the name of a property that the record keeps among its additional properties.</summary>
    /// <param name="reader">A reader on the name.</param>
    /// <returns>The name.</returns>
    public static string PropertyName(ref readonly ContractReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new ContractReadException($"The property name is no Unicode text: {exception.Message}", reader.TokenStartIndex);
        }
    }

    /// <summary>Fails because required properties are not there.</summary>
    /// <param name="start">Where the object begins.</param>
    /// <param name="type">The record that is read.</param>
    /// <param name="missing">A bit for each property that is missing.</param>
    /// <param name="names">The properties' names, in the order of the bits.</param>
    [DoesNotReturn]
    public static void Missing(long start, string type, ulong missing, ReadOnlySpan<string> names)
    {
        string first = names[BitOperations.TrailingZeroCount(missing)];
        int others = BitOperations.PopCount(missing) - 1;
        throw new ContractReadException(
            others == 0
                ? $"The property '{first}' of {type} is required, but missing."
                : string.Create(CultureInfo.InvariantCulture, $"The property '{first}' of {type} is required, but missing, and so are {others} more."),
            start);
    }

    /// <summary>Fails because an array has too few items.</summary>
    /// <param name="start">Where the array begins.</param>
    /// <param name="type">The record that is read.</param>
    /// <param name="count">How many items it has.</param>
    /// <param name="required">How many it has to have.</param>
    [DoesNotReturn]
    public static void MissingItems(long start, string type, int count, int required) => throw new ContractReadException(
        string.Create(CultureInfo.InvariantCulture, $"An array ({type}) of at least {required} items was expected, but it has {count}."),
        start);

    // Numbers of so few digits come out as they went in, unless an exponent makes them too small to be held.
    private static void NoteRounding<T>(ref ContractReader reader, T value, int exactDigits)
        where T : INumber<T>
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if ((text.Length > exactDigits || text.ContainsAny((byte)'e', (byte)'E')) && !JsonNumber.IsExact(value, text))
        {
            reader.LeaveOut();
        }
    }

    private static T Listed<T>(int index)
        where T : struct, Enum
    {
        int number = index + 1;
        return Unsafe.As<int, T>(ref number);
    }

    private static ReadOnlySpan<byte> Text(ref readonly ContractReader reader, Span<byte> buffer, string expected) =>
        reader.TokenType == JsonTokenType.String ? JsonText.Utf8(in reader, buffer) : throw Mismatch(in reader, expected);

    private static ContractReadException Mismatch(ref readonly ContractReader reader, string expected) =>
        new($"Expected {expected}, but found {JsonText.Excerpt(in reader)}.", reader.TokenStartIndex);

    private static ContractReadException Malformed(ref readonly ContractReader reader, string expected) =>
        new($"Expected {expected}, but found the text {JsonText.Excerpt(in reader)}.", reader.TokenStartIndex);

    private static ContractReadException OutOfRange(ref readonly ContractReader reader, string expected) => new(
        string.Create(CultureInfo.InvariantCulture, $"The number {JsonText.Excerpt(in reader)} is not {expected}."),
        reader.TokenStartIndex);
}
