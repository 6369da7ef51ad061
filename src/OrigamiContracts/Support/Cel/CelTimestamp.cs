using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>An instant of CEL, to the nanosecond; or the error that kept it from being one.</summary>
/// <remarks>It is within the years 1 to 9999 (language definition, "Overflow").</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2225", Justification = "Emitted code writes the operators.")]
[SuppressMessage("Performance", "CA1815", Justification = "Nothing compares these; Cel.Equal is what CEL calls equality.")]
public readonly struct CelTimestamp
{
    private const int NanosecondsOfTick = 100;
    private const long SecondsBeforeUnix = 62_135_596_800;
    private const int MaximumZones = 64;

    // "America/Argentina/ComodRivadavia" is the longest there is by far.
    private const int LongestZoneName = 64;

    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    private readonly long _ticks;
    private readonly byte _rest;

    private CelTimestamp(long ticks, int rest, CelError error)
    {
        _ticks = ticks;
        _rest = (byte)rest;
        Error = error;
    }

    /// <summary>The error, if there is one.</summary>
    public CelError Error { get; }

    /// <summary>The instant, as far as .NET's ticks tell it.</summary>
    internal DateTime Clock => new(_ticks, DateTimeKind.Utc);

    /// <summary>The nanoseconds behind the whole second.</summary>
    internal int NanosecondsOfSecond => ((int)(_ticks % TimeSpan.TicksPerSecond) * NanosecondsOfTick) + _rest;

    /// <summary>The whole seconds since 1970 began in UTC.</summary>
    /// <returns>An int.</returns>
    public CelNumber ToInt() =>
        Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int((_ticks / TimeSpan.TicksPerSecond) - SecondsBeforeUnix);

    /// <summary>An instant.</summary>
    /// <param name="seconds">The whole seconds since 1970 began in UTC.</param>
    /// <param name="nanoseconds">The nanoseconds since then, 0 to 999,999,999.</param>
    /// <returns>The instant, or an error if it is beyond the range.</returns>
    public static CelTimestamp Of(long seconds, int nanoseconds)
    {
        const long Last = (long.MaxValue / TimeSpan.TicksPerSecond) - SecondsBeforeUnix - 1;
        return seconds is < -SecondsBeforeUnix or > Last
            ? Failed(CelError.Overflow)
            : Checked((seconds + SecondsBeforeUnix) * TimeSpan.TicksPerSecond, nanoseconds);
    }

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant.</returns>
    public static CelTimestamp Of(DateTimeOffset instant) =>
        new(instant.UtcTicks, 0, CelError.None);

    /// <summary>The instant at which a day begins in UTC.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The instant.</returns>
    public static CelTimestamp Of(DateOnly day) => Of(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>The instant that is a number of seconds after 1970 began in UTC.</summary>
    /// <param name="seconds">An int.</param>
    /// <returns>The instant, or an error if it is beyond the range.</returns>
    public static CelTimestamp Of(CelNumber seconds) =>
        seconds.Error != CelError.None ? Failed(seconds.Error)
        : seconds.IsDouble ? Failed(CelError.NoSuchOverload)
        : seconds.ToInt() is var whole && whole.Error != CelError.None ? Failed(whole.Error)
        : Of(whole.Integer, 0);

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as an instant.</returns>
    public static CelTimestamp Failed(CelError error) => new(0, 0, error);

    /// <summary>The instant later by a duration.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The duration.</param>
    public static CelTimestamp operator +(CelTimestamp left, CelDuration right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? Failed(error) : left.Plus(right.Nanoseconds);

    /// <summary>The instant later by a duration.</summary>
    /// <param name="left">The duration.</param>
    /// <param name="right">The instant.</param>
    public static CelTimestamp operator +(CelDuration left, CelTimestamp right) => right + left;

    /// <summary>The instant earlier by a duration.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The duration.</param>
    public static CelTimestamp operator -(CelTimestamp left, CelDuration right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? Failed(error)
        // The nanosecond that no long has on the other side is beyond the years either way.
        : right.Nanoseconds == long.MinValue ? left.Plus(long.MaxValue).Plus(1)
        : left.Plus(-right.Nanoseconds);

    /// <summary>How long after another instant.</summary>
    /// <param name="left">The later one, if the result is not to be negative.</param>
    /// <param name="right">The other.</param>
    public static CelDuration operator -(CelTimestamp left, CelTimestamp right)
    {
        if (Fault(left.Error, right.Error) is not CelError.None and var error)
        {
            return CelDuration.Failed(error);
        }

        long upper = Math.BigMul(left._ticks - right._ticks, NanosecondsOfTick, out long nanoseconds);
        return upper == nanoseconds >> 63 ? CelDuration.Of(nanoseconds) + CelDuration.Of(left._rest - right._rest) : CelDuration.Failed(CelError.Overflow);
    }

    /// <summary>Reads a timestamp of RFC 3339.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The instant, or an error.</returns>
    public static CelTimestamp Parse(CelText text)
    {
        if (text.Error != CelError.None)
        {
            return Failed(text.Error);
        }

        if (!Rfc3339.TryGetInstant(text.Utf8, out long ticks))
        {
            return Failed(CelError.NotConvertible);
        }

        // .NET's ticks are a hundred nanoseconds; the eighth and ninth digit behind the point are the rest.
        int point = text.Utf8.IndexOf((byte)'.');
        int rest = 0;
        for (int digit = 8; point >= 0 && digit <= 9; digit++)
        {
            int place = point + digit;
            bool isDigit = place < text.Utf8.Length && text.Utf8[(point + 1)..(place + 1)].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
            rest = (rest * 10) + (isDigit ? text.Utf8[place] - (byte)'0' : 0);
        }

        return new(ticks, rest, CelError.None);
    }

    /// <summary>A field of the calendar or the clock, at a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="zone">
    /// The place: the name of a time zone (<c>Europe/Vienna</c>, <c>UTC</c>), or how far ahead of UTC its clocks are
    /// (<c>+01:00</c>, <c>-08:00</c>).
    /// </param>
    /// <returns>The field as an int, or an error.</returns>
    public CelNumber Get(CelTimeField field, CelText zone)
    {
        if (Fault(Error, zone.Error) is not CelError.None and var error)
        {
            return CelNumber.Failed(error);
        }

        if (!TryGetOffset(zone.Utf8, out TimeSpan offset))
        {
            return CelNumber.Failed(CelError.UnknownTimeZone);
        }

        long ticks = Clock.Ticks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? CelNumber.Failed(CelError.Overflow)
            : CelNumber.Int(Field(field, new DateTime(ticks, DateTimeKind.Unspecified)));
    }

    /// <summary>A field of the calendar or the clock in UTC.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The field as an int, or an error.</returns>
    public CelNumber Get(CelTimeField field) => Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int(Field(field, Clock));

    /// <summary>Less than zero, zero or greater than zero, as the first is before, at or after the second.</summary>
    internal static int Compare(CelTimestamp left, CelTimestamp right) =>
        left._ticks == right._ticks ? left._rest - right._rest : left._ticks.CompareTo(right._ticks);

    private CelTimestamp Plus(long nanoseconds)
    {
        (long ticks, long rest) = Math.DivRem(nanoseconds, NanosecondsOfTick);
        return Checked(_ticks + ticks, _rest + (int)rest);
    }

    // The rest is within two ticks of zero, either way or more by whole ones.
    private static CelTimestamp Checked(long ticks, int rest)
    {
        (int more, rest) = Math.DivRem(rest, NanosecondsOfTick);
        ticks += rest < 0 ? more - 1 : more;
        rest = rest < 0 ? rest + NanosecondsOfTick : rest;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? Failed(CelError.Overflow) : new(ticks, rest, CelError.None);
    }

    private static CelError Fault(CelError left, CelError right) =>
        left != CelError.None ? left
        : right != CelError.None ? right
        : CelError.None;

    // Language definition, "Abstract Types": months, and days but the date, count from zero.
    private static int Field(CelTimeField field, DateTime clock) => field switch
    {
        CelTimeField.FullYear => clock.Year,
        CelTimeField.Month => clock.Month - 1,
        CelTimeField.Date => clock.Day,
        CelTimeField.DayOfMonth => clock.Day - 1,
        CelTimeField.DayOfWeek => (int)clock.DayOfWeek,
        CelTimeField.DayOfYear => clock.DayOfYear - 1,
        CelTimeField.Hours => clock.Hour,
        CelTimeField.Minutes => clock.Minute,
        CelTimeField.Seconds => clock.Second,
        _ => clock.Millisecond,
    };

    private bool TryGetOffset(ReadOnlySpan<byte> zone, out TimeSpan offset)
    {
        offset = default;
        ReadOnlySpan<byte> digits = zone is [(byte)'+' or (byte)'-', ..] ? zone[1..] : zone;
        if (digits.Length == 5 && digits[2] == (byte)':'
            && int.TryParse(digits[..2], out int hours) && int.TryParse(digits[3..], out int minutes) && minutes < 60 && hours < 24)
        {
            offset = new TimeSpan(hours, minutes, 0) * (zone[0] == (byte)'-' ? -1 : 1);
            return true;
        }

        if (zone.Length > LongestZoneName)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestZoneName];
        ReadOnlySpan<char> name = buffer[..Encoding.UTF8.GetChars(zone, buffer)];
        if (!Zones.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out TimeZoneInfo? found))
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(name.ToString(), out found))
            {
                return false;
            }

            if (Zones.Count < MaximumZones)
            {
                Zones.TryAdd(name.ToString(), found);
            }
        }

        offset = found.GetUtcOffset(Clock);
        return true;
    }
}

/// <summary>A field of the calendar or the clock.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CelTimeField
{
    /// <summary>The year.</summary>
    FullYear,

    /// <summary>The month, from 0.</summary>
    Month,

    /// <summary>The day of the month, from 1.</summary>
    Date,

    /// <summary>The day of the month, from 0.</summary>
    DayOfMonth,

    /// <summary>The day of the week; 0 is Sunday.</summary>
    DayOfWeek,

    /// <summary>The day of the year, from 0.</summary>
    DayOfYear,

    /// <summary>The hour.</summary>
    Hours,

    /// <summary>The minute.</summary>
    Minutes,

    /// <summary>The second.</summary>
    Seconds,

    /// <summary>The milliseconds behind the second.</summary>
    Milliseconds,
}
