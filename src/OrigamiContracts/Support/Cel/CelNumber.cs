using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

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
    private readonly NumberType _type;
    private readonly Int128 _integer;
    private readonly double _double;

    private CelNumber(NumberType type, Int128 integer, double @double, CelError error)
    {
        _type = type;
        _integer = integer;
        _double = @double;
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

    internal Int128 Integer => _integer;

    internal double Double => _double;

    /// <summary>An int.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Int(long value) => new(NumberType.Int, value, 0, CelError.None);

    /// <summary>A uint.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Uint(ulong value) => new(NumberType.Uint, value, 0, CelError.None);

    /// <summary>A double.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The number.</returns>
    public static CelNumber Of(double value) => new(NumberType.Double, 0, value, CelError.None);

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as a number.</returns>
    public static CelNumber Failed(CelError error) => new(NumberType.Int, 0, 0, error);

    /// <summary>The sum.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    public static CelNumber operator +(CelNumber left, CelNumber right) =>
        Fault(left, right) is { } error ? Failed(error)
        : left.IsDouble ? Of(left._double + right._double)
        : Integral(left._type, left._integer + right._integer);

    /// <summary>The difference.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    public static CelNumber operator -(CelNumber left, CelNumber right) =>
        Fault(left, right) is { } error ? Failed(error)
        : left.IsDouble ? Of(left._double - right._double)
        : Integral(left._type, left._integer - right._integer);

    /// <summary>The product.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another of its type.</param>
    public static CelNumber operator *(CelNumber left, CelNumber right)
    {
        if (Fault(left, right) is { } error)
        {
            return Failed(error);
        }

        if (left.IsDouble)
        {
            return Of(left._double * right._double);
        }

        // The product of two uints can be beyond 127 bits.
        return left._type == NumberType.Uint && Math.BigMul((ulong)left._integer, (ulong)right._integer, out _) != 0
            ? Failed(CelError.Overflow)
            : Integral(left._type, left._integer * right._integer);
    }

    /// <summary>The quotient; that of integers is cut off toward zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, of its type.</param>
    public static CelNumber operator /(CelNumber left, CelNumber right) =>
        Fault(left, right) is { } error ? Failed(error)
        : left.IsDouble ? Of(left._double / right._double)
        : right._integer == 0 ? Failed(CelError.DivisionByZero)
        : Integral(left._type, left._integer / right._integer);

    /// <summary>The remainder of an integer division, which has the sign of the dividend.</summary>
    /// <param name="left">The dividend, no double.</param>
    /// <param name="right">The divisor, of its type.</param>
    public static CelNumber operator %(CelNumber left, CelNumber right) =>
        Fault(left, right) is { } error ? Failed(error)
        : left.IsDouble ? Failed(CelError.NoSuchOverload)
        : right._integer == 0 ? Failed(CelError.DivisionByZero)
        : left._integer == long.MinValue && right._integer == -1 ? Failed(CelError.Overflow)
        : Integral(left._type, left._integer % right._integer);

    /// <summary>The number with the other sign.</summary>
    /// <param name="operand">An int or a double.</param>
    public static CelNumber operator -(CelNumber operand) =>
        operand.Error != CelError.None ? operand
        : operand.IsDouble ? Of(-operand._double)
        : operand._type == NumberType.Uint ? Failed(CelError.NoSuchOverload)
        : Integral(NumberType.Int, -operand._integer);

    /// <summary>Converts to int (language definition, "Type Conversions"): doubles are cut off toward zero.</summary>
    /// <returns>The int, or an error if it is beyond the range.</returns>
    public CelNumber ToInt() => Error != CelError.None ? this : ToIntegral(NumberType.Int);

    /// <summary>Converts to uint: doubles are cut off toward zero.</summary>
    /// <returns>The uint, or an error if it is beyond the range.</returns>
    public CelNumber ToUint() => Error != CelError.None ? this : ToIntegral(NumberType.Uint);

    /// <summary>Converts to double.</summary>
    /// <returns>The nearest double.</returns>
    public CelNumber ToDouble() => Error != CelError.None || IsDouble ? this : Of((double)_integer);

    /// <summary>Less than zero, zero or greater than zero; null if one of them is not a number (NaN).</summary>
    internal static int? Compare(CelNumber left, CelNumber right) => (left.IsDouble, right.IsDouble) switch
    {
        (true, true) => double.IsNaN(left._double) || double.IsNaN(right._double) ? null : left._double.CompareTo(right._double),
        (false, false) => left._integer.CompareTo(right._integer),
        (false, true) => Compare(left._integer, right._double),
        _ => -Compare(right._integer, left._double),
    };

    internal static CelNumber Integral(Int128 value) => Integral(NumberType.Int, value);

    // On one number line: the integer is not rounded to a double.
    private static int? Compare(Int128 integer, double number)
    {
        if (double.IsNaN(number))
        {
            return null;
        }

        const double BeyondIntegers = 1E20;
        if (Math.Abs(number) >= BeyondIntegers)
        {
            return number > 0 ? -1 : 1;
        }

        double whole = Math.Floor(number);
        int order = integer.CompareTo((Int128)whole);
        return order == 0 && number > whole ? -1 : order;
    }

    private static CelError? Fault(CelNumber left, CelNumber right) =>
        left.Error != CelError.None ? left.Error
        : right.Error != CelError.None ? right.Error
        : left._type != right._type ? CelError.NoSuchOverload
        : null;

    private static CelNumber Integral(NumberType type, Int128 value) =>
        type == NumberType.Int
            ? value < long.MinValue || value > long.MaxValue ? Failed(CelError.Overflow) : new(type, value, 0, CelError.None)
            : value < 0 || value > ulong.MaxValue ? Failed(CelError.Overflow) : new(type, value, 0, CelError.None);

    private CelNumber ToIntegral(NumberType type)
    {
        if (!IsDouble)
        {
            return Integral(type, _integer);
        }

        const double BeyondIntegers = 1E20;
        return Math.Abs(_double) < BeyondIntegers ? Integral(type, (Int128)Math.Truncate(_double)) : Failed(CelError.Overflow);
    }
}
