using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace OrigamiContracts.Support;

// Strings: what stands for itself is copied, the rest is the encoder's.
public sealed partial class ContractWriter
{
    private const int ChunkLength = 128;

    // Two escapes of six characters for one code point.
    private const int LongestEscape = 12;

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string, or <see langword="null"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        Span<byte> text = Reserve(value.Length + AroundValue);
        text[0] = (byte)'"';
        int plain = CopyPlain(value, text[1..]);
        if (!_isSparing)
        {
            plain = LengthToEncoder(text.Slice(1, plain));
        }

        _length += plain + 1;
        if (plain < value.Length)
        {
            WriteRest(value.AsSpan(plain));
            text = Reserve(2);
        }
        else
        {
            text = text[(plain + 1)..];
        }

        text[1] = (byte)',';
        text[0] = (byte)'"';
        _length += 2;
    }

    // A string of ASCII that JSON needs no escapes in, though an encoder may.
    private void WriteAscii(ReadOnlySpan<byte> text)
    {
        Copy("\""u8);
        if (LengthToEncoder(text) == text.Length)
        {
            Copy(text);
        }
        else
        {
            Encode(text);
        }

        Copy("\","u8);
    }

    // How much of a text that needs no escapes is written as it is by the encoder too.
    private int LengthToEncoder(ReadOnlySpan<byte> text)
    {
        int special = _isSparing ? -1 : _encoder.FindFirstCharacterToEncodeUtf8(text);
        return special < 0 ? text.Length : special;
    }

    private void WriteRest(ReadOnlySpan<char> rest)
    {
        if (!_isSparing)
        {
            while (!rest.IsEmpty)
            {
                EncodeChunk(ref rest);
            }

            return;
        }

        while (!rest.IsEmpty)
        {
            int plain = CopyPlain(rest, Reserve(rest.Length));
            _length += plain;
            rest = rest[plain..];
            if (rest.IsEmpty)
            {
                return;
            }

            if (ShortEscapeOf(rest[0]) is not 0 and byte escape)
            {
                Span<byte> text = Reserve(2);
                text[1] = escape;
                text[0] = (byte)'\\';
                _length += 2;
                rest = rest[1..];
                continue;
            }

            EncodeChunk(ref rest);
        }
    }

    // Where one character has to be looked at, others are near.
    private void EncodeChunk(ref ReadOnlySpan<char> text)
    {
        const int LongestUnit = 3;
        Span<char> chunk = stackalloc char[ChunkLength];
        // Of UTF-16, not of UTF-8, since only the encoder knows what becomes of a surrogate that stands alone.
        _encoder.Encode(text, chunk, out int read, out int written);
        if (read == 0)
        {
            throw new ArgumentException("The encoder makes more of a character than a text can be sure to have room for.");
        }

        Utf8.FromUtf16(chunk[..written], Reserve(written * LongestUnit), out _, out int length);
        _length += length;
        text = text[read..];
    }

    private void Encode(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            OperationStatus status = _encoder.EncodeUtf8(utf8, Reserve(utf8.Length + LongestEscape), out int read, out int written);
            _length += written;
            utf8 = utf8[read..];
            if (status == OperationStatus.DestinationTooSmall)
            {
                Grow(_buffer.Length);
            }
        }
    }

    // Copies characters up to the first that is not ASCII, or has to be escaped.
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        int length = text.Length;
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte to = ref MemoryMarshal.GetReference(utf8[..length]);
        int at = 0;
        if (Vector128.IsHardwareAccelerated && length >= Vector128<ushort>.Count)
        {
            const int Half = sizeof(ulong);
            if (length < Vector128<byte>.Count)
            {
                // Two halves that overlap.
                Vector128<byte> bytes = Bytes(ref from, 0, length - Half);
                MemoryMarshal.Write(utf8, bytes.AsUInt64().ToScalar());
                MemoryMarshal.Write(utf8[(length - Half)..], bytes.AsUInt64().GetElement(1));
                int plain = PlainLength(bytes);
                return plain < Half ? plain : plain - Vector128<byte>.Count + length;
            }

            for (; at < length; at += Vector128<byte>.Count)
            {
                // The last one begins sooner, so that it ends with the text.
                at = Math.Min(at, length - Vector128<byte>.Count);
                Vector128<byte> bytes = Bytes(ref from, at, at + Half);
                bytes.StoreUnsafe(ref to, (nuint)at);
                int plain = PlainLength(bytes);
                if (plain < Vector128<byte>.Count)
                {
                    return at + plain;
                }
            }

            return length;
        }

        while (at < length && text[at] is >= ' ' and < '\x7F' and not ('"' or '\\'))
        {
            utf8[at] = (byte)text[at];
            at++;
        }

        return at;
    }

    // What is beyond U+00FF becomes 0xFF.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(ref ushort text, int lower, int upper) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref text, (nuint)lower), Vector128.LoadUnsafe(ref text, (nuint)upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlainLength(Vector128<byte> bytes)
    {
        // As signed numbers the bytes from 0x80 are less than a space too.
        Vector128<byte> isSpecial = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
        return BitOperations.TrailingZeroCount(isSpecial.ExtractMostSignificantBits() | (1U << Vector128<byte>.Count));
    }

    private static byte ShortEscapeOf(char unit) => unit switch
    {
        '"' or '\\' => (byte)unit,
        '\b' => (byte)'b',
        '\f' => (byte)'f',
        '\n' => (byte)'n',
        '\r' => (byte)'r',
        '\t' => (byte)'t',
        _ => 0,
    };
}
