using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>
/// Exact arithmetic on JSON numbers as they are written: of any size, and <c>1.0</c>, <c>1e0</c> and <c>1</c> are one value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumber
{
    /// <summary>Whether a number has no fraction: <c>5</c>, <c>5.0</c> and <c>5e3</c> have none.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>Whether it is an integer.</returns>
    public static bool IsInteger(ReadOnlySpan<byte> number) =>
        !number.ContainsAny((byte)'.', (byte)'e', (byte)'E') || DecimalNumber.Read(number).IsInteger;

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="left">A JSON number.</param>
    /// <param name="right">A JSON number.</param>
    /// <returns>Less than zero, zero, or greater than zero, as <paramref name="left"/> is less, equal or greater.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        TryGetPlainInt64(left, out long leftInteger) && TryGetPlainInt64(right, out long rightInteger)
            ? leftInteger.CompareTo(rightInteger)
            : DecimalNumber.Read(left).CompareTo(DecimalNumber.Read(right));

    /// <summary>Compares a number with another by value.</summary>
    /// <param name="left">A finite number.</param>
    /// <param name="right">A JSON number.</param>
    /// <returns>Less than zero, zero, or greater than zero.</returns>
    public static int Compare(double left, ReadOnlySpan<byte> right)
    {
        // JSON has no text for these, so writing the value fails; here they are beyond every bound.
        if (!double.IsFinite(left))
        {
            return double.IsPositive(left) ? 1 : -1;
        }

        Span<byte> text = stackalloc byte[MaximumTextLength];
        return Compare(Format(left, text), right);
    }

    /// <inheritdoc cref="Compare(double, ReadOnlySpan{byte})"/>
    public static int Compare(long left, ReadOnlySpan<byte> right)
    {
        if (TryGetPlainInt64(right, out long rightInteger))
        {
            return left.CompareTo(rightInteger);
        }

        Span<byte> text = stackalloc byte[MaximumTextLength];
        return Compare(Format(left, text), right);
    }

    /// <inheritdoc cref="Compare(double, ReadOnlySpan{byte})"/>
    public static int Compare(decimal left, ReadOnlySpan<byte> right)
    {
        Span<byte> text = stackalloc byte[MaximumTextLength];
        return Compare(Format(left, text), right);
    }

    /// <summary>Whether a number is an integral multiple of another.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="divisor">A JSON number greater than zero.</param>
    /// <returns>Whether the division leaves nothing.</returns>
    public static bool IsMultipleOf(ReadOnlySpan<byte> number, ReadOnlySpan<byte> divisor) =>
        TryGetPlainInt64(number, out long integer) && TryGetPlainInt64(divisor, out long integralDivisor)
            ? integer % integralDivisor == 0
            : DecimalNumber.Read(number).IsMultipleOf(DecimalNumber.Read(divisor));

    /// <summary>Whether a number is an integral multiple of another.</summary>
    /// <param name="number">A finite number.</param>
    /// <param name="divisor">A JSON number greater than zero.</param>
    /// <returns>Whether the division leaves nothing.</returns>
    public static bool IsMultipleOf(double number, ReadOnlySpan<byte> divisor)
    {
        Span<byte> text = stackalloc byte[MaximumTextLength];
        return double.IsFinite(number) && IsMultipleOf(Format(number, text), divisor);
    }

    /// <inheritdoc cref="IsMultipleOf(double, ReadOnlySpan{byte})"/>
    public static bool IsMultipleOf(long number, ReadOnlySpan<byte> divisor)
    {
        Span<byte> text = stackalloc byte[MaximumTextLength];
        return IsMultipleOf(Format(number, text), divisor);
    }

    /// <inheritdoc cref="IsMultipleOf(double, ReadOnlySpan{byte})"/>
    public static bool IsMultipleOf(decimal number, ReadOnlySpan<byte> divisor)
    {
        Span<byte> text = stackalloc byte[MaximumTextLength];
        return IsMultipleOf(Format(number, text), divisor);
    }

    /// <summary>Gets a number that is an integer, however it is written, as <see cref="long"/>.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether the number is an integer in the range of <see cref="long"/>.</returns>
    public static bool TryGetInt64(ReadOnlySpan<byte> number, out long value) =>
        TryGetPlainInt64(number, out value) || DecimalNumber.Read(number).TryGetInt64(out value);

    /// <summary>The text of a number for a message.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>The number as it stands, cut when it is very long.</returns>
    public static string ToText(ReadOnlySpan<byte> number) =>
        number.Length <= 40 ? Encoding.UTF8.GetString(number) : Encoding.UTF8.GetString(number[..40]) + "…";

    /// <summary>The text of a number for a message.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="number">A number.</param>
    /// <returns>The shortest text that reads back as the number.</returns>
    public static string ToText<T>(T number)
        where T : INumber<T> => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Whether the text that a value is written as means the same number as the text it was read from.</summary>
    internal static bool IsExact<T>(T value, ReadOnlySpan<byte> number)
        where T : INumber<T> => Compare(Format(value, stackalloc byte[MaximumTextLength]), number) == 0;

    // A decimal has at most 29 digits, a double "-1.7976931348623157E+308"; and room to spare.
    private const int MaximumTextLength = 48;

    private static ReadOnlySpan<byte> Format<T>(T number, Span<byte> buffer)
        where T : INumber<T>
    {
        number.TryFormat(buffer, out int written, format: default, CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    private static bool TryGetPlainInt64(ReadOnlySpan<byte> number, out long value) =>
        Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length;

    /// <summary>
    /// A number as the product of an integer, given by its digits, and a power of ten. Zeros at either end of the digits
    /// are left out, so that equal numbers have equal digits and exponents.
    /// </summary>
    private readonly ref struct DecimalNumber
    {
        private readonly ReadOnlySpan<byte> _integerDigits;
        private readonly ReadOnlySpan<byte> _fractionDigits;
        private readonly bool _isNegative;

        // The power of ten of the last digit.
        private readonly BigInteger _exponent;

        private DecimalNumber(ReadOnlySpan<byte> integerDigits, ReadOnlySpan<byte> fractionDigits, bool isNegative, BigInteger exponent)
        {
            _integerDigits = integerDigits;
            _fractionDigits = fractionDigits;
            _isNegative = isNegative;
            _exponent = exponent;
        }

        private int Length => _integerDigits.Length + _fractionDigits.Length;

        private bool IsZero => Length == 0;

        public bool IsInteger => IsZero || _exponent.Sign >= 0;

        public static DecimalNumber Read(ReadOnlySpan<byte> number)
        {
            bool isNegative = number[0] == (byte)'-';
            if (isNegative)
            {
                number = number[1..];
            }

            BigInteger exponent = BigInteger.Zero;
            int exponentMark = number.IndexOfAny((byte)'e', (byte)'E');
            if (exponentMark >= 0)
            {
                exponent = ReadExponent(number[(exponentMark + 1)..]);
                number = number[..exponentMark];
            }

            ReadOnlySpan<byte> fraction = default;
            int point = number.IndexOf((byte)'.');
            if (point >= 0)
            {
                fraction = number[(point + 1)..];
                number = number[..point];
            }

            exponent -= fraction.Length;
            ReadOnlySpan<byte> integer = number.TrimStart((byte)'0');
            if (integer.IsEmpty)
            {
                fraction = fraction.TrimStart((byte)'0');
            }

            int length = integer.Length + fraction.Length;
            fraction = fraction.TrimEnd((byte)'0');
            if (fraction.IsEmpty)
            {
                integer = integer.TrimEnd((byte)'0');
            }

            exponent += length - integer.Length - fraction.Length;
            return integer.IsEmpty && fraction.IsEmpty
                ? default
                : new DecimalNumber(integer, fraction, isNegative, exponent);
        }

        public int CompareTo(DecimalNumber other)
        {
            if (IsZero || other.IsZero || _isNegative != other._isNegative)
            {
                return Sign.CompareTo(other.Sign);
            }

            int magnitude = (_exponent + Length).CompareTo(other._exponent + other.Length);
            for (int i = 0; magnitude == 0 && i < Math.Max(Length, other.Length); i++)
            {
                magnitude = DigitAt(i).CompareTo(other.DigitAt(i));
            }

            return _isNegative ? -magnitude : magnitude;
        }

        public bool IsMultipleOf(DecimalNumber divisor)
        {
            if (IsZero)
            {
                return true;
            }

            // number / divisor = (digits / divisorDigits) · 10^shift
            BigInteger shift = _exponent - divisor._exponent;
            BigInteger digits = Digits();
            BigInteger divisorDigits = divisor.Digits();
            if (shift.Sign >= 0)
            {
                return (digits * BigInteger.ModPow(10, shift, divisorDigits) % divisorDigits).IsZero;
            }

            // The digits don't end in zero, so not even a single factor of ten can be taken out of them.
            return -shift <= Length && (digits % (divisorDigits * BigInteger.Pow(10, (int)-shift))).IsZero;
        }

        public bool TryGetInt64(out long value)
        {
            value = 0;
            if (IsZero)
            {
                return true;
            }

            const int MaximumDigits = 19;
            if (!IsInteger || _exponent + Length > MaximumDigits)
            {
                return false;
            }

            BigInteger exact = Digits() * BigInteger.Pow(10, (int)_exponent) * Sign;
            bool fits = exact >= long.MinValue && exact <= long.MaxValue;
            value = fits ? (long)exact : 0;
            return fits;
        }

        private int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

        private byte DigitAt(int index) =>
            index < _integerDigits.Length ? _integerDigits[index]
            : index < Length ? _fractionDigits[index - _integerDigits.Length]
            : (byte)'0';

        private BigInteger Digits() => BigInteger.Parse(
            Encoding.ASCII.GetString(_integerDigits) + Encoding.ASCII.GetString(_fractionDigits),
            NumberStyles.None,
            CultureInfo.InvariantCulture);

        private static BigInteger ReadExponent(ReadOnlySpan<byte> text) => TryGetPlainInt64(text, out long exponent)
            ? exponent
            : BigInteger.Parse(Encoding.ASCII.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
