using System.ComponentModel;
using System.Globalization;

namespace OrigamiContracts.Support;

/// <summary>Writes values as CEL's <c>string()</c> does (language definition, "Type Conversions").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CelFormat
{
    // "-1.7976931348623157e+308", "-170141183460469231731687303715884105728"
    private const int LongestNumber = 48;

    // Where a double is written with an exponent.
    private const int LeastExponent = -4;
    private const int GreatestExponent = 21;

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its text, or its error.</returns>
    public static CelText Text(CelNumber number)
    {
        if (number.Error != CelError.None)
        {
            return CelText.Failed(number.Error);
        }

        if (number.IsDouble)
        {
            return Text(number.Double);
        }

        Span<byte> text = CelScratch.Take(LongestNumber);
        number.TryFormat(text, out int length);
        return CelText.Of(text[..length]);
    }

    /// <summary>Writes a truth value.</summary>
    /// <param name="truth">The truth value.</param>
    /// <returns>Its text, or its error.</returns>
    public static CelText Text(CelTruth truth) =>
        truth.Error != CelError.None ? CelText.Failed(truth.Error) : CelText.Of(truth.IsTrue ? "true"u8 : "false"u8);

    /// <summary>Writes an instant by RFC 3339, in UTC.</summary>
    /// <param name="timestamp">The instant.</param>
    /// <returns>Its text, or its error.</returns>
    public static CelText Text(CelTimestamp timestamp)
    {
        if (timestamp.Error != CelError.None)
        {
            return CelText.Failed(timestamp.Error);
        }

        Span<byte> text = CelScratch.Take(LongestNumber);
        timestamp.Clock.TryFormat(text, out int length, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        length += AppendFraction(timestamp.NanosecondsOfSecond, text[length..]);
        text[length++] = (byte)'Z';
        return CelText.Of(text[..length]);
    }

    /// <summary>Writes a duration in seconds.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>Its text, or its error.</returns>
    public static CelText Text(CelDuration duration)
    {
        if (duration.Error != CelError.None)
        {
            return CelText.Failed(duration.Error);
        }

        Span<byte> text = CelScratch.Take(LongestNumber);
        int length = 0;
        if (duration.Nanoseconds < 0)
        {
            text[length++] = (byte)'-';
        }

        // That of the least long is no long.
        ulong magnitude = duration.Nanoseconds < 0 ? unchecked((ulong)-duration.Nanoseconds) : (ulong)duration.Nanoseconds;
        (magnitude / CelDuration.NanosecondsOfSecond).TryFormat(text[length..], out int digits, default, CultureInfo.InvariantCulture);
        length += digits;
        length += AppendFraction((long)(magnitude % CelDuration.NanosecondsOfSecond), text[length..]);
        text[length++] = (byte)'s';
        return CelText.Of(text[..length]);
    }

    private static int AppendFraction(long nanoseconds, Span<byte> text)
    {
        if (nanoseconds == 0)
        {
            return 0;
        }

        text[0] = (byte)'.';
        nanoseconds.TryFormat(text[1..], out int digits, "D9", CultureInfo.InvariantCulture);
        return text[..(digits + 1)].TrimEnd((byte)'0').Length;
    }

    // The shortest digits that read back as the double; as a decimal fraction where that is not too long.
    private static CelText Text(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return CelText.Of(double.IsNaN(number) ? "NaN"u8 : number > 0 ? "+Inf"u8 : "-Inf"u8);
        }

        Span<byte> buffer = stackalloc byte[LongestNumber];
        number.TryFormat(buffer, out int length, "R", CultureInfo.InvariantCulture);
        int exponent = TakeDigits(buffer[..length], out Span<byte> digits);
        Span<byte> text = CelScratch.Take(LongestNumber);
        int written = 0;
        if (double.IsNegative(number))
        {
            text[written++] = (byte)'-';
        }

        written += exponent is < LeastExponent or >= GreatestExponent
            ? WriteScientific(digits, exponent, text[written..])
            : WritePlain(digits, exponent, text[written..]);
        return CelText.Of(text[..written]);
    }

    // Leaves the digits of a number alone in its text, and tells what power of ten the first of them stands for.
    private static int TakeDigits(Span<byte> text, out Span<byte> digits)
    {
        int mark = text.IndexOf((byte)'E');
        int exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        Span<byte> mantissa = (mark < 0 ? text : text[..mark]).TrimStart((byte)'-');
        int point = mantissa.IndexOf((byte)'.');
        int whole = point < 0 ? mantissa.Length : point;
        if (point >= 0)
        {
            mantissa[(point + 1)..].CopyTo(mantissa[point..]);
            mantissa = mantissa[..^1];
        }

        digits = mantissa.TrimStart((byte)'0');
        exponent += whole - 1 - (mantissa.Length - digits.Length);
        digits = digits.TrimEnd((byte)'0');
        return digits.IsEmpty ? 0 : exponent;
    }

    private static int WritePlain(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        int length = 0;
        for (int place = Math.Max(exponent, 0); place >= 0 || exponent - place < digits.Length; place--)
        {
            if (place == -1)
            {
                text[length++] = (byte)'.';
            }

            int index = exponent - place;
            text[length++] = index >= 0 && index < digits.Length ? digits[index] : (byte)'0';
        }

        return length;
    }

    private static int WriteScientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        int length = 0;
        text[length++] = digits[0];
        if (digits.Length > 1)
        {
            text[length++] = (byte)'.';
            digits[1..].CopyTo(text[length..]);
            length += digits.Length - 1;
        }

        text[length++] = (byte)'e';
        text[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(text[length..], out int written, "D2", CultureInfo.InvariantCulture);
        return length + written;
    }
}
