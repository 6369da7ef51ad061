using System.Globalization;

namespace OrigamiContracts.Support;

/// <summary>
/// Dates and timestamps of RFC 3339 as values of .NET, and such values as texts.
/// </summary>
internal static class Rfc3339
{
    public const string DateFormat = "yyyy-MM-dd";

    public static bool TryGetDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (!Rfc3339Grammar.TryReadDate(text, out int year, out int month, out int day) || year == 0)
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Gets the instant of a timestamp, and whether the text is the one <see cref="Format"/> writes for it.</summary>
    /// <returns>Whether the text is a timestamp of the years 1 to 9999, which are those .NET can hold.</returns>
    public static bool TryGetInstant(ReadOnlySpan<byte> text, out DateTimeOffset instant, out bool isCanonical)
    {
        instant = default;
        isCanonical = false;
        if (!Rfc3339Grammar.TryReadDateTime(text, out Rfc3339Grammar.Parts parts) || parts.Year == 0)
        {
            return false;
        }

        Rfc3339Grammar.TimeParts time = parts.Time;
        var clock = new DateTime(parts.Year, parts.Month, parts.Day, time.Hour, time.Minute, Math.Min(time.Second, 59), DateTimeKind.Unspecified);
        long ticks = clock.Ticks + time.FractionTicks;
        if (time.Second == 60)
        {
            // .NET has no leap seconds; the last instant before the next second is the nearest it can hold.
            ticks = clock.Ticks + TimeSpan.TicksPerSecond - 1;
        }

        TimeSpan offset = TimeSpan.FromMinutes(time.OffsetMinutes);
        bool canHoldOffset = offset.Duration() <= TimeSpan.FromHours(14);
        long utcTicks = ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = canHoldOffset ? new DateTimeOffset(ticks, offset) : new DateTimeOffset(utcTicks, TimeSpan.Zero);
        isCanonical = parts.IsCanonical && time.Second < 60 && canHoldOffset;
        return true;
    }

    /// <summary>Writes a timestamp: no more digits than needed, and <c>Z</c> for UTC.</summary>
    /// <param name="instant">The timestamp.</param>
    /// <param name="utf8">Takes the text; <see cref="JsonFormats.LongestText"/> bytes are room enough.</param>
    /// <returns>The text.</returns>
    public static ReadOnlySpan<byte> Format(DateTimeOffset instant, Span<byte> utf8)
    {
        string form = instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        instant.TryFormat(utf8, out int length, form, CultureInfo.InvariantCulture);
        return utf8[..length];
    }
}
