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
        JsonNumber.IsInteger(number.Utf8) == number.Exact.IsInteger).QuickCheckThrowOnFailure();

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
        Assert.Equal(expected, JsonNumber.IsInteger(Encoding.UTF8.GetBytes(number)));

    [Theory]
    [InlineData(double.NaN, -1)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void What_is_not_finite_is_beyond_every_bound(double number, int expected)
    {
        Assert.Equal(expected, JsonNumber.Compare(number, "0"u8));
        Assert.False(JsonNumber.IsMultipleOf(number, "1"u8));
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
