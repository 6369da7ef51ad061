using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary>OpenAPI's <c>int32</c>, <c>int64</c>, <c>float</c>, <c>double</c> and <c>decimal</c>.</summary>
public sealed class NumberFormatTests
{
    // 2^128 - 2^103, from which on numbers are rounded to the infinity of 32 bits.
    private const string BeyondFloat = "340282356779733661637539395458142568448";

    [Theory]
    [InlineData("2147483647", true, true)]
    [InlineData("2147483648", false, true)]
    [InlineData("-2147483648.0", true, true)]
    [InlineData("-2147483649", false, true)]
    [InlineData("21474836470e-1", true, true)]
    [InlineData("9223372036854775807", false, true)]
    [InlineData("9223372036854775808", false, false)]
    [InlineData("-9223372036854775808", false, true)]
    [InlineData("-9223372036854775809", false, false)]
    [InlineData("1e30", false, false)]
    [InlineData("0.5", true, true)]
    [InlineData("2147483648.5", true, true)]
    public void Integers_of_a_format_fit_its_bits(string number, bool fits32, bool fits64)
    {
        Assert.Equal(fits32, IsInt32(number));
        Assert.Equal(fits64, IsInt64(number));
    }

    [Theory]
    [InlineData("0", true, true, true)]
    [InlineData("-0.0", true, true, true)]
    [InlineData("0.1", true, true, true)]
    [InlineData("1e-400", true, true, true)]
    [InlineData("0e400", true, true, true)]
    [InlineData("79228162514264337593543950335", true, true, true)]
    [InlineData("-79228162514264337593543950335", true, true, true)]
    [InlineData("79228162514264337593543950335.4", true, true, true)]
    [InlineData("79228162514264337593543950336", true, true, false)]
    [InlineData("3.4028235e38", true, true, false)]
    [InlineData("-3.4028235e38", true, true, false)]
    [InlineData(BeyondFloat, false, true, false)]
    [InlineData("-" + BeyondFloat, false, true, false)]
    [InlineData("340282356779733661637539395458142568447.9", true, true, false)]
    [InlineData("1.7976931348623157e308", false, true, false)]
    [InlineData("1.7976931348623158e308", false, true, false)]
    [InlineData("-1.797693134862315807e308", false, true, false)]
    [InlineData("1.797693134862315808e308", false, false, false)]
    [InlineData("-1e309", false, false, false)]
    public void Numbers_of_a_format_are_in_its_range(string number, bool isFloat, bool isDouble, bool isDecimal)
    {
        Assert.Equal(isFloat, IsFloat(number));
        Assert.Equal(isDouble, IsDouble(number));
        Assert.Equal(isDecimal, IsDecimal(number));
    }

    [Fact]
    public void What_DotNet_writes_of_its_numbers_is_of_their_formats() => Prop.ForAll(
        ArbMap.Default.ArbFor<float>(),
        ArbMap.Default.ArbFor<double>(),
        ArbMap.Default.ArbFor<decimal>(),
        static (single, number, price) =>
            (!float.IsFinite(single) || IsFloat(single.ToString(CultureInfo.InvariantCulture)))
            && (!double.IsFinite(number) || IsDouble(number.ToString(CultureInfo.InvariantCulture)))
            && IsDecimal(price.ToString(CultureInfo.InvariantCulture)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Ranges_are_those_that_DotNet_can_read() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(-340, 340), static (digits, exponent) => $"{digits}.5e{exponent}")),
        static number =>
            IsFloat(number) == float.IsFinite(float.Parse(number, CultureInfo.InvariantCulture))
            && IsDouble(number) == double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture))
            && IsDecimal(number) == decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_of_huge_size_are_judged_all_the_same()
    {
        string digits = new('9', 20_000);
        Assert.All([IsInt32(digits), IsInt64(digits), IsFloat(digits), IsDouble(digits), IsDecimal(digits)], Assert.False);
        Assert.All([IsInt32($"1e{digits}"), IsFloat($"-1e{digits}"), IsDouble($"1e{digits}"), IsDecimal($"1e{digits}")], Assert.False);
        Assert.All([IsInt32($"1e-{digits}"), IsFloat($"0.{digits}"), IsDouble($"1e-{digits}"), IsDecimal($"0e{digits}")], Assert.True);
    }

    [Fact]
    public void No_number_that_is_of_a_format_allocates()
    {
        Assert.Equal(0, AllocatedFor("-2147483648.0", static (ref readonly reader) => JsonFormats.IsInt32(in reader)));
        Assert.Equal(0, AllocatedFor("9223372036854775807", static (ref readonly reader) => JsonFormats.IsInt64(in reader)));
        Assert.Equal(0, AllocatedFor("-3.4028235e38", static (ref readonly reader) => JsonFormats.IsFloat(in reader)));
        Assert.Equal(0, AllocatedFor("1.7976931348623157e308", static (ref readonly reader) => JsonFormats.IsDouble(in reader)));
        Assert.Equal(0, AllocatedFor("79228162514264337593543950335", static (ref readonly reader) => JsonFormats.IsDecimal(in reader)));
    }

    private static bool IsInt32(string number) => JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsInt32(in reader));

    private static bool IsInt64(string number) => JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsInt64(in reader));

    private static bool IsFloat(string number) => JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsFloat(in reader));

    private static bool IsDouble(string number) => JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsDouble(in reader));

    private static bool IsDecimal(string number) => JsonReaderOf.Value(number, static (ref readonly reader) => JsonFormats.IsDecimal(in reader));

    private static long AllocatedFor(string number, JsonReaderOf.Ask<bool> ask)
    {
        var reader = new ContractReader(Encoding.UTF8.GetBytes(number));
        reader.Read();
        ask(in reader);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(ask(in reader));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
