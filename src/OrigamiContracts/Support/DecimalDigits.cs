using System.Globalization;
using System.Numerics;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>Long division of digits as they are written, in pieces that a processor divides.</summary>
internal static class DecimalDigits
{
    /// <summary>The most digits of which every number fits in <see cref="ulong"/>.</summary>
    public const int MaximumOfUInt64 = 19;

    /// <summary>The number that digits write.</summary>
    /// <param name="digits">No more than <see cref="MaximumOfUInt64"/>, with those before; none are zero.</param>
    /// <param name="before">The number that the digits before write.</param>
    public static ulong ToUInt64(ReadOnlySpan<byte> digits, ulong before = 0)
    {
        foreach (byte digit in digits)
        {
            before = (before * 10) + digit - '0';
        }

        return before;
    }

    /// <summary>The remainder of a number of any length.</summary>
    /// <param name="digits">The number's digits.</param>
    /// <param name="modulus">What it is divided by; not zero.</param>
    /// <param name="remainder">That of the digits before.</param>
    public static ulong Modulo(ReadOnlySpan<byte> digits, ulong modulus, ulong remainder = 0)
    {
        while (!digits.IsEmpty)
        {
            ReadOnlySpan<byte> piece = digits[..Math.Min(digits.Length, MaximumOfUInt64)];
            digits = digits[piece.Length..];
            remainder = remainder == 0 ? ToUInt64(piece) % modulus : ModuloWide(remainder, piece, modulus);
        }

        return remainder;
    }

    /// <summary>The remainder of a number of any length by one that is too large for <see cref="ulong"/>.</summary>
    /// <param name="digits">The number's digits.</param>
    /// <param name="modulus">What it is divided by; not zero.</param>
    /// <param name="digitsOfModulus">How many digits that has.</param>
    /// <param name="remainder">That of the digits before.</param>
    public static BigInteger Modulo(ReadOnlySpan<byte> digits, BigInteger modulus, int digitsOfModulus, BigInteger remainder)
    {
        // Pieces of the modulus' own length: shorter ones would be more divisions, longer ones would take longer to read.
        BigInteger power = BigInteger.Pow(10, digitsOfModulus);
        while (!digits.IsEmpty)
        {
            ReadOnlySpan<byte> piece = digits[..Math.Min(digits.Length, digitsOfModulus)];
            digits = digits[piece.Length..];
            BigInteger scale = piece.Length == digitsOfModulus ? power : BigInteger.Pow(10, piece.Length);
            remainder = ((remainder * scale) + ToBigInteger(piece)) % modulus;
        }

        return remainder;
    }

    /// <summary>The number that digits write.</summary>
    public static BigInteger ToBigInteger(ReadOnlySpan<byte> digits) =>
        BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.None, CultureInfo.InvariantCulture);

    // Apart, since code with integers of 128 bits is not compiled ahead of time.
    private static ulong ModuloWide(ulong remainder, ReadOnlySpan<byte> piece, ulong modulus) =>
        (ulong)(((remainder * (UInt128)PowerOfTen(piece.Length)) + ToUInt64(piece)) % modulus);

    private static ulong PowerOfTen(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
