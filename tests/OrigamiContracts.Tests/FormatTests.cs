using System.Text;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>Dates and timestamps of RFC 3339, and UUIDs of RFC 4122.</summary>
public sealed class FormatTests
{
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
    [InlineData("2026\\u002d06-10T12:34:56Z")]
    public void Timestamps_of_RFC_3339_are_timestamps(string text) => Assert.True(IsDateTime(text));

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
    [InlineData("2026-06-10T12:34:56Z ")]
    [InlineData(" 2026-06-10T12:34:56Z")]
    [InlineData("2026-13-10T12:34:56Z")]
    [InlineData("2026-00-10T12:34:56Z")]
    [InlineData("2026-02-29T12:34:56Z")]
    [InlineData("1900-02-29T12:34:56Z")]
    [InlineData("2026-04-31T12:34:56Z")]
    [InlineData("26-06-10T12:34:56Z")]
    [InlineData("+2026-06-10T12:34:56Z")]
    [InlineData("２026-06-10T12:34:56Z")]
    [InlineData("2026-06-10T12:34:56Zulu")]
    [InlineData("\\uD83D")]
    public void Other_texts_are_no_timestamps(string text) => Assert.False(IsDateTime(text));

    [Theory]
    [InlineData("2026-06-10", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("0000-01-01", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2026-6-10", false)]
    [InlineData("2026-06-10Z", false)]
    [InlineData("2026/06/10", false)]
    [InlineData("", false)]
    public void Dates_are_full_dates(string text, bool expected) =>
        Assert.Equal(expected, JsonReaderOf.Text(text, static (ref readonly reader) => Rfc3339.IsDate(in reader)));

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E", true)]
    [InlineData("\\u0030f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", false)]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950ee", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950g", false)]
    [InlineData("0f8fad5bd-9cb-469f-a165-70867728950e", false)]
    [InlineData(" 0f8fad5b-d9cb-469f-a165-7086772895 ", false)]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("", false)]
    public void Uuids_have_their_hyphens_and_either_case(string text, bool expected) =>
        Assert.Equal(expected, JsonReaderOf.Text(text, static (ref readonly reader) => JsonFormats.IsUuid(in reader)));

    [Theory]
    [InlineData("2147483647", true, true)]
    [InlineData("2147483648", false, true)]
    [InlineData("-2147483648.0", true, true)]
    [InlineData("9223372036854775808", false, false)]
    [InlineData("1e30", false, false)]
    [InlineData("0.5", true, true)]
    public void Integers_of_a_format_fit_its_bits(string number, bool fits32, bool fits64)
    {
        Assert.Equal(fits32, JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsInt32(in reader)));
        Assert.Equal(fits64, JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsInt64(in reader)));
    }

    private static bool IsDateTime(string contents) =>
        JsonReaderOf.Text(contents, static (ref readonly reader) => Rfc3339.IsDateTime(in reader));
}
