namespace OrigamiContracts.Support.Formats;

/// <summary>Reads the numbers of <see cref="IdnaTables"/>: five bits a digit, the lowest first; the sixth says that more follow.</summary>
internal ref struct PackedNumbers(ReadOnlySpan<byte> packed)
{
    private ReadOnlySpan<byte> _rest = packed;

    public bool TryRead(out int number)
    {
        number = 0;
        for (int shift = 0; !_rest.IsEmpty;)
        {
            byte digit = _rest[0];
            _rest = _rest[1..];
            if (digit is (byte)'\n' or (byte)'\r')
            {
                continue;
            }

            int value = ValueOf(digit);
            number |= (value & 0x1F) << shift;
            if (value < 0x20)
            {
                return true;
            }

            shift += 5;
        }

        return false;
    }

    private static int ValueOf(byte digit) => digit switch
    {
        (byte)'-' => 62,
        <= (byte)'9' => digit - '0',
        <= (byte)'Z' => digit - 'A' + 10,
        (byte)'_' => 63,
        _ => digit - 'a' + 36,
    };
}
