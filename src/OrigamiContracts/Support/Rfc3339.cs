using System.Globalization;

namespace OrigamiContracts.Support;

/// <summary>
/// Dates, times and timestamps as JSON Schema means them: <c>full-date</c>, <c>full-time</c> and <c>date-time</c> of
/// RFC 3339, section 5.6.
/// </summary>
internal static class Rfc3339
{
    public const string DateFormat = "yyyy-MM-dd";

    private const int DateLength = 10;
    private const int SecondsEnd = 8;
    private const int DigitsOfTick = 7;

    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length == DateLength && TryReadDate(text, out _, out _, out _);

    public static bool IsTime(ReadOnlySpan<byte> text) => TryReadTime(text, out _);

    public static bool IsDateTime(ReadOnlySpan<byte> text) => TryRead(text, out _);

    public static bool TryGetDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != DateLength || !TryReadDate(text, out int year, out int month, out int day) || year == 0)
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
        if (!TryRead(text, out Parts parts) || parts.Year == 0)
        {
            return false;
        }

        TimeParts time = parts.Time;
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
    public static string Format(DateTimeOffset instant) => instant.ToString(
        instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    private static bool TryRead(ReadOnlySpan<byte> text, out Parts parts)
    {
        parts = default;
        if (text.Length <= DateLength
            || !TryReadDate(text[..DateLength], out int year, out int month, out int day)
            || text[DateLength] is not ((byte)'T' or (byte)'t')
            || !TryReadTime(text[(DateLength + 1)..], out TimeParts time))
        {
            return false;
        }

        parts = new Parts(year, month, day, time, IsCanonical: time.IsCanonical && text[DateLength] == (byte)'T');
        return true;
    }

    private static bool TryReadTime(ReadOnlySpan<byte> text, out TimeParts parts)
    {
        parts = default;
        if (text.Length <= SecondsEnd
            || !TryReadDigits(text[..2], out int hour) || hour > 23
            || text[2] != (byte)':'
            || !TryReadDigits(text.Slice(3, 2), out int minute) || minute > 59
            || text[5] != (byte)':'
            || !TryReadDigits(text.Slice(6, 2), out int second) || second > 60)
        {
            return false;
        }

        int fractionDigits = 0;
        int end = SecondsEnd;
        long fractionTicks = 0;
        byte lastDigit = (byte)'0';
        if (text[end] == (byte)'.')
        {
            end++;
            for (; end < text.Length && char.IsAsciiDigit((char)text[end]); end++)
            {
                lastDigit = text[end];
                if (fractionDigits++ < DigitsOfTick)
                {
                    fractionTicks = (fractionTicks * 10) + lastDigit - '0';
                }
            }

            if (fractionDigits == 0)
            {
                return false;
            }

            for (int digit = fractionDigits; digit < DigitsOfTick; digit++)
            {
                fractionTicks *= 10;
            }
        }

        if (!TryReadOffset(text[end..], out int offsetMinutes, out bool isCanonicalOffset)
            || (second == 60 && !IsLeapSecond(hour, minute, offsetMinutes)))
        {
            return false;
        }

        bool isCanonicalFraction = fractionDigits == 0 || (fractionDigits <= DigitsOfTick && lastDigit != (byte)'0');
        parts = new TimeParts(hour, minute, second, fractionTicks, offsetMinutes, isCanonicalOffset && isCanonicalFraction);
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int minutes, out bool isCanonical)
    {
        minutes = 0;
        isCanonical = text is [(byte)'Z'];
        if (text is [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (text.Length != 6
            || text[0] is not ((byte)'+' or (byte)'-')
            || !TryReadDigits(text.Slice(1, 2), out int hours) || hours > 23
            || text[3] != (byte)':'
            || !TryReadDigits(text.Slice(4, 2), out int rest) || rest > 59)
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == (byte)'-' ? -1 : 1);
        isCanonical = minutes != 0;
        return true;
    }

    // Leap seconds are inserted at the end of a UTC day.
    private static bool IsLeapSecond(int hour, int minute, int offsetMinutes)
    {
        const int MinutesOfDay = 24 * 60;
        int utcMinute = ((hour * 60) + minute - offsetMinutes + (2 * MinutesOfDay)) % MinutesOfDay;
        return utcMinute == MinutesOfDay - 1;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        month = day = 0;
        return TryReadDigits(text[..4], out year)
            && text[4] == (byte)'-'
            && TryReadDigits(text.Slice(5, 2), out month) && month is >= 1 and <= 12
            && text[7] == (byte)'-'
            && TryReadDigits(text.Slice(8, 2), out day)
            // Year 0 is a leap year in the proleptic calendar, as year 4 is.
            && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 4 : year, month);
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }

    private readonly record struct Parts(int Year, int Month, int Day, TimeParts Time, bool IsCanonical);

    private readonly record struct TimeParts(int Hour, int Minute, int Second, long FractionTicks, int OffsetMinutes, bool IsCanonical);
}
