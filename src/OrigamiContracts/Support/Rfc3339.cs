namespace OrigamiContracts.Support;

/// <summary>
/// Dates and timestamps of RFC 3339 as values of .NET, and such values as texts.
/// </summary>
internal static class Rfc3339
{
    public const int LongestDateTime = 33;

    public const int DateLength = 10;

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

    /// <summary>Gets the instant of a timestamp, in ticks of UTC.</summary>
    /// <returns>Whether the text is a timestamp of the years 1 to 9999, which are those .NET can hold.</returns>
    public static bool TryGetInstant(ReadOnlySpan<byte> text, out long utcTicks) => TryGetInstant(text, out utcTicks, out _);

    /// <summary>Gets the instant of a timestamp, and whether the text is the one <see cref="Format(DateTimeOffset, Span{byte})"/> writes for it.</summary>
    /// <returns>Whether the text is a timestamp of the years 1 to 9999, which are those .NET can hold.</returns>
    public static bool TryGetInstant(ReadOnlySpan<byte> text, out DateTimeOffset instant, out bool isCanonical)
    {
        const int MostMinutes = 14 * 60;
        instant = default;
        isCanonical = false;
        if (!TryGetInstant(text, out long utcTicks, out Rfc3339Grammar.Parts parts))
        {
            return false;
        }

        bool canHoldOffset = Math.Abs(parts.Time.OffsetMinutes) <= MostMinutes;
        long offset = canHoldOffset ? parts.Time.OffsetMinutes * TimeSpan.TicksPerMinute : 0;
        instant = new DateTimeOffset(utcTicks + offset, new TimeSpan(offset));
        isCanonical = parts.IsCanonical && parts.Time.Second < 60 && canHoldOffset;
        return true;
    }

    private static bool TryGetInstant(ReadOnlySpan<byte> text, out long utcTicks, out Rfc3339Grammar.Parts parts)
    {
        utcTicks = 0;
        if (!Rfc3339Grammar.TryReadDateTime(text, out parts) || parts.Year == 0)
        {
            return false;
        }

        Rfc3339Grammar.TimeParts time = parts.Time;
        var clock = new DateTime(parts.Year, parts.Month, parts.Day, time.Hour, time.Minute, Math.Min(time.Second, 59), DateTimeKind.Unspecified);

        // .NET has no leap seconds; the last instant before the next second is the nearest it can hold.
        long fraction = time.Second == 60 ? TimeSpan.TicksPerSecond - 1 : time.FractionTicks;
        utcTicks = clock.Ticks + fraction - (time.OffsetMinutes * TimeSpan.TicksPerMinute);
        return utcTicks >= DateTime.MinValue.Ticks && utcTicks <= DateTime.MaxValue.Ticks;
    }

    /// <summary>Writes a timestamp: no more digits than needed, and <c>Z</c> for UTC.</summary>
    /// <param name="instant">The timestamp.</param>
    /// <param name="utf8">Takes the text; <see cref="LongestDateTime"/> bytes are room enough.</param>
    /// <returns>How long the text is.</returns>
    public static int Format(DateTimeOffset instant, Span<byte> utf8)
    {
        // All but the fraction and what follows it has its place: 2026-06-10T12:34:56
        const int SecondsPerMinute = 60;
        const int MinutesPerHour = 60;
        utf8 = utf8[..LongestDateTime];
        DateTime clock = instant.DateTime;
        Format(DateOnly.FromDateTime(clock), utf8);
        utf8[10] = (byte)'T';
        int second = (int)(clock.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        WriteTwoDigits(utf8, 11, second / SecondsPerMinute / MinutesPerHour);
        utf8[13] = (byte)':';
        WriteTwoDigits(utf8, 14, second / SecondsPerMinute % MinutesPerHour);
        utf8[16] = (byte)':';
        WriteTwoDigits(utf8, 17, second % SecondsPerMinute);
        int end = WriteFraction(utf8, 19, (int)(clock.Ticks % TimeSpan.TicksPerSecond));
        int offset = instant.TotalOffsetMinutes;
        if (offset == 0)
        {
            utf8[end] = (byte)'Z';
            return end + 1;
        }

        utf8[end] = offset < 0 ? (byte)'-' : (byte)'+';
        WriteTwoDigits(utf8, end + 1, Math.Abs(offset) / MinutesPerHour);
        utf8[end + 3] = (byte)':';
        WriteTwoDigits(utf8, end + 4, Math.Abs(offset) % MinutesPerHour);
        return end + 6;
    }

    /// <summary>Writes a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="utf8">Takes the text, of <see cref="DateLength"/> bytes.</param>
    public static void Format(DateOnly date, Span<byte> utf8)
    {
        utf8 = utf8[..DateLength];
        date.Deconstruct(out int year, out int month, out int day);
        WriteTwoDigits(utf8, 0, year / 100);
        WriteTwoDigits(utf8, 2, year % 100);
        utf8[4] = (byte)'-';
        WriteTwoDigits(utf8, 5, month);
        utf8[7] = (byte)'-';
        WriteTwoDigits(utf8, 8, day);
    }

    // Seven digits behind a point, without the zeros at their end.
    private static int WriteFraction(Span<byte> utf8, int at, int ticks)
    {
        const int Digits = 7;
        if (ticks == 0)
        {
            return at;
        }

        utf8[at] = (byte)'.';
        int end = at + 1 + Digits;
        for (int place = end - 1; place > at; place--)
        {
            (ticks, int digit) = Math.DivRem(ticks, 10);
            utf8[place] = (byte)('0' + digit);
        }

        while (utf8[end - 1] == (byte)'0')
        {
            end--;
        }

        return end;
    }

    private static void WriteTwoDigits(Span<byte> utf8, int at, int number)
    {
        utf8[at + 1] = (byte)('0' + (number % 10));
        utf8[at] = (byte)('0' + (number / 10));
    }
}
