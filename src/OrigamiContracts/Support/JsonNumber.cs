using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>
/// Exact arithmetic on JSON numbers as they are written: of any size, and <c>1.0</c>, <c>1e0</c> and <c>1</c> are one value.
/// </summary>
/// <remarks>
/// Time is linear in the text, whatever number it writes: nothing makes the digits that an exponent stands for. Memory is
/// taken for divisors of more than 19 digits only.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumber
{
    /// <summary>Whether a number has no fraction: <c>5</c>, <c>5.0</c> and <c>5e3</c> have none.</summary>
    /// <param name="reader">A reader on the number.</param>
    /// <returns>Whether it is an integer.</returns>
    public static bool IsInteger(ref readonly ContractReader reader) =>
        reader.ValueIsWrittenAsInteger || IsWhole(reader.ValueSpan);

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="left">A JSON number.</param>
    /// <param name="right">A JSON number.</param>
    /// <returns>Less than zero, zero, or greater than zero, as <paramref name="left"/> is less, equal or greater.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        TryGetPlainInt64(left, out long leftInteger) && TryGetPlainInt64(right, out long rightInteger)
            ? leftInteger.CompareTo(rightInteger)
            : CompareExactly(left, right);

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="left">A JSON number.</param>
    /// <param name="right">An integer.</param>
    /// <returns>Less than zero, zero, or greater than zero, as <paramref name="left"/> is less, equal or greater.</returns>
    public static int Compare(ReadOnlySpan<byte> left, long right) =>
        TryGetPlainInt64(left, out long integer) ? integer.CompareTo(right) : CompareToInteger(left, right);

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

    // What is rare stays out of who is asked for each number.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsWhole(ReadOnlySpan<byte> number) => DecimalNumber.Read(number).IsInteger;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompareExactly(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        DecimalNumber.Read(left).CompareTo(DecimalNumber.Read(right));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompareToInteger(ReadOnlySpan<byte> left, long right)
    {
        Span<byte> text = stackalloc byte[MaximumTextLength];
        return Compare(left, Format(right, text));
    }

    /// <summary>Gets an integer of 64 bits that is written without fraction and exponent.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryGetPlainInt64(ReadOnlySpan<byte> number, out long value)
    {
        // So many digits have room in 64 bits.
        const int MostDigits = 18;
        int first = number.Length > 0 && number[0] == (byte)'-' ? 1 : 0;
        if (number.Length - first is 0 or > MostDigits)
        {
            return TryGetLongInt64(number, out value);
        }

        long magnitude = 0;
        for (int i = first; i < number.Length; i++)
        {
            uint digit = (uint)(number[i] - '0');
            if (digit > 9)
            {
                value = 0;
                return false;
            }

            magnitude = (magnitude * 10) + digit;
        }

        value = first == 0 ? magnitude : -magnitude;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryGetLongInt64(ReadOnlySpan<byte> number, out long value) =>
        Utf8Parser.TryParse(number, out value, out int length) && length == number.Length;
}
