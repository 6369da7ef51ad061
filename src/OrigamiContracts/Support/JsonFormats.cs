using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>The formats that members have a type of their own for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonFormats
{
    // A timestamp may have any number of digits after the second's point; no clock has near as many as this.
    internal const int LongestText = 128;

    private const int UuidLength = 36;

    /// <summary>Whether a JSON string is a UUID: RFC 4122, section 3, in either case.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsUuid(ref readonly Utf8JsonReader reader) => TryGetUuid(JsonText.Utf8(in reader, stackalloc byte[UuidLength]), out _);

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>int32</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether it is; a number that is no integer is none of this format's business.</returns>
    public static bool IsInt32(ref readonly Utf8JsonReader reader) =>
        !JsonNumber.IsInteger(reader.ValueSpan)
        || (JsonNumber.TryGetInt64(reader.ValueSpan, out long value) && value is >= int.MinValue and <= int.MaxValue);

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>int64</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether it is; a number that is no integer is none of this format's business.</returns>
    public static bool IsInt64(ref readonly Utf8JsonReader reader) =>
        !JsonNumber.IsInteger(reader.ValueSpan) || JsonNumber.TryGetInt64(reader.ValueSpan, out _);

    internal static bool TryGetUuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == UuidLength && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == UuidLength;
    }

    internal static bool IsCanonicalUuid(ReadOnlySpan<byte> text) => !text.ContainsAnyInRange((byte)'A', (byte)'F');

    /// <summary>Whether a text that was kept still means a value.</summary>
    internal static bool Means(string text, Guid value) =>
        TryGetUuid(Encoding.UTF8.GetBytes(text), out Guid meant) && meant == value;

    /// <summary>Whether a text that was kept still means a value.</summary>
    internal static bool Means(string text, DateTimeOffset value) =>
        Rfc3339.TryGetInstant(Encoding.UTF8.GetBytes(text), out DateTimeOffset meant, out _) && meant.EqualsExact(value);
}
