using System.Globalization;
using System.Numerics;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>A number as JSON writes it: exact, and equal to others of the same value however they are written.</summary>
internal sealed class ExactNumber : IEquatable<ExactNumber>
{
    // All that double and decimal have, and a bound for what is not worth the digits.
    private const int MaximumExponent = 400;
    private const int MaximumDigits = 400;

    // The number is the product of digits, which don't end in zero, and a power of ten.
    private readonly BigInteger _digits;
    private readonly int _exponent;

    private ExactNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        _digits = digits;
        _exponent = digits.IsZero ? 0 : exponent;
    }

    /// <summary>A constant of one of C#'s numeric types, as JSON writes it; null if it is another, or JSON can't write it.</summary>
    public static ExactNumber? OfConstant(object? constant) => constant switch
    {
        double number when !double.IsNaN(number) && !double.IsInfinity(number) => OfText(Shortest(number)),
        float number when !float.IsNaN(number) && !float.IsInfinity(number) => OfText(Shortest(number)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => OfText(((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>A number as JSON writes it; null if it is none, or not worth its digits.</summary>
    public static ExactNumber? OfText(string text)
    {
        int mark = text.IndexOfAny(['e', 'E']);
        int exponent = 0;
        if (mark >= 0 && !int.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        string digits = mark < 0 ? text : text.Substring(0, mark);
        int point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        return digits.Length <= MaximumDigits
            && exponent is >= -MaximumExponent and <= MaximumExponent
            && BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
                ? new ExactNumber(value, exponent)
                : null;
    }

    /// <summary>Whether dividing by a number leaves nothing.</summary>
    /// <param name="divisor">Not zero.</param>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        (BigInteger number, BigInteger other) = Align(divisor);
        return (number % other).IsZero;
    }

    public int CompareTo(ExactNumber other)
    {
        (BigInteger left, BigInteger right) = Align(other);
        return left.CompareTo(right);
    }

    public bool Equals(ExactNumber? other) => other is not null && _digits == other._digits && _exponent == other._exponent;

    public override bool Equals(object? obj) => Equals(obj as ExactNumber);

    public override int GetHashCode() => _digits.GetHashCode() ^ _exponent;

    public override string ToString()
    {
        const int MaximumZeros = 20;
        string sign = _digits.Sign < 0 ? "-" : "";
        string digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        return _exponent switch
        {
            >= 0 and <= MaximumZeros => sign + digits + new string('0', _exponent),
            < 0 when -_exponent < digits.Length => sign + digits.Insert(digits.Length + _exponent, "."),
            < 0 and >= -MaximumZeros => $"{sign}0.{digits.PadLeft(-_exponent, '0')}",
            _ => $"{sign}{digits}e{_exponent.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private (BigInteger Left, BigInteger Right) Align(ExactNumber other)
    {
        int exponent = Math.Min(_exponent, other._exponent);
        return (_digits * BigInteger.Pow(10, _exponent - exponent), other._digits * BigInteger.Pow(10, other._exponent - exponent));
    }

    // Not all frameworks that run analyzers write the shortest text that is read as the same number, which JSON has.
    private static string Shortest(double number)
    {
        for (int digits = 1; digits < 17; digits++)
        {
            string text = number.ToString($"G{digits}", CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && read.Equals(number))
            {
                return text;
            }
        }

        return number.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Shortest(float number)
    {
        for (int digits = 1; digits < 9; digits++)
        {
            string text = number.ToString($"G{digits}", CultureInfo.InvariantCulture);
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float read) && read.Equals(number))
            {
                return text;
            }
        }

        return number.ToString("G9", CultureInfo.InvariantCulture);
    }
}
