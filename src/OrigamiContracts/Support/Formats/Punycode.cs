namespace OrigamiContracts.Support.Formats;

/// <summary>Punycode (RFC 3492), for labels: what is in ASCII is lowercase.</summary>
internal static class Punycode
{
    private const byte Delimiter = (byte)'-';

    // RFC 3492, section 5.
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 0x80;

    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Decodes a text (RFC 3492, section 6.2).</summary>
    /// <param name="encoded">The text, without the prefix of A-labels.</param>
    /// <param name="codePoints">Takes the code points: as many as the text is long, at most.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>Whether the text is Punycode.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<int> codePoints, out int count)
    {
        count = 0;
        int delimiter = encoded.LastIndexOf(Delimiter);
        for (int i = 0; i < delimiter; i++)
        {
            codePoints[count++] = encoded[i];
        }

        int n = InitialN;
        int bias = InitialBias;
        long insertion = 0;
        for (int next = delimiter > 0 ? delimiter + 1 : 0; next < encoded.Length;)
        {
            long before = insertion;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                if (next == encoded.Length || ValueOf(encoded[next++]) is not (>= 0 and int digit))
                {
                    return false;
                }

                insertion += digit * weight;
                int threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (insertion > int.MaxValue || weight > int.MaxValue)
                {
                    return false;
                }
            }

            int length = count + 1;
            bias = Adapt(insertion - before, length, isFirst: before == 0);
            if (n + (insertion / length) > LastCodePoint)
            {
                return false;
            }

            n += (int)(insertion / length);
            int at = (int)(insertion % length);
            codePoints[at..count].CopyTo(codePoints[(at + 1)..]);
            codePoints[at] = n;
            count = length;
            insertion = at + 1;
        }

        return true;
    }

    /// <summary>Encodes code points (RFC 3492, section 6.3).</summary>
    /// <param name="codePoints">The code points.</param>
    /// <param name="encoded">Takes the text, without the prefix of A-labels.</param>
    /// <param name="written">The length of the text.</param>
    /// <returns>Whether the text fits.</returns>
    public static bool TryEncode(ReadOnlySpan<int> codePoints, Span<byte> encoded, out int written)
    {
        written = 0;
        foreach (int codePoint in codePoints)
        {
            if (codePoint < InitialN && !TryAppend(encoded, ref written, (byte)codePoint))
            {
                return false;
            }
        }

        int basic = written;
        int handled = basic;
        if (basic > 0 && !TryAppend(encoded, ref written, Delimiter))
        {
            return false;
        }

        int n = InitialN;
        long delta = 0;
        int bias = InitialBias;
        while (handled < codePoints.Length)
        {
            int least = int.MaxValue;
            foreach (int codePoint in codePoints)
            {
                least = codePoint >= n ? Math.Min(least, codePoint) : least;
            }

            delta += (long)(least - n) * (handled + 1);
            n = least;
            foreach (int codePoint in codePoints)
            {
                if (codePoint < n)
                {
                    delta++;
                }
                else if (codePoint == n)
                {
                    if (!TryAppendNumber(encoded, ref written, delta, bias))
                    {
                        return false;
                    }

                    bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            n++;
        }

        return true;
    }

    private static bool TryAppendNumber(Span<byte> encoded, ref int written, long number, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (number < threshold)
            {
                return TryAppend(encoded, ref written, DigitOf((int)number));
            }

            if (!TryAppend(encoded, ref written, DigitOf(threshold + (int)((number - threshold) % (Base - threshold)))))
            {
                return false;
            }

            number = (number - threshold) / (Base - threshold);
        }
    }

    private static bool TryAppend(Span<byte> encoded, ref int written, byte value)
    {
        if (written == encoded.Length)
        {
            return false;
        }

        encoded[written++] = value;
        return true;
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    // RFC 3492, section 6.1.
    private static int Adapt(long delta, int length, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / length;
        int k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
        {
            delta /= Base - TMin;
        }

        return k + (int)((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static int ValueOf(byte digit) => digit switch
    {
        >= (byte)'a' and <= (byte)'z' => digit - 'a',
        >= (byte)'0' and <= (byte)'9' => digit - '0' + 26,
        _ => -1,
    };

    private static byte DigitOf(int value) => (byte)(value < 26 ? value + 'a' : value - 26 + '0');
}
