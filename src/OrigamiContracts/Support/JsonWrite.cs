using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Writes the values of emitted records that <see cref="Utf8JsonWriter"/> would write in another form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Writes a value that the record keeps as JSON.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void Element(Utf8JsonWriter writer, JsonElement value)
    {
        // A surrogate that stands alone can only be kept as the escape it came as, which WriteTo would resolve.
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value);
        if (text.IndexOf("\\u"u8) >= 0)
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The UUID.</param>
    /// <param name="texts">The texts that were read.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    public static void Uuid(Utf8JsonWriter writer, Guid value, in WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        if (texts.Find(member, item) is { } text && JsonFormats.Means(text, value))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes a timestamp.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The timestamp.</param>
    /// <param name="texts">The texts that were read.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value, in WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        if (texts.Find(member, item) is { } text && JsonFormats.Means(text, value))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteStringValue(Rfc3339.Format(value, stackalloc byte[JsonFormats.LongestText]));
        }
    }

    /// <summary>Writes a date.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The date.</param>
    public static void Date(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString(Rfc3339.DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Writes a value of a closed enumeration.</summary>
    /// <typeparam name="T">The emitted enum.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">The value is no member of the enum.</exception>
    public static void ClosedEnum<T>(Utf8JsonWriter writer, T value)
        where T : struct, Enum =>
        writer.WriteStringValue(EnumTexts<T>.IsListed(value)
            ? EnumTexts<T>.TextOf(value)
            : throw new JsonException($"The number {value:D} is no listed value of {typeof(T).Name}."));

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The number is not finite, and JSON has no text for it.</exception>
    public static void Double(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(value);
        }

        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The number is not finite, and JSON has no text for it.</exception>
    public static void Single(Utf8JsonWriter writer, float value)
    {
        if (!float.IsFinite(value))
        {
            throw NotFinite(value);
        }

        writer.WriteNumberValue(value);
    }

    private static JsonException NotFinite(double value) =>
        new($"JSON has no text for the number {value.ToString(CultureInfo.InvariantCulture)}.");
}
