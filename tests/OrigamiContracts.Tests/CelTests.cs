using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>What rules compute with costs no memory, and is bounded.</summary>
public sealed class CelTests
{
    [Fact]
    public void Computing_allocates_nothing()
    {
        for (int i = 0; i < 50; i++)
        {
            Assert.True(Compute());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool holds = Compute();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(holds);

        static bool Compute()
        {
            CelTimestamp time = CelTimestamp.Parse(CelText.Of("2026-01-02T03:04:05.123456789Z"u8));
            bool isTime = Cel.Equal(time.Get(CelTimeField.Hours, CelText.Of("Asia/Kathmandu"u8)), CelNumber.Int(8)).IsTrue
                && Cel.Equal(CelFormat.Text(time), CelText.Of("2026-01-02T03:04:05.123456789Z"u8)).IsTrue
                && Cel.Equal(CelFormat.Text(CelDuration.Parse(CelText.Of("1h30m0.5s"u8))), CelText.Of("5400.5s"u8)).IsTrue;
            bool isText = Cel.Equal((CelText.Of("a\uD83D\uDE00") + CelText.Of("B"u8)).UpperAscii(), CelText.Of("A\U0001F600B"u8)).IsTrue
                && Cel.Equal(CelFormat.Text(CelNumber.Of(-1.25e-7)), CelText.Of("-1.25e-07"u8)).IsTrue;
            CelScratch.Release(0);
            return isTime && isText;
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    [InlineData(3_000_000)]
    public void Long_texts_keep_what_they_are_while_others_are_made(int length)
    {
        CelText first = CelText.Of(new string('a', length));
        CelText second = CelText.Of(new string('b', length)) + first;

        Assert.Equal(-1, first.Utf8.IndexOfAnyExcept((byte)'a'));
        Assert.Equal(length, second.Utf8.IndexOf((byte)'a'));
        Assert.Equal(2 * length, second.Utf8.Length);
        CelScratch.Release(0);
    }

    [Fact]
    public void A_name_that_no_time_zone_has_is_an_error_however_long_it_is() => Assert.Equal(
        CelError.UnknownTimeZone,
        CelTimestamp.Of(0, 0).Get(CelTimeField.Hours, CelText.Of(new string('x', 100_000))).Error);
}
