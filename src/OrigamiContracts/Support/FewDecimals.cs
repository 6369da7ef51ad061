using System.Buffers.Text;

namespace OrigamiContracts.Support;

/// <summary>The texts of numbers that have few decimals, as most do: finding them is cheaper than finding the shortest text of any number.</summary>
internal static class FewDecimals
{
    private const int Decimals = 3;
    private const int Scale = 1_000;

    // No two numbers of fifteen digits are the same double, so a text of so few digits that means a number is its shortest.
    private const double Limit = 1e15;

    /// <summary>Writes a number as <see cref="Utf8Formatter"/> does, if it has three decimals at most.</summary>
    /// <param name="value">The number.</param>
    /// <param name="utf8">Takes the text; there has to be room for it.</param>
    /// <param name="length">How long the text is.</param>
    /// <returns>Whether it has. Zero counts as if it had more, for it has a sign that an integer can't hold.</returns>
    public static bool TryFormat(double value, Span<byte> utf8, out int length)
    {
        length = 0;
        double scaled = Math.Round(value * Scale);
        if (!(Math.Abs(scaled) < Limit) || scaled / Scale != value || value == 0)
        {
            return false;
        }

        if (value < 0)
        {
            utf8[length++] = (byte)'-';
        }

        (long whole, long rest) = Math.DivRem((long)Math.Abs(scaled), Scale);
        Utf8Formatter.TryFormat(whole, utf8[length..], out int digits);
        length += digits;
        if (rest == 0)
        {
            return true;
        }

        utf8[length] = (byte)'.';
        for (int place = Decimals; place > 0; place--)
        {
            (rest, long digit) = Math.DivRem(rest, 10);
            utf8[length + place] = (byte)('0' + digit);
        }

        length += Decimals + 1;
        while (utf8[length - 1] == (byte)'0')
        {
            length--;
        }

        return true;
    }
}
