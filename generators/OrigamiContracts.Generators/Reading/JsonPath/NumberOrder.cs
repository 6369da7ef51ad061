using System.Globalization;
using System.Numerics;

namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Compares numbers of any size by their digits: nothing is rounded, and no exponent is written out.</summary>
internal static class NumberOrder
{
    /// <param name="left">A number as JSON writes it.</param>
    /// <param name="right">Another one.</param>
    /// <returns>Less than zero, zero or more than zero, as the left is less than, equal to or greater than the right.</returns>
    public static int Compare(string left, string right)
    {
        Number a = Number.Parse(left);
        Number b = Number.Parse(right);
        if (a.Sign != b.Sign)
        {
            return a.Sign.CompareTo(b.Sign);
        }

        int magnitude = a.Exponent.CompareTo(b.Exponent);
        return a.Sign * (magnitude != 0 ? magnitude : string.CompareOrdinal(a.Digits, b.Digits));
    }

    /// <param name="Sign">-1, 0 or 1.</param>
    /// <param name="Digits">Neither the first nor the last is zero.</param>
    /// <param name="Exponent">The power of ten that the digits are multiplied by, with the decimal point before the first.</param>
    private readonly record struct Number(int Sign, string Digits, BigInteger Exponent)
    {
        public static Number Parse(string literal)
        {
            int exponentAt = literal.IndexOfAny(['e', 'E']);
            string mantissa = exponentAt < 0 ? literal : literal.Substring(0, exponentAt);
            bool isNegative = mantissa[0] == '-';
            string[] parts = mantissa.Substring(isNegative ? 1 : 0).Split('.');
            string digits = string.Concat(parts);
            string significant = digits.TrimStart('0');
            if (significant.Length == 0)
            {
                return new Number(0, "", BigInteger.Zero);
            }

            BigInteger exponent = exponentAt < 0
                ? BigInteger.Zero
                : BigInteger.Parse(literal.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            int leadingZeros = digits.Length - significant.Length;
            return new Number(isNegative ? -1 : 1, significant.TrimEnd('0'), exponent + parts[0].Length - leadingZeros);
        }
    }
}
