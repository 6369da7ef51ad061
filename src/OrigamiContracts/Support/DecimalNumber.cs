using System.Numerics;

namespace OrigamiContracts.Support;

/// <summary>
/// A number as the product of an integer, given by its digits, and a power of ten. Zeros at either end of the digits
/// are left out, so that equal numbers have equal digits and exponents.
/// </summary>
internal readonly ref struct DecimalNumber
{
    private readonly ReadOnlySpan<byte> _integerDigits;
    private readonly ReadOnlySpan<byte> _fractionDigits;
    private readonly bool _isNegative;

    // The power of ten of the last digit.
    private readonly DecimalExponent _exponent;

    private DecimalNumber(ReadOnlySpan<byte> integerDigits, ReadOnlySpan<byte> fractionDigits, bool isNegative, DecimalExponent exponent)
    {
        _integerDigits = integerDigits;
        _fractionDigits = fractionDigits;
        _isNegative = isNegative;
        _exponent = exponent;
    }

    public bool IsInteger => IsZero || _exponent.Minus(default) >= 0;

    private int Length => _integerDigits.Length + _fractionDigits.Length;

    private bool IsZero => Length == 0;

    private int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

    // The power of ten of the place before the first digit.
    private DecimalExponent Magnitude => _exponent.Plus(Length);

    public static DecimalNumber Read(ReadOnlySpan<byte> number)
    {
        bool isNegative = number[0] == (byte)'-';
        if (isNegative)
        {
            number = number[1..];
        }

        DecimalExponent exponent = default;
        int exponentMark = number.IndexOfAny((byte)'e', (byte)'E');
        if (exponentMark >= 0)
        {
            exponent = DecimalExponent.Read(number[(exponentMark + 1)..]);
            number = number[..exponentMark];
        }

        ReadOnlySpan<byte> fraction = default;
        int point = number.IndexOf((byte)'.');
        if (point >= 0)
        {
            fraction = number[(point + 1)..];
            number = number[..point];
        }

        int places = -fraction.Length;
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

        places += length - integer.Length - fraction.Length;
        return integer.IsEmpty && fraction.IsEmpty
            ? default
            : new DecimalNumber(integer, fraction, isNegative, exponent.Plus(places));
    }

    public int CompareTo(DecimalNumber other)
    {
        if (IsZero || other.IsZero || _isNegative != other._isNegative)
        {
            return Sign.CompareTo(other.Sign);
        }

        int magnitude = Math.Sign(Magnitude.Minus(other.Magnitude));
        if (magnitude == 0)
        {
            magnitude = CompareDigits(other);
        }

        return _isNegative ? -magnitude : magnitude;
    }

    public bool IsMultipleOf(DecimalNumber divisor)
    {
        if (IsZero)
        {
            return true;
        }

        // number / divisor = (digits / divisorDigits) · 10^shift, and the digits don't end in zero, so that not even a
        // single factor of ten can be taken out of them.
        long shift = _exponent.Minus(divisor._exponent);
        return shift >= 0
            && (divisor.Length <= DecimalDigits.MaximumOfUInt64
                ? DividesShifted(divisor.ToUInt64(), shift)
                : DividesShifted(divisor.ToBigInteger(), divisor.Length, shift));
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (IsZero)
        {
            return true;
        }

        if (!IsInteger || Magnitude.Minus(default) > DecimalDigits.MaximumOfUInt64)
        {
            return false;
        }

        ulong magnitude = ToUInt64();
        for (long zeros = _exponent.Minus(default); zeros > 0; zeros--)
        {
            magnitude *= 10;
        }

        const ulong MagnitudeOfMinimum = 1UL << 63;
        bool fits = magnitude < MagnitudeOfMinimum || (_isNegative && magnitude == MagnitudeOfMinimum);
        value = !fits ? 0 : _isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return fits;
    }

    /// <summary>What equal numbers share, to be hashed: the digits with their sign, and the power of ten.</summary>
    public static (ulong Digits, ulong Exponent) WordsOf(ReadOnlySpan<byte> number)
    {
        // Most are short integers, of which the same comes out without looking for a point and an exponent.
        if (!JsonNumber.TryGetPlainInt64(number, out long integer))
        {
            return Read(number).Words();
        }

        if (integer == 0)
        {
            return default;
        }

        ulong digits = integer < 0 ? (ulong)-integer : (ulong)integer;
        ulong exponent = 0;
        for (; digits % 10 == 0; digits /= 10)
        {
            exponent++;
        }

        // The modulus has 63 bits, so that there is nothing to divide.
        while (digits >= KeyedHash.SecretModulus)
        {
            digits -= KeyedHash.SecretModulus;
        }

        return (integer < 0 ? ~digits : digits, exponent);
    }

    private (ulong Digits, ulong Exponent) Words()
    {
        if (IsZero)
        {
            return default;
        }

        ulong digits = Modulo(KeyedHash.SecretModulus);
        return (_isNegative ? ~digits : digits, _exponent.Modulo(KeyedHash.SecretModulus));
    }

    // In pieces as long as both numbers have them in one part, since a point divides the digits. What has digits left is
    // greater, for its last digit is not zero.
    private int CompareDigits(DecimalNumber other)
    {
        int compared = 0;
        while (compared < Length && compared < other.Length)
        {
            ReadOnlySpan<byte> piece = DigitsFrom(compared);
            ReadOnlySpan<byte> otherPiece = other.DigitsFrom(compared);
            int length = Math.Min(piece.Length, otherPiece.Length);
            int difference = piece[..length].SequenceCompareTo(otherPiece[..length]);
            if (difference != 0)
            {
                return difference;
            }

            compared += length;
        }

        return Length.CompareTo(other.Length);
    }

    private ReadOnlySpan<byte> DigitsFrom(int index) => index < _integerDigits.Length
        ? _integerDigits[index..]
        : _fractionDigits[(index - _integerDigits.Length)..];

    private bool DividesShifted(ulong divisor, long shift)
    {
        // Factors of ten only take the divisor's twos and fives away, of which it has fewer than bits.
        const int MaximumBits = 64;
        ulong remainder = Modulo(divisor);
        for (long zeros = Math.Min(shift, MaximumBits); zeros > 0 && remainder != 0; zeros--)
        {
            remainder = (ulong)((UInt128)remainder * 10 % divisor);
        }

        return remainder == 0;
    }

    private bool DividesShifted(BigInteger divisor, int digitsOfDivisor, long shift)
    {
        BigInteger remainder = DecimalDigits.Modulo(_integerDigits, divisor, digitsOfDivisor, BigInteger.Zero);
        remainder = DecimalDigits.Modulo(_fractionDigits, divisor, digitsOfDivisor, remainder);
        BigInteger zeros = Math.Min(shift, divisor.GetBitLength());
        return (remainder * BigInteger.ModPow(10, zeros, divisor) % divisor).IsZero;
    }

    private ulong Modulo(ulong divisor) =>
        DecimalDigits.Modulo(_fractionDigits, divisor, DecimalDigits.Modulo(_integerDigits, divisor));

    private ulong ToUInt64() => DecimalDigits.ToUInt64(_fractionDigits, DecimalDigits.ToUInt64(_integerDigits));

    private BigInteger ToBigInteger() => _fractionDigits.IsEmpty
        ? DecimalDigits.ToBigInteger(_integerDigits)
        : DecimalDigits.ToBigInteger([.. _integerDigits, .. _fractionDigits]);
}
