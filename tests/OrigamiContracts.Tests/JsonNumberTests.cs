using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>Numbers as they are written, judged by arithmetic on integers of any size.</summary>
public sealed class JsonNumberTests
{
    // Digits, a point, digits, an exponent: every spelling of a JSON number, near enough to each other to be equal at times.
    private static readonly Arbitrary<Written> Numbers = Arb.From(
        from sign in Gen.Elements("", "-")
        from integer in Gen.Elements("0", "1", "2", "5", "10", "12", "99", "100", "1000", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890")
        from fraction in Gen.Elements("", ".0", ".00", ".5", ".50", ".05", ".01", ".123456789", ".000000000000000000001")
        from exponent in Gen.Elements("", "e0", "E0", "e1", "E+1", "e-1", "e2", "e-2", "e+20", "e-20", "E-3")
        select new Written(sign + integer + fraction + exponent));

    [Fact]
    public void Comparing_agrees_with_exact_arithmetic() => Prop.ForAll(Numbers, Numbers, static (left, right) =>
        Math.Sign(JsonNumber.Compare(left.Utf8, right.Utf8)) == left.Exact.CompareTo(right.Exact)).QuickCheckThrowOnFailure();

    [Fact]
    public void Integers_are_told_by_value() => Prop.ForAll(Numbers, static number =>
        IsInteger(number.Utf8) == number.Exact.IsInteger).QuickCheckThrowOnFailure();

    [Fact]
    public void Multiples_agree_with_exact_arithmetic() => Prop.ForAll(Numbers, Numbers, static (number, divisor) =>
        divisor.Exact.Sign <= 0 || JsonNumber.IsMultipleOf(number.Utf8, divisor.Utf8) == number.Exact.IsMultipleOf(divisor.Exact)).QuickCheckThrowOnFailure();

    [Fact]
    public void Integers_of_64_bits_are_read_by_value() => Prop.ForAll(Numbers, static number =>
    {
        BigInteger? expected = number.Exact.AsInteger is { } integer && integer >= long.MinValue && integer <= long.MaxValue ? integer : null;
        return JsonNumber.TryGetInt64(number.Utf8, out long value) ? expected == value : expected is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Members_compare_as_their_texts_do() => Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), Numbers, static (number, limit) =>
        Math.Sign(JsonNumber.Compare(number, limit.Utf8)) == Written.Of(number).Exact.CompareTo(limit.Exact)
        && Math.Sign(JsonNumber.Compare(limit.Utf8, (long)(number % int.MaxValue))) == limit.Exact.CompareTo(Written.Of((long)(number % int.MaxValue)).Exact)
        && Math.Sign(JsonNumber.Compare((long)(number % int.MaxValue), limit.Utf8)) == Written.Of((long)(number % int.MaxValue)).Exact.CompareTo(limit.Exact)).QuickCheckThrowOnFailure();

    [Fact]
    public void Hundredths_are_exact() => Assert.All(Enumerable.Range(0, 10_000), static cents =>
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

        Assert.True(JsonNumber.IsMultipleOf(Encoding.UTF8.GetBytes(text), "0.01"u8), text);
        Assert.True(JsonNumber.IsMultipleOf(cents / 100.0, "0.01"u8), text);
        Assert.False(JsonNumber.IsMultipleOf(Encoding.UTF8.GetBytes(text + "1"), "0.01"u8), text);
    });

    [Theory]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("-1e400", "1e-400", -1)]
    [InlineData("1e-400", "0", 1)]
    [InlineData("0e999999999999", "0", 0)]
    [InlineData("-0", "0.0", 0)]
    [InlineData("1e1000000000000", "1e1000000000001", -1)]
    [InlineData("0.1e1", "1", 0)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    public void Numbers_beyond_double_compare(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(JsonNumber.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right))));
        Assert.Equal(-expected, Math.Sign(JsonNumber.Compare(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(left))));
    }

    [Theory]
    [InlineData("1e400", "3", false)]
    [InlineData("3e400", "3", true)]
    [InlineData("1e400", "1e399", true)]
    [InlineData("1e399", "1e400", false)]
    [InlineData("1e1000000000000", "7", false)]
    [InlineData("1e1000000000000", "8", true)]
    [InlineData("1e-1000000000000", "1", false)]
    [InlineData("0e-5", "7", true)]
    [InlineData("-9223372036854775808", "1", true)]
    public void Numbers_beyond_double_have_multiples(string number, string divisor, bool expected) =>
        Assert.Equal(expected, JsonNumber.IsMultipleOf(Encoding.UTF8.GetBytes(number), Encoding.UTF8.GetBytes(divisor)));

    [Theory]
    [InlineData("1e400", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1.5e0", false)]
    [InlineData("10e-1", true)]
    [InlineData("1e-1", false)]
    [InlineData("0.0e-99", true)]
    public void Integers_may_be_written_with_point_and_exponent(string number, bool expected) =>
        Assert.Equal(expected, IsInteger(Encoding.UTF8.GetBytes(number)));

    [Theory]
    [InlineData(double.NaN, -1)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void What_is_not_finite_is_beyond_every_bound(double number, int expected)
    {
        Assert.Equal(expected, JsonNumber.Compare(number, "0"u8));
        Assert.False(JsonNumber.IsMultipleOf(number, "1"u8));
    }

    // Making the digits that these exponents stand for would take all memory, and adding each digit to a number that grows
    // would take minutes.
    [Fact]
    public void Numbers_of_a_million_digits_are_exact()
    {
        const int Digits = 1_000_000;
        byte[] sevens = Encoding.UTF8.GetBytes(new string('7', Digits));
        byte[] scaled = Encoding.UTF8.GetBytes($"0.{new string('7', Digits)}00e{Digits}");
        byte[] greater = Encoding.UTF8.GetBytes($"{new string('7', Digits)}.{new string('0', Digits)}1");
        byte[] farAway = Encoding.UTF8.GetBytes($"1e{new string('9', Digits)}");
        byte[] farther = Encoding.UTF8.GetBytes($"0.01e1{new string('0', Digits - 1)}1");
        byte[] farAwayAgain = Encoding.UTF8.GetBytes($"0.1e+1{new string('0', Digits)}");
        byte[] verySmall = Encoding.UTF8.GetBytes($"-7e-{new string('9', Digits)}");

        Assert.Equal(0, JsonNumber.Compare(sevens, scaled));
        Assert.Equal(-1, Math.Sign(JsonNumber.Compare(scaled, greater)));
        Assert.Equal(0, JsonNumber.Compare(farAway, farAwayAgain));
        Assert.Equal(0, JsonNumber.Compare(farAway, farther));
        Assert.Equal(1, Math.Sign(JsonNumber.Compare(farAway, sevens)));
        Assert.Equal(-1, Math.Sign(JsonNumber.Compare(verySmall, "0"u8)));
        Assert.Equal(1, Math.Sign(JsonNumber.Compare(verySmall, "-1"u8)));

        Assert.True(IsInteger(scaled));
        Assert.False(IsInteger(greater));
        Assert.True(IsInteger(farAway));
        Assert.False(IsInteger(verySmall));
        Assert.False(JsonNumber.TryGetInt64(farAway, out _));
        Assert.False(JsonNumber.TryGetInt64(sevens, out _));

        // The sum of the digits is seven million, which three does not divide.
        Assert.True(JsonNumber.IsMultipleOf(sevens, "7"u8));
        Assert.True(JsonNumber.IsMultipleOf(scaled, "0.07"u8));
        Assert.False(JsonNumber.IsMultipleOf(sevens, "3"u8));
        Assert.False(JsonNumber.IsMultipleOf(greater, "7"u8));
        Assert.True(JsonNumber.IsMultipleOf(greater, Encoding.UTF8.GetBytes($"1e-{Digits + 1}")));
        Assert.True(JsonNumber.IsMultipleOf(farAway, "18446744073709551616"u8));
        Assert.False(JsonNumber.IsMultipleOf(farAway, "3"u8));
        Assert.False(JsonNumber.IsMultipleOf(verySmall, "1e-999999"u8));
        Assert.True(JsonNumber.IsMultipleOf("7"u8, verySmall.AsSpan(1)));

        // Divisors of more than 64 bits: ones divide a number of ones if their number divides the number.
        Assert.True(JsonNumber.IsMultipleOf(sevens, Encoding.UTF8.GetBytes(new string('1', 1_000))));
        Assert.True(JsonNumber.IsMultipleOf(sevens, Encoding.UTF8.GetBytes(new string('7', 25))));
        Assert.False(JsonNumber.IsMultipleOf(sevens, Encoding.UTF8.GetBytes(new string('1', 999))));
    }

    [Theory]
    [InlineData("5e3", "36893488147419103232", false)]
    [InlineData("1e65", "36893488147419103232", true)]
    [InlineData("1e64", "36893488147419103232", false)]
    [InlineData("1e1000000", "36893488147419103232", true)]
    [InlineData("2e64", "36893488147419103232", true)]
    [InlineData("1e63", "9223372036854775808", true)]
    [InlineData("1e62", "9223372036854775808", false)]
    [InlineData("1e27", "7450580596923828125", true)]
    [InlineData("1e26", "7450580596923828125", false)]
    [InlineData("18446744073709551615e2", "18446744073709551615", true)]
    [InlineData("99999999999999999999", "9999999999999999999", false)]
    [InlineData("99999999999999999990", "9999999999999999999", true)]
    public void Zeros_take_twos_and_fives_out_of_divisors(string number, string divisor, bool expected) =>
        Assert.Equal(expected, JsonNumber.IsMultipleOf(Encoding.UTF8.GetBytes(number), Encoding.UTF8.GetBytes(divisor)));

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775808.0", true)]
    [InlineData("-9223372036854775809.0", false)]
    [InlineData("922337203685477580700e-2", true)]
    [InlineData("1e18", true)]
    [InlineData("1e19", false)]
    [InlineData("18446744073709551617.0", false)]
    [InlineData("0e99999999999999999999", true)]
    [InlineData("1e99999999999999999999", false)]
    [InlineData("1e-99999999999999999999", false)]
    public void The_range_of_64_bits_is_exact(string number, bool expected)
    {
        Assert.Equal(expected, JsonNumber.TryGetInt64(Encoding.UTF8.GetBytes(number), out long value));
        Assert.True(!expected || JsonNumber.Compare(value, Encoding.UTF8.GetBytes(number)) == 0);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        byte[] longest = Encoding.UTF8.GetBytes($"{new string('7', 10_000)}.5e-{new string('9', 100)}");
        byte[] sevens = Encoding.UTF8.GetBytes(new string('7', 10_000));

        Allocations.AssertNone(() =>
        {
            Assert.True(JsonNumber.Compare("12.50"u8, "125e-1"u8) == 0);
            Assert.True(JsonNumber.Compare(longest, "1e-99999999999999999999"u8) < 0);
            Assert.True(JsonNumber.Compare(12.5, "12.500"u8) == 0);
            Assert.True(JsonNumber.IsMultipleOf("12.34"u8, "0.01"u8));
            Assert.True(JsonNumber.IsMultipleOf("1e99999999999999999999"u8, "1.024"u8));
            Assert.False(JsonNumber.IsMultipleOf(longest, "0.000001"u8));
            Assert.False(JsonNumber.IsMultipleOf(sevens, "9999999999999999999"u8));
            Assert.False(IsInteger(longest));
            Assert.True(JsonNumber.TryGetInt64("1.5e3"u8, out _));
        });
    }

    private static bool IsInteger(byte[] number)
    {
        var reader = new ContractReader(number);
        reader.Read();
        return JsonNumber.IsInteger(in reader);
    }

    private sealed record Written(string Text)
    {
        public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);

        public Rational Exact => Rational.Parse(Text);

        public static Written Of(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

        public override string ToString() => Text;
    }

    private readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
    {
        public int Sign => Numerator.Sign;

        public bool IsInteger => (Numerator % Denominator).IsZero;

        public BigInteger? AsInteger => IsInteger ? Numerator / Denominator : null;

        public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

        public bool IsMultipleOf(Rational divisor) => (Numerator * divisor.Denominator % (divisor.Numerator * Denominator)).IsZero;

        public static Rational Parse(string text)
        {
            string[] parts = text.Split('e', 'E');
            string[] digits = parts[0].Split('.');
            string fraction = digits.Length > 1 ? digits[1] : "";
            int exponent = (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0) - fraction.Length;
            var integer = BigInteger.Parse(digits[0] + fraction, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return exponent >= 0
                ? new Rational(integer * BigInteger.Pow(10, exponent), 1)
                : new Rational(integer, BigInteger.Pow(10, -exponent));
        }
    }
}
