namespace OrigamiContracts.Support;

/// <summary>
/// The exponent of a number, of any size: the digits that stand in the text, and what moving the decimal point adds.
/// </summary>
/// <remarks>
/// A text of a megabyte can hold an exponent of a million digits. Nothing here makes a number of it: differences are all
/// that arithmetic needs, and those that matter are small.
/// </remarks>
internal readonly ref struct DecimalExponent
{
    /// <summary>What differences are cut to, beyond every number of digits that a text can have.</summary>
    public const long Far = 1L << 50;

    private readonly ReadOnlySpan<byte> _digits;
    private readonly bool _isNegative;
    private readonly long _shift;

    private DecimalExponent(ReadOnlySpan<byte> digits, bool isNegative, long shift)
    {
        _digits = digits;
        _isNegative = isNegative;
        _shift = shift;
    }

    /// <summary>Reads an exponent.</summary>
    /// <param name="text">What stands behind the <c>e</c> of a JSON number.</param>
    public static DecimalExponent Read(ReadOnlySpan<byte> text)
    {
        bool isNegative = text[0] == (byte)'-';
        return new DecimalExponent(text.TrimStart("+-"u8).TrimStart((byte)'0'), isNegative, shift: 0);
    }

    /// <summary>The exponent that is greater by a number of places.</summary>
    public DecimalExponent Plus(long places) => new(_digits, _isNegative, _shift + places);

    /// <summary>How much greater the exponent is than another, or <see cref="Far"/> with its sign where it is more.</summary>
    public long Minus(DecimalExponent other)
    {
        long difference = 0;
        int length = Math.Max(_digits.Length, other._digits.Length);
        for (int place = length - 1; place >= 0; place--)
        {
            difference = (difference * 10) + SignedDigitAt(place) - other.SignedDigitAt(place);

            // The digits to come can't bring it back: each step takes it ten times as far, and back by 18 at most.
            if (Math.Abs(difference) >= Far)
            {
                return difference > 0 ? Far : -Far;
            }
        }

        return Math.Clamp(difference + _shift - other._shift, -Far, Far);
    }

    /// <summary>The remainder, never negative, of the exponent divided by a number.</summary>
    public ulong Modulo(ulong modulus)
    {
        ulong places = WithSign(DecimalDigits.Modulo(_digits, modulus), _isNegative, modulus);
        ulong shift = WithSign((ulong)Math.Abs(_shift) % modulus, _shift < 0, modulus);

        // Their sum can be more than 64 bits hold.
        return places >= modulus - shift ? places - (modulus - shift) : places + shift;
    }

    private static ulong WithSign(ulong remainder, bool isNegative, ulong modulus) =>
        isNegative && remainder > 0 ? modulus - remainder : remainder;

    // Places count from the last digit. Leading zeros, there or not, change nothing.
    private int SignedDigitAt(int place)
    {
        if (place >= _digits.Length)
        {
            return 0;
        }

        int digit = _digits[^(place + 1)] - '0';
        return _isNegative ? -digit : digit;
    }
}
