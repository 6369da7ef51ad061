using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>A number of CEL: an int, a uint or a double; or the error that kept it from being one.</summary>
/// <remarks>
/// Arithmetic is defined for two numbers of one type, and integers don't wrap around (language definition,
/// "Numeric Values", "Overflow"). Comparing is defined for any two (<see cref="Cel"/>).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2225", Justification = "Emitted code writes the operators.")]
[SuppressMessage("Performance", "CA1815", Justification = "Nothing compares these; Cel.Equal is what CEL calls equality.")]
public readonly struct CelNumber
{
    private readonly ulong _bits;
    private readonly NumberType _type;

    private CelNumber(NumberType type, ulong bits, CelError error)
    {
        _bits = bits;
        _type = type;
        Error = error;
    }

    private enum NumberType : byte
    {
        Int,
        Uint,
        Double,
    }

    /// <summary>The error, if there is one.</summary>
    public CelError Error { get; }

    internal bool IsDouble => _type == NumberType.Double;

    /// <summary>The value of an int.</summary>
    internal long Integer => (long)_bits;

    internal double Double => BitConverter.UInt64BitsToDouble(_bits);

    private bool IsInt => _type == NumberType.Int;

    /// <summary>An int.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Int(long value) => new(NumberType.Int, (ulong)value, CelError.None);

    /// <summary>A uint.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Uint(ulong value) => new(NumberType.Uint, value, CelError.None);

    /// <summary>A double.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Of(double value) => new(NumberType.Double, BitConverter.DoubleToUInt64Bits(value), CelError.None);

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as a number.</returns>
    public static CelNumber Failed(CelError error) => new(NumberType.Int, 0, error);

    /// <summary>The sum.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CelNumber operator +(CelNumber left, CelNumber right)
    {
        // Nearly all are ints without errors, of which long lists are summed up.
        ulong sum = unchecked(left._bits + right._bits);
        bool isPlain = ((int)left._type | (int)right._type | (int)left.Error | (int)right.Error) == 0;
        return isPlain && !IsSumBeyondInts(left, right, sum) ? new(NumberType.Int, sum, CelError.None) : Add(left, right);
    }

    /// <summary>The difference.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    public static CelNumber operator -(CelNumber left, CelNumber right)
    {
        if (Fault(left, right) is not CelError.None and var error)
        {
            return Failed(error);
        }

        if (left.IsDouble)
        {
            return Of(left.Double - right.Double);
        }

        ulong difference = unchecked(left._bits - right._bits);
        bool isBeyond = left.IsInt ? (long)((left._bits ^ right._bits) & (left._bits ^ difference)) < 0 : left._bits < right._bits;
        return isBeyond ? Failed(CelError.Overflow) : new(left._type, difference, CelError.None);
    }

    /// <summary>The product.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    public static CelNumber operator *(CelNumber left, CelNumber right)
    {
        if (Fault(left, right) is not CelError.None and var error)
        {
            return Failed(error);
        }

        if (left.IsDouble)
        {
            return Of(left.Double * right.Double);
        }

        if (left.IsInt)
        {
            // The upper half only repeats the sign of the lower one.
            long upper = Math.BigMul(left.Integer, right.Integer, out long product);
            return upper == product >> 63 ? Int(product) : Failed(CelError.Overflow);
        }

        return Math.BigMul(left._bits, right._bits, out ulong lower) == 0 ? Uint(lower) : Failed(CelError.Overflow);
    }

    /// <summary>The quotient; that of integers is cut off toward zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, of its type.</param>
    public static CelNumber operator /(CelNumber left, CelNumber right) =>
        Fault(left, right) is not CelError.None and var error ? Failed(error)
        : left.IsDouble ? Of(left.Double / right.Double)
        : right._bits == 0 ? Failed(CelError.DivisionByZero)
        : !left.IsInt ? Uint(left._bits / right._bits)
        : IsBeyondInts(left, right) ? Failed(CelError.Overflow)
        : Int(left.Integer / right.Integer);

    /// <summary>The remainder of an integer division, which has the sign of the dividend.</summary>
    /// <param name="left">The dividend, no double.</param>
    /// <param name="right">The divisor, of its type.</param>
    public static CelNumber operator %(CelNumber left, CelNumber right) =>
        Fault(left, right) is not CelError.None and var error ? Failed(error)
        : left.IsDouble ? Failed(CelError.NoSuchOverload)
        : right._bits == 0 ? Failed(CelError.DivisionByZero)
        : !left.IsInt ? Uint(left._bits % right._bits)
        : IsBeyondInts(left, right) ? Failed(CelError.Overflow)
        : Int(left.Integer % right.Integer);

    /// <summary>The number with the other sign.</summary>
    /// <param name="operand">An int or a double.</param>
    public static CelNumber operator -(CelNumber operand) =>
        operand.Error != CelError.None ? operand
        : operand.IsDouble ? Of(-operand.Double)
        : !operand.IsInt ? Failed(CelError.NoSuchOverload)
        : operand.Integer == long.MinValue ? Failed(CelError.Overflow)
        : Int(-operand.Integer);

    /// <summary>Converts to int (language definition, "Type Conversions"): doubles are cut off toward zero.</summary>
    /// <returns>The int, or an error if it is beyond the range.</returns>
    public CelNumber ToInt()
    {
        if (Error != CelError.None || IsInt)
        {
            return this;
        }

        // Beyond the ints is 2^63, which is a double; the last int is none.
        const double Beyond = 9_223_372_036_854_775_808d;
        return !IsDouble ? _bits <= long.MaxValue ? Int(Integer) : Failed(CelError.Overflow)
            : Double is >= -Beyond and < Beyond ? Int((long)Double)
            : Failed(CelError.Overflow);
    }

    /// <summary>Converts to uint: doubles are cut off toward zero.</summary>
    /// <returns>The uint, or an error if it is beyond the range.</returns>
    public CelNumber ToUint()
    {
        if (Error != CelError.None || _type == NumberType.Uint)
        {
            return this;
        }

        const double Beyond = 18_446_744_073_709_551_616d;
        return IsInt ? Integer >= 0 ? Uint(_bits) : Failed(CelError.Overflow)
            : Double is > -1 and < Beyond ? Uint((ulong)Double)
            : Failed(CelError.Overflow);
    }

    /// <summary>Converts to double.</summary>
    /// <returns>The nearest double.</returns>
    public CelNumber ToDouble() => Error != CelError.None || IsDouble ? this : Of(IsInt ? Integer : _bits);

    /// <summary>Whether two numbers are one place of the number line.</summary>
    internal static bool AreEqual(CelNumber left, CelNumber right) =>
        left._type == right._type && !left.IsDouble ? left._bits == right._bits : Compare(left, right) == 0;

    /// <summary>Less than zero, zero or greater than zero; null if one of them is not a number (NaN).</summary>
    internal static int? Compare(CelNumber left, CelNumber right)
    {
        if (left.IsDouble || right.IsDouble)
        {
            return left.IsDouble && right.IsDouble ? Compare(left.Double, right.Double)
                : right.IsDouble ? CompareIntegral(left, right.Double)
                : -CompareIntegral(right, left.Double);
        }

        // An int below zero is less than every uint, whose bits say nothing of a sign.
        bool isLeftNegative = left.IsInt && left.Integer < 0;
        bool isRightNegative = right.IsInt && right.Integer < 0;
        return isLeftNegative == isRightNegative ? left._bits.CompareTo(right._bits) : isLeftNegative ? -1 : 1;
    }

    /// <summary>The digits of an int or a uint.</summary>
    internal bool TryFormat(Span<byte> utf8, out int length) =>
        IsInt
            ? Integer.TryFormat(utf8, out length, default, CultureInfo.InvariantCulture)
            : _bits.TryFormat(utf8, out length, default, CultureInfo.InvariantCulture);

    /// <summary>The place in a row that an int or a uint tells, or one that no row has.</summary>
    internal long ToIndex() => IsDouble || _bits > long.MaxValue ? -1 : Integer;

    private static int? Compare(double left, double right) => double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);

    // On one number line: the integer is not rounded to a double.
    private static int? CompareIntegral(CelNumber integer, double number)
    {
        if (double.IsNaN(number))
        {
            return null;
        }

        double whole = Math.Floor(number);
        CelNumber place = integer.IsInt ? Of(whole).ToInt() : Of(whole).ToUint();
        if (place.Error != CelError.None)
        {
            return number > 0 ? -1 : 1;
        }

        int order = Compare(integer, place)!.Value;
        return order == 0 && number > whole ? -1 : order;
    }

    private static CelError Fault(CelNumber left, CelNumber right) =>
        left.Error != CelError.None ? left.Error
        : right.Error != CelError.None ? right.Error
        : left._type != right._type ? CelError.NoSuchOverload
        : CelError.None;

    // The one quotient of ints that is none; .NET has no remainder for it either.
    private static bool IsBeyondInts(CelNumber dividend, CelNumber divisor) => dividend.Integer == long.MinValue && divisor.Integer == -1;

    // A sum of ints is beyond them if its sign is neither's.
    private static bool IsSumBeyondInts(CelNumber left, CelNumber right, ulong sum) =>
        (long)((left._bits ^ sum) & (right._bits ^ sum)) < 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CelNumber Add(CelNumber left, CelNumber right)
    {
        if (Fault(left, right) is not CelError.None and var error)
        {
            return Failed(error);
        }

        if (left.IsDouble)
        {
            return Of(left.Double + right.Double);
        }

        // One of uints is beyond them if it is less than each.
        ulong sum = unchecked(left._bits + right._bits);
        bool isBeyond = left.IsInt ? IsSumBeyondInts(left, right, sum) : sum < left._bits;
        return isBeyond ? Failed(CelError.Overflow) : new(left._type, sum, CelError.None);
    }
}
