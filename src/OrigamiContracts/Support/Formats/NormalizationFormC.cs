namespace OrigamiContracts.Support.Formats;

/// <summary>Unicode's normalization form C (Unicode Standard Annex 15), of labels.</summary>
/// <remarks>
/// Code points that the form rules out by themselves are no valid ones of a label either, and neither are the single
/// letters that Hangul syllables are composed of. What is left are marks that are out of order, or that a composed
/// character stands for together with what is before them.
/// </remarks>
internal static class NormalizationFormC
{
    // No character of any script is decomposed into more.
    private const int LongestDecomposition = 4;

    private static readonly Dictionary<int, (int First, int Second)> Decompositions = Unpack();
    private static readonly Dictionary<(int First, int Second), int> Composites = Decompositions.ToDictionary(static entry => entry.Value, static entry => entry.Key);
    private static readonly HashSet<int> Seconds = [.. Decompositions.Values.Select(static pair => pair.Second)];

    /// <summary>Whether a label is normalized.</summary>
    /// <param name="label">The label, all of whose code points may stand in labels. At most 63 of them.</param>
    /// <returns>Whether it is as normalizing would leave it.</returns>
    public static bool IsNormalized(ReadOnlySpan<int> label)
    {
        if (!CanChange(label))
        {
            return true;
        }

        Span<int> text = stackalloc int[label.Length * LongestDecomposition];
        int length = 0;
        foreach (int codePoint in label)
        {
            length = Decompose(codePoint, text, length);
        }

        text = text[..length];
        Order(text);
        return text[..Compose(text)].SequenceEqual(label);
    }

    private static bool CanChange(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaProperties.CombiningClassOf(codePoint) != 0 || Seconds.Contains(codePoint))
            {
                return true;
            }
        }

        return false;
    }

    private static int Decompose(int codePoint, Span<int> text, int length)
    {
        if (Decompositions.TryGetValue(codePoint, out (int First, int Second) pair))
        {
            length = Decompose(pair.First, text, length);
            codePoint = pair.Second;
        }

        text[length] = codePoint;
        return length + 1;
    }

    // Marks between two starters are sorted by their classes; those of one class keep their order.
    private static void Order(Span<int> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            int mark = text[i];
            int combiningClass = IdnaProperties.CombiningClassOf(mark);
            int at = i;
            for (; combiningClass != 0 && at > 0 && IdnaProperties.CombiningClassOf(text[at - 1]) > combiningClass; at--)
            {
                text[at] = text[at - 1];
            }

            text[at] = mark;
        }
    }

    private static int Compose(Span<int> text)
    {
        int starter = 0;
        int length = 1;
        int lastClass = 0;
        foreach (int codePoint in text[1..])
        {
            int combiningClass = IdnaProperties.CombiningClassOf(codePoint);
            bool isBlocked = lastClass != 0 && lastClass >= combiningClass;
            if (!isBlocked && Composites.TryGetValue((text[starter], codePoint), out int composite))
            {
                text[starter] = composite;
                continue;
            }

            starter = combiningClass == 0 ? length : starter;
            lastClass = combiningClass;
            text[length++] = codePoint;
        }

        return length;
    }

    private static Dictionary<int, (int First, int Second)> Unpack()
    {
        Dictionary<int, (int First, int Second)> decompositions = [];
        var numbers = new PackedNumbers(IdnaTables.Compositions);
        int composite = 0;
        while (numbers.TryRead(out int distance))
        {
            composite += distance;
            numbers.TryRead(out int first);
            numbers.TryRead(out int second);
            decompositions.Add(composite, (first, second));
        }

        return decompositions;
    }
}
