using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>
/// Dates, times and timestamps as JSON Schema means them: <c>full-date</c>, <c>full-time</c> and <c>date-time</c> of
/// RFC 3339, section 5.6.
/// </summary>
/// <remarks>Analyzers judge constants by it, so it needs no more of .NET than they have.</remarks>
internal static class Rfc3339Grammar
{
    private const int DateLength = 10;
    private const int SecondsEnd = 8;
    private const int DigitsOfTick = 7;
    private const int DaysOfAnyMonth = 28;

    public static bool IsDate(ReadOnlySpan<byte> text) => TryReadDate(text, out _, out _, out _);

    public static bool IsTime(ReadOnlySpan<byte> text) => TryReadTime(text, out _);

    public static bool IsDateTime(ReadOnlySpan<byte> text) => TryReadDateTime(text, out _);

    public static bool TryReadDateTime(ReadOnlySpan<byte> text, out Parts parts)
    {
        parts = default;
        if (text.Length <= DateLength
            || !TryReadDate(text.Slice(0, DateLength), out int year, out int month, out int day)
            || text[DateLength] is not ((byte)'T' or (byte)'t')
            || !TryReadTime(text.Slice(DateLength + 1), out TimeParts time))
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
            || !TryReadPair(text, 0, out int hour) || hour > 23
            || text[2] != (byte)':'
            || !TryReadPair(text, 3, out int minute) || minute > 59
            || text[5] != (byte)':'
            || !TryReadPair(text, 6, out int second) || second > 60)
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
            for (; end < text.Length && IsDigit(text[end]); end++)
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

        if (!TryReadOffset(text.Slice(end), out int offsetMinutes, out bool isCanonicalOffset)
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
            || !TryReadPair(text, 1, out int hours) || hours > 23
            || text[3] != (byte)':'
            || !TryReadPair(text, 4, out int rest) || rest > 59)
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

    public static bool TryReadDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (text.Length != DateLength
            || !TryReadPair(text, 0, out int century)
            || !TryReadPair(text, 2, out int yearOfCentury)
            || text[4] != (byte)'-'
            || !TryReadPair(text, 5, out month) || month is < 1 or > 12
            || text[7] != (byte)'-'
            || !TryReadPair(text, 8, out day) || day < 1)
        {
            return false;
        }

        // Year 0 is a leap year in the proleptic calendar, as year 4 is.
        year = (century * 100) + yearOfCentury;
        return day <= DaysOfAnyMonth || day <= DateTime.DaysInMonth(year == 0 ? 4 : year, month);
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadPair(ReadOnlySpan<byte> text, int at, out int value)
    {
        uint tens = (uint)(text[at] - '0');
        uint ones = (uint)(text[at + 1] - '0');
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9;
    }

    public readonly record struct Parts(int Year, int Month, int Day, TimeParts Time, bool IsCanonical);

    public readonly record struct TimeParts(int Hour, int Minute, int Second, long FractionTicks, int OffsetMinutes, bool IsCanonical);
}
