using System.Text.Json;

namespace OrigamiContracts.Support;

// OpenAPI's formats of numbers.
public static partial class JsonFormats
{
    // The least numbers that are rounded to infinity: 2^128 - 2^103 and 2^1024 - 2^970 (IEEE 754, section 7.4).
    private static ReadOnlySpan<byte> BeyondFloat => "340282356779733661637539395458142568448"u8;

    private static ReadOnlySpan<byte> BeyondDouble =>
        "17976931348623158079372897140530341507993413271003782693617377898044496829276475094664901797758720709633"u8
        + "02864166928879109465555478519404026306574886715058206819089020007083836762738548458177115317644757302700"u8
        + "69855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792"u8;

    // Half more than the greatest decimal is rounded to what none can hold.
    private static ReadOnlySpan<byte> BeyondDecimal => "79228162514264337593543950335.5"u8;

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>int32</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether it is; a number that is no integer is none of this format's business.</returns>
    public static bool IsInt32(ref readonly ContractReader reader) =>
        !JsonNumber.IsInteger(in reader)
        || (JsonNumber.TryGetInt64(reader.ValueSpan, out long value) && value is >= int.MinValue and <= int.MaxValue);

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>int64</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether it is; a number that is no integer is none of this format's business.</returns>
    public static bool IsInt64(ref readonly ContractReader reader) =>
        !JsonNumber.IsInteger(in reader) || JsonNumber.TryGetInt64(reader.ValueSpan, out _);

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>float</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether the nearest number of 32 bits is finite.</returns>
    public static bool IsFloat(ref readonly ContractReader reader) => IsBelow(reader.ValueSpan, BeyondFloat);

    /// <summary>Whether a JSON number is in the range of OpenAPI's <c>double</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether the nearest number of 64 bits is finite.</returns>
    public static bool IsDouble(ref readonly ContractReader reader) => IsBelow(reader.ValueSpan, BeyondDouble);

    /// <summary>Whether a JSON number is in the range of <see cref="decimal"/>, which stands for OpenAPI's <c>decimal</c>.</summary>
    /// <param name="reader">A reader on a number.</param>
    /// <returns>Whether there is a nearest decimal.</returns>
    public static bool IsDecimal(ref readonly ContractReader reader) => IsBelow(reader.ValueSpan, BeyondDecimal);

    private static bool IsBelow(ReadOnlySpan<byte> number, ReadOnlySpan<byte> limit) =>
        JsonNumber.Compare(number.TrimStart((byte)'-'), limit) < 0;
}
