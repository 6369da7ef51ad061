using System.Runtime.CompilerServices;
using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

// The formats of times and dates.
public static partial class JsonFormats
{
    /// <summary>Whether a JSON string is a timestamp: <c>date-time</c> of RFC 3339, section 5.6.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsDateTime(ref readonly ContractReader reader) => reader.ValueIsEscaped
        ? FormatText.Matches(in reader, Rfc3339Grammar.IsDateTime)
        : Rfc3339Grammar.IsDateTime(reader.ValueSpan);

    /// <inheritdoc cref="IsDateTime(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsDateTime(string text) => FormatText.Matches(text, Rfc3339Grammar.IsDateTime);

    /// <summary>Whether a JSON string is a date: <c>full-date</c> of RFC 3339, section 5.6.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsDate(ref readonly ContractReader reader) => FormatText.Matches(in reader, Rfc3339Grammar.IsDate);

    /// <inheritdoc cref="IsDate(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsDate(string text) => FormatText.Matches(text, Rfc3339Grammar.IsDate);

    /// <summary>Whether a JSON string is a time of day: <c>full-time</c> of RFC 3339, section 5.6.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsTime(ref readonly ContractReader reader) => FormatText.Matches(in reader, Rfc3339Grammar.IsTime);

    /// <inheritdoc cref="IsTime(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsTime(string text) => FormatText.Matches(text, Rfc3339Grammar.IsTime);

    /// <summary>Whether a JSON string is a duration of RFC 3339, appendix A.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsDuration(ref readonly ContractReader reader) => FormatText.Matches(in reader, Durations.IsDuration);

    /// <inheritdoc cref="IsDuration(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsDuration(string text) => FormatText.Matches(text, Durations.IsDuration);
}
