using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

// Values that are no strings to C#.
public sealed partial class ContractWriter
{
    // As long as Utf8Formatter writes any number.
    private const int LongestNumber = 128;

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => Copy(value ? "true,"u8 : "false,"u8);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNumber(long value)
    {
        if ((ulong)value < 10)
        {
            Span<byte> text = Reserve(2);
            text[1] = (byte)',';
            text[0] = (byte)('0' + value);
            _length += 2;
            return;
        }

        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out int length);
        EndNumber(length);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out int length);
        EndNumber(length);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The number is not finite, and JSON has no text for it.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            FailNotFinite(value);
        }

        Span<byte> text = Reserve(LongestNumber);
        if (!FewDecimals.TryFormat(value, text, out int length))
        {
            Utf8Formatter.TryFormat(value, text, out length);
        }

        EndNumber(length);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The number is not finite, and JSON has no text for it.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNumber(float value)
    {
        if (!float.IsFinite(value))
        {
            FailNotFinite(value);
        }

        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out int length);
        EndNumber(length);
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The UUID.</param>
    /// <param name="texts">The texts that were read.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUuid(Guid value, in WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        if (texts.Find(member, item) is { } read && JsonFormats.Means(read, value))
        {
            WriteString(read);
            return;
        }

        const int UuidLength = 36;
        Span<byte> text = Reserve(UuidLength + AroundValue);
        text[UuidLength + 2] = (byte)',';
        text[UuidLength + 1] = (byte)'"';
        text[0] = (byte)'"';
        value.TryFormat(text[1..], out _);
        _length += UuidLength + AroundValue;
    }

    /// <summary>Writes a timestamp.</summary>
    /// <param name="value">The timestamp.</param>
    /// <param name="texts">The texts that were read.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="item">The index in the member's list, or <see cref="WireTexts.NoItem"/>.</param>
    public void WriteDateTime(DateTimeOffset value, in WireTexts texts, int member, int item = WireTexts.NoItem)
    {
        if (texts.Find(member, item) is { } read && JsonFormats.Means(read, value))
        {
            WriteString(read);
        }
        else
        {
            Span<byte> text = stackalloc byte[Rfc3339.LongestDateTime];
            WriteAscii(text[..Rfc3339.Format(value, text)]);
        }
    }

    /// <summary>Writes a date.</summary>
    /// <param name="value">The date.</param>
    public void WriteDate(DateOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.DateLength];
        Rfc3339.Format(value, text);
        WriteAscii(text);
    }

    /// <summary>Writes a value of an open enumeration.</summary>
    /// <typeparam name="T">The emitted enum.</typeparam>
    /// <param name="value">The value.</param>
    public void WriteOpenEnum<T>(OpenEnum<T> value)
        where T : struct, Enum
    {
        if (_isSparing && value.Known is { } known)
        {
            Copy(EnumTexts<T>.TokenOf(known));
        }
        else
        {
            WriteString(value.Text);
        }
    }

    /// <summary>Writes a value of a closed enumeration.</summary>
    /// <typeparam name="T">The emitted enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">The value is no member of the enum.</exception>
    public void WriteClosedEnum<T>(T value)
        where T : struct, Enum
    {
        if (_isSparing && EnumTexts<T>.IsListed(value))
        {
            Copy(EnumTexts<T>.TokenOf(value));
        }
        else
        {
            WriteString(EnumTexts<T>.ListedTextOf(value));
        }
    }

    /// <summary>A string as it is written where escapes are spared, with the comma behind it.</summary>
    internal static byte[] TokenOf(string text)
    {
        using ContractWriter writer = Take();
        writer.WriteString(text);
        return writer._buffer[..writer._length];
    }

    private void EndNumber(int length)
    {
        _length += length;
        Reserve(1)[0] = (byte)',';
        _length++;
    }

    [DoesNotReturn]
    private static void FailNotFinite(double value) =>
        throw new JsonException($"JSON has no text for the number {value.ToString(CultureInfo.InvariantCulture)}.");
}
