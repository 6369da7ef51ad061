using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Support;

/// <summary>A duration of CEL, to the nanosecond; or the error that kept it from being one.</summary>
/// <remarks>It is within the nanoseconds of 64 bits, about 292 years either way (language definition, "Overflow").</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2225", Justification = "Emitted code writes the operators.")]
[SuppressMessage("Performance", "CA1815", Justification = "Nothing compares these; Cel.Equal is what CEL calls equality.")]
public readonly struct CelDuration
{
    internal const long NanosecondsOfSecond = 1_000_000_000;

    private CelDuration(long nanoseconds, CelError error)
    {
        Nanoseconds = nanoseconds;
        Error = error;
    }

    /// <summary>The error, if there is one.</summary>
    public CelError Error { get; }

    internal long Nanoseconds { get; }

    /// <summary>The whole hours.</summary>
    public CelNumber Hours => Whole(3600 * NanosecondsOfSecond);

    /// <summary>The whole minutes, those of the hours included.</summary>
    public CelNumber Minutes => Whole(60 * NanosecondsOfSecond);

    /// <summary>The whole seconds, those of the hours and minutes included.</summary>
    public CelNumber Seconds => Whole(NanosecondsOfSecond);

    /// <summary>The whole milliseconds behind the last whole second.</summary>
    public CelNumber Milliseconds =>
        Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int(Nanoseconds % NanosecondsOfSecond / 1_000_000);

    /// <summary>A duration.</summary>
    /// <param name="nanoseconds">Its length in nanoseconds.</param>
    /// <returns>The duration.</returns>
    public static CelDuration Of(long nanoseconds) => new(nanoseconds, CelError.None);

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as a duration.</returns>
    public static CelDuration Failed(CelError error) => new(0, error);

    /// <summary>The sum.</summary>
    /// <param name="left">One duration.</param>
    /// <param name="right">Another.</param>
    public static CelDuration operator +(CelDuration left, CelDuration right) =>
        Fault(left, right) is not CelError.None and var error ? Failed(error) : OfInt(CelNumber.Int(left.Nanoseconds) + CelNumber.Int(right.Nanoseconds));

    /// <summary>The difference.</summary>
    /// <param name="left">One duration.</param>
    /// <param name="right">Another.</param>
    public static CelDuration operator -(CelDuration left, CelDuration right) =>
        Fault(left, right) is not CelError.None and var error ? Failed(error) : OfInt(CelNumber.Int(left.Nanoseconds) - CelNumber.Int(right.Nanoseconds));

    /// <summary>The same length the other way.</summary>
    /// <param name="operand">The duration.</param>
    public static CelDuration operator -(CelDuration operand) =>
        operand.Error != CelError.None ? operand : OfInt(-CelNumber.Int(operand.Nanoseconds));

    /// <summary>Reads a duration: numbers with units, such as <c>1h30m</c> or <c>-1.5s</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The duration, or an error.</returns>
    /// <remarks>The units are h, m, s, ms, us and ns (language definition, "Type Conversions").</remarks>
    public static CelDuration Parse(CelText text)
    {
        if (text.Error != CelError.None)
        {
            return Failed(text.Error);
        }

        ReadOnlySpan<byte> rest = text.Utf8;
        bool isNegative = rest is [(byte)'-', ..];
        rest = rest is [(byte)'-' or (byte)'+', ..] ? rest[1..] : rest;
        if (rest is [(byte)'0'])
        {
            return Of(0);
        }

        Int128 total = 0;
        bool hasPart = false;
        while (!rest.IsEmpty)
        {
            if (!TryTakePart(ref rest, out Int128 part))
            {
                return Failed(CelError.NotConvertible);
            }

            hasPart = true;
            total += part;
            if (total > long.MaxValue)
            {
                return isNegative && total == (Int128)long.MaxValue + 1 && rest.IsEmpty ? Of(long.MinValue) : Failed(CelError.Overflow);
            }
        }

        return hasPart ? Of((long)(isNegative ? -total : total)) : Failed(CelError.NotConvertible);
    }

    private static CelDuration OfInt(CelNumber nanoseconds) =>
        nanoseconds.Error != CelError.None ? Failed(nanoseconds.Error) : Of(nanoseconds.Integer);

    private static CelError Fault(CelDuration left, CelDuration right) =>
        left.Error != CelError.None ? left.Error
        : right.Error != CelError.None ? right.Error
        : CelError.None;

    private CelNumber Whole(long unit) => Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int(Nanoseconds / unit);

    // A number, with or without a fraction, and its unit. Digits below the nanosecond are dropped.
    private static bool TryTakePart(ref ReadOnlySpan<byte> text, out Int128 nanoseconds)
    {
        const int MaximumDigits = 20;
        nanoseconds = 0;
        int digits = 0;
        Int128 whole = 0;
        for (; digits < text.Length && char.IsAsciiDigit((char)text[digits]); digits++)
        {
            if (digits == MaximumDigits)
            {
                return false;
            }

            whole = (whole * 10) + text[digits] - (byte)'0';
        }

        text = text[digits..];
        Int128 fraction = 0;
        Int128 scale = 1;
        if (text is [(byte)'.', ..])
        {
            text = text[1..];
            int places = 0;
            for (; places < text.Length && char.IsAsciiDigit((char)text[places]); places++)
            {
                if (places < MaximumDigits)
                {
                    fraction = (fraction * 10) + text[places] - (byte)'0';
                    scale *= 10;
                }
            }

            digits += places;
            text = text[places..];
        }

        long unit = TakeUnit(ref text);
        nanoseconds = (whole * unit) + (fraction * unit / scale);
        return digits > 0 && unit > 0;
    }

    private static long TakeUnit(ref ReadOnlySpan<byte> text)
    {
        (long unit, int length) = text switch
        {
            [(byte)'h', ..] => (3600 * NanosecondsOfSecond, 1),
            [(byte)'m', (byte)'s', ..] => (1_000_000L, 2),
            [(byte)'m', ..] => (60 * NanosecondsOfSecond, 1),
            [(byte)'s', ..] => (NanosecondsOfSecond, 1),
            [(byte)'u', (byte)'s', ..] => (1_000L, 2),
            // µ is U+00B5 or U+03BC.
            [0xC2, 0xB5, (byte)'s', ..] or [0xCE, 0xBC, (byte)'s', ..] => (1_000L, 3),
            [(byte)'n', (byte)'s', ..] => (1L, 2),
            _ => (0L, 0),
        };
        text = text[length..];
        return unit;
    }
}
