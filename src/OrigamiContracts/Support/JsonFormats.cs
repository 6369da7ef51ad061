using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

/// <summary>Whether values are of the formats of JSON Schema (2020-12 Validation, section 7.3) and OpenAPI.</summary>
/// <remarks>Each check takes time in proportion to the value, and none but <c>IsRegex</c> allocates for a value that passes.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonFormats
{
    // A timestamp may have any number of digits after the second's point; no clock has near as many as this.
    internal const int LongestText = 128;

    /// <summary>Whether a JSON string is a UUID: RFC 4122, section 3, in either case.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsUuid(ref readonly ContractReader reader) =>
        reader.ValueIsEscaped ? FormatText.Matches(in reader, UuidFormat.IsMatch) : UuidFormat.IsMatch(reader.ValueSpan);

    /// <inheritdoc cref="IsUuid(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsUuid(string text) => FormatText.Matches(text, UuidFormat.IsMatch);

    internal static bool TryGetUuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == UuidFormat.Length && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == UuidFormat.Length;
    }

    internal static bool IsCanonicalUuid(ReadOnlySpan<byte> text) => !text.ContainsAnyInRange((byte)'A', (byte)'F');

    /// <summary>Whether a text that was kept still means a value.</summary>
    internal static bool Means(string text, Guid value) =>
        TryGetUuid(Utf8(text, stackalloc byte[LongestText]), out Guid meant) && meant == value;

    /// <summary>Whether a text that was kept still means a value.</summary>
    internal static bool Means(string text, DateTimeOffset value) =>
        Rfc3339.TryGetInstant(Utf8(text, stackalloc byte[LongestText]), out DateTimeOffset meant, out _) && meant.EqualsExact(value);

    private static ReadOnlySpan<byte> Utf8(string text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out int length) ? buffer[..length] : Encoding.UTF8.GetBytes(text);
}
