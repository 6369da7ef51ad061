namespace OrigamiContracts.Generators.Reading;

/// <summary>Turns offsets into UTF-8 bytes into offsets into the text they encode, in one pass over the bytes.</summary>
internal ref struct Utf16Offsets(ReadOnlySpan<byte> utf8, int utf16Length)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly bool _isAscii = utf8.Length == utf16Length;
    private int _utf8Offset;
    private int _utf16Offset;

    /// <param name="utf8Offset">Not less than in the call before.</param>
    public int OffsetOf(int utf8Offset)
    {
        if (_isAscii)
        {
            return utf8Offset;
        }

        for (; _utf8Offset < utf8Offset; _utf8Offset++)
        {
            byte unit = _utf8[_utf8Offset];
            bool continues = (unit & 0b1100_0000) == 0b1000_0000;
            bool beginsSurrogatePair = unit >= 0b1111_0000;
            _utf16Offset += continues ? 0 : beginsSurrogatePair ? 2 : 1;
        }

        return _utf16Offset;
    }
}
