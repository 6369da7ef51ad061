using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary>RFC 3339: <c>date-time</c>, <c>date</c>, <c>time</c> and <c>duration</c>.</summary>
public sealed class TimeFormatTests
{
    private static readonly TestedFormat DateTimes = new(static (ref readonly reader) => JsonFormats.IsDateTime(in reader), JsonFormats.IsDateTime);
    private static readonly TestedFormat Dates = new(static (ref readonly reader) => JsonFormats.IsDate(in reader), JsonFormats.IsDate);
    private static readonly TestedFormat Times = new(static (ref readonly reader) => JsonFormats.IsTime(in reader), JsonFormats.IsTime);
    private static readonly TestedFormat Durations = new(static (ref readonly reader) => JsonFormats.IsDuration(in reader), JsonFormats.IsDuration);

    [Theory]
    [InlineData("2026-06-10T12:34:56Z")]
    [InlineData("2026-06-10t12:34:56z")]
    [InlineData("2026-06-10T12:34:56.1Z")]
    [InlineData("2026-06-10T12:34:56.123456789012345678901234567890Z")]
    [InlineData("2026-06-10T12:34:56+00:00")]
    [InlineData("2026-06-10T12:34:56-00:00")]
    [InlineData("2026-06-10T12:34:56+14:00")]
    [InlineData("2026-06-10T12:34:56+23:59")]
    [InlineData("2026-06-10T12:34:56-23:59")]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData("2000-02-29T00:00:00Z")]
    [InlineData("0000-02-29T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("1990-12-31T23:59:60Z")]
    [InlineData("1990-12-31T15:59:60-08:00")]
    [InlineData("1991-01-01T00:59:60.5+01:00")]
    public void Timestamps_of_RFC_3339_are_timestamps(string text) => DateTimes.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData("2026-06-10")]
    [InlineData("2026-06-10T12:34:56")]
    [InlineData("2026-06-10 12:34:56Z")]
    [InlineData("2026-06-10T12:34Z")]
    [InlineData("2026-06-10T24:00:00Z")]
    [InlineData("2026-06-10T12:60:00Z")]
    [InlineData("2026-06-10T12:34:61Z")]
    [InlineData("2026-06-10T12:34:60Z")]
    [InlineData("1990-12-31T23:59:60+01:00")]
    [InlineData("2026-06-10T12:34:56.Z")]
    [InlineData("2026-06-10T12:34:56,5Z")]
    [InlineData("2026-06-10T12:34:56+0100")]
    [InlineData("2026-06-10T12:34:56+01")]
    [InlineData("2026-06-10T12:34:56+24:00")]
    [InlineData("2026-06-10T12:34:56+01:60")]
    [InlineData("2026-06-10T12:34:56+01:00Z")]
    [InlineData("2026-06-10T12:34:56Z ")]
    [InlineData("2026-06-10T12:34:56Z\n")]
    [InlineData(" 2026-06-10T12:34:56Z")]
    [InlineData("2026-13-10T12:34:56Z")]
    [InlineData("2026-00-10T12:34:56Z")]
    [InlineData("2026-02-29T12:34:56Z")]
    [InlineData("1900-02-29T12:34:56Z")]
    [InlineData("2026-04-31T12:34:56Z")]
    [InlineData("26-06-10T12:34:56Z")]
    [InlineData("+2026-06-10T12:34:56Z")]
    [InlineData("２026-06-10T12:34:56Z")]
    [InlineData("2026-06-10T12:34:৫6Z")]
    [InlineData("2026-161T12:34:56Z")]
    [InlineData("2026-06-10T12:34:56Zulu")]
    public void Other_texts_are_no_timestamps(string text) => DateTimes.Refuses(text);

    [Theory]
    [InlineData("2026-06-10")]
    [InlineData("2024-02-29")]
    [InlineData("0400-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    public void Dates_of_RFC_3339_are_dates(string text) => Dates.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData("2023-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-00-10")]
    [InlineData("2026-06-00")]
    [InlineData("2026-6-10")]
    [InlineData("20260610")]
    [InlineData("2026-W24-3")]
    [InlineData("2026-161")]
    [InlineData("2026-06-10Z")]
    [InlineData("2026/06/10")]
    [InlineData("12026-06-10")]
    [InlineData("-026-06-10")]
    [InlineData("2026-06-1০")]
    [InlineData(" 2026-06-10")]
    public void Other_texts_are_no_dates(string text) => Dates.Refuses(text);

    [Theory]
    [InlineData("12:34:56Z")]
    [InlineData("00:00:00z")]
    [InlineData("23:59:59.999999999999Z")]
    [InlineData("12:34:56+05:30")]
    [InlineData("12:34:56-00:00")]
    [InlineData("12:34:56.7-23:59")]
    [InlineData("23:59:60Z")]
    [InlineData("23:59:60.25+00:00")]
    [InlineData("05:29:60+05:30")]
    [InlineData("18:29:60-05:30")]
    [InlineData("23:58:60+23:59")]
    [InlineData("00:00:60-23:59")]
    public void Times_of_RFC_3339_are_times(string text) => Times.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData("12:34:56")]
    [InlineData("12:34:56.5")]
    [InlineData("12:34Z")]
    [InlineData("1:02:03Z")]
    [InlineData("012:034:056Z")]
    [InlineData("24:00:00Z")]
    [InlineData("24:59:00+01:00")]
    [InlineData("12:60:00Z")]
    [InlineData("12:34:61Z")]
    [InlineData("12:34:60Z")]
    [InlineData("22:59:60Z")]
    [InlineData("23:59:60+05:30")]
    [InlineData("12:34:56+24:00")]
    [InlineData("12:34:56+00:60")]
    [InlineData("12:34:56+0530")]
    [InlineData("12:34:56+05")]
    [InlineData("12:34:56Z+05:30")]
    [InlineData("12:34:56 UTC")]
    [InlineData("12:34:56,5Z")]
    [InlineData("12:34:56#05:30")]
    [InlineData("12:34:56Z\n")]
    [InlineData("1২:34:56Z")]
    [InlineData("2026-06-10T12:34:56Z")]
    public void Other_texts_are_no_times(string text) => Times.Refuses(text);

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P2M")]
    [InlineData("P3D")]
    [InlineData("P4W")]
    [InlineData("PT5H")]
    [InlineData("PT6M")]
    [InlineData("PT7S")]
    [InlineData("P1Y2M3DT4H5M6S")]
    [InlineData("P1Y2M")]
    [InlineData("P2M3D")]
    [InlineData("P3DT12H")]
    [InlineData("P1YT1S")]
    [InlineData("PT36H")]
    [InlineData("PT4H5M")]
    [InlineData("PT5M6S")]
    [InlineData("P0D")]
    [InlineData("P007D")]
    [InlineData("p1dt2h")]
    [InlineData("P99999999999999999999999999999999999999999999999999Y")]
    public void Durations_of_RFC_3339_are_durations(string text) => Durations.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("1D")]
    [InlineData("PD")]
    [InlineData("P1YT")]
    [InlineData("P1D2Y")]
    [InlineData("P1Y3D")]
    [InlineData("P1D1D")]
    [InlineData("PT4H6S")]
    [InlineData("P5H")]
    [InlineData("PT1D")]
    [InlineData("P1D5H")]
    [InlineData("P1Y4W")]
    [InlineData("P4W1D")]
    [InlineData("P4WT1H")]
    [InlineData("P1W1W")]
    [InlineData("PT0.5S")]
    [InlineData("PT0,5S")]
    [InlineData("P-1D")]
    [InlineData("-P1D")]
    [InlineData("P1DT2HT3M")]
    [InlineData("P1DT2")]
    [InlineData("P২Y")]
    [InlineData("P1D ")]
    [InlineData("P1D\n")]
    public void Other_texts_are_no_durations(string text) => Durations.Refuses(text);

    [Fact]
    public void What_DotNet_writes_of_its_times_is_of_their_formats() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>(),
        static instant =>
            DateTimes.IsAccepted(instant.ToString("O", CultureInfo.InvariantCulture))
            && Dates.IsAccepted(DateOnly.FromDateTime(instant.DateTime).ToString("O", CultureInfo.InvariantCulture))
            && Times.IsAccepted(instant.ToString("HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_that_is_of_a_format_allocates()
    {
        Assert.Equal(0, DateTimes.AllocatedFor("2026-06-10T12:34:56.123456789+05:30"));
        Assert.Equal(0, Dates.AllocatedFor("2026-06-10"));
        Assert.Equal(0, Times.AllocatedFor("05:29:60+05:30"));
        Assert.Equal(0, Durations.AllocatedFor("P1Y2M3DT4H5M6S"));
    }
}
