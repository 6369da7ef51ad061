using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace OrigamiContracts.Support;

// Where strings end, and arrays and objects that are known.
public ref partial struct ContractReader
{
    // Most strings end within one vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadString(int at)
    {
        ReadOnlySpan<byte> text = _text;
        int start = at + 1;
        int plain = start;
        if (Vector128.IsHardwareAccelerated && start <= text.Length - Vector128<byte>.Count)
        {
            uint special = SpecialsOf(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)start));
            plain = start + Math.Min(BitOperations.TrailingZeroCount(special), Vector128<byte>.Count);
            if (special != 0 && text[plain] == (byte)'"')
            {
                _isEscaped = false;
                _start = at;
                _valueStart = start;
                _valueEnd = plain;
                _position = plain + 1;
                return;
            }
        }

        ReadLongString(at, plain);
    }

    // Up to a place the string is known to be plain.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadLongString(int at, int plain)
    {
        _isEscaped = false;
        int end = EndOfString(plain);
        _start = at;
        _valueStart = at + 1;
        _valueEnd = end;
        _position = end + 1;
    }

    // The place of the closing quotation mark.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOfString(int at)
    {
        while (true)
        {
            at = PastPlainText(at);
            if (at >= _text.Length)
            {
                Fail();
            }

            switch (_text[at])
            {
                case (byte)'"':
                    return at;

                case (byte)'\\':
                    _isEscaped = true;
                    at = PastEscape(at);
                    break;

                default:
                    Fail();
                    break;
            }
        }
    }

    // The place of the next quotation mark, backslash or control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PastPlainText(int at)
    {
        ReadOnlySpan<byte> text = _text;
        if (Vector128.IsHardwareAccelerated)
        {
            ref byte first = ref MemoryMarshal.GetReference(text);
            for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                uint special = SpecialsOf(Vector128.LoadUnsafe(ref first, (nuint)at));
                if (special != 0)
                {
                    return at + BitOperations.TrailingZeroCount(special);
                }
            }
        }

        while (at < text.Length && text[at] is >= (byte)' ' and not ((byte)'"' or (byte)'\\'))
        {
            at++;
        }

        return at;
    }

    // A bit for each quotation mark, backslash and control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SpecialsOf(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '))).ExtractMostSignificantBits();

    private readonly int PastEscape(int at)
    {
        const int HexDigits = 4;
        ReadOnlySpan<byte> text = _text;
        if (at + 1 >= text.Length)
        {
            Fail();
        }

        switch (text[at + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;

            case (byte)'u' when at + 2 + HexDigits <= text.Length:
                foreach (byte digit in text.Slice(at + 2, HexDigits))
                {
                    if (!char.IsAsciiHexDigit((char)digit))
                    {
                        Fail();
                    }
                }

                return at + 2 + HexDigits;

            default:
                Fail();
                return at;
        }
    }

    /// <summary>Finds the first item of an array, or the first name of an object, in a text that has been read before.</summary>
    /// <param name="document">The text.</param>
    /// <param name="container">Where in it the array or object begins.</param>
    /// <returns>Where it begins; -1 if there is none.</returns>
    internal static int FirstInside(ReadOnlySpan<byte> document, int container)
    {
        int at = Again(document).PastWhiteSpace(container + 1);
        return document[at] is (byte)']' or (byte)'}' ? -1 : at;
    }

    /// <summary>Finds the item or name behind another one, in a text that has been read before.</summary>
    /// <param name="document">The text.</param>
    /// <param name="place">Where in it the item, or name, begins.</param>
    /// <returns>Where the next one begins; -1 if there is none.</returns>
    internal static int NextBehind(ReadOnlySpan<byte> document, int place)
    {
        ContractReader reader = Again(document);
        int at = reader.EndOfValue(place);
        if (document[at] == (byte)':')
        {
            at = reader.EndOfValue(reader.PastWhiteSpace(at + 1));
        }

        return document[at] == (byte)',' ? reader.PastWhiteSpace(at + 1) : -1;
    }

    // What follows a value that is known, white space aside.
    private int EndOfValue(int at)
    {
        _token = JsonTokenType.None;
        ReadValue(at);
        Skip();
        return PastWhiteSpace(_position);
    }

    // The place of the bracket that closes an array or object, from somewhere inside it but not inside a string.
    private int EndOfKnown(int at)
    {
        int open = 1;
        while (true)
        {
            at = PastAllButQuotesAndBrackets(at);
            if (at >= _text.Length)
            {
                Fail();
            }

            switch (_text[at])
            {
                case (byte)'"':
                    at = EndOfString(at + 1);
                    break;

                case (byte)'{' or (byte)'[':
                    open++;
                    break;

                default:
                    open--;
                    if (open == 0)
                    {
                        return at;
                    }

                    break;
            }

            at++;
        }
    }

    private readonly int PastAllButQuotesAndBrackets(int at)
    {
        // With this bit, square brackets are curly ones.
        const byte Curled = 0x20;
        ReadOnlySpan<byte> text = _text;
        if (Vector128.IsHardwareAccelerated)
        {
            ref byte first = ref MemoryMarshal.GetReference(text);
            for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                Vector128<byte> bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
                Vector128<byte> curled = bytes | Vector128.Create(Curled);
                Vector128<byte> isSpecial = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                    | Vector128.Equals(curled, Vector128.Create((byte)'{'))
                    | Vector128.Equals(curled, Vector128.Create((byte)'}'));
                if (isSpecial != Vector128<byte>.Zero)
                {
                    return at + BitOperations.TrailingZeroCount(isSpecial.ExtractMostSignificantBits());
                }
            }
        }

        while (at < text.Length && text[at] != (byte)'"' && (text[at] | Curled) is not ('{' or '}'))
        {
            at++;
        }

        return at;
    }
}
