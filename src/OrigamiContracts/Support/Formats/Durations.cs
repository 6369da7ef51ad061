namespace OrigamiContracts.Support.Formats;

/// <summary>The format <c>duration</c>: RFC 3339, appendix A.</summary>
/// <remarks>
/// A unit can be followed by the next smaller one only, and weeks stand alone. Letters are of either case, as in all ABNF
/// (RFC 5234, section 2.3). Numbers can be of any length.
/// </remarks>
internal static class Durations
{
    public static bool IsDuration(ReadOnlySpan<byte> text)
    {
        if (!TryTake(ref text, (byte)'P'))
        {
            return false;
        }

        ReadOnlySpan<byte> weeks = text;
        if (TryTakeComponents(ref weeks, "W"u8))
        {
            return weeks.IsEmpty;
        }

        bool hasDate = TryTakeComponents(ref text, "YMD"u8);
        return TryTake(ref text, (byte)'T')
            ? TryTakeComponents(ref text, "HMS"u8) && text.IsEmpty
            : hasDate && text.IsEmpty;
    }

    // Takes components as long as each has the unit that comes after the one before.
    private static bool TryTakeComponents(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> units)
    {
        int next = -1;
        while (true)
        {
            int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            int unit = digits > 0 ? units.IndexOf(ToUpper(text[digits])) : -1;
            if (unit < 0 || (next >= 0 && unit != next))
            {
                return next >= 0;
            }

            next = unit + 1;
            text = text[(digits + 1)..];
        }
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte letter)
    {
        if (text.IsEmpty || ToUpper(text[0]) != letter)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    // Nothing but letters becomes a letter by this.
    private static byte ToUpper(byte letter) => (byte)(letter & ~0x20);
}
