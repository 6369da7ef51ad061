using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>What a set of characters says of those beyond ASCII.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BeyondAscii
{
    /// <summary>It has none of them.</summary>
    None,

    /// <summary>It has all of them, and how many there are does not matter.</summary>
    All,

    /// <summary>It has some of them, or how many there are matters.</summary>
    Unknown,
}

/// <summary>A part of a pattern: characters of one set, from a least to a greatest number of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternRun
{
    private readonly bool[] _isMember = new bool[128];
    private readonly int _minimum;
    private readonly int _maximum;
    private readonly BeyondAscii _beyondAscii;

    /// <summary>Makes a part.</summary>
    /// <param name="ranges">The first and the last character of each range of ASCII that the set has, one behind the other.</param>
    /// <param name="minimum">How many there are at least.</param>
    /// <param name="maximum">How many there are at most; <see cref="int.MaxValue"/> for any number.</param>
    /// <param name="beyondAscii">Which others the set has.</param>
    public PatternRun(string ranges, int minimum, int maximum, BeyondAscii beyondAscii = BeyondAscii.None)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        for (int i = 0; i < ranges.Length; i += 2)
        {
            for (int character = ranges[i]; character <= ranges[i + 1]; character++)
            {
                _isMember[character] = true;
            }
        }

        _minimum = minimum;
        _maximum = maximum;
        _beyondAscii = beyondAscii;
    }

    /// <summary>Takes as many characters as there are.</summary>
    /// <param name="text">The text in UTF-8, from where this part begins; then what is behind what was taken.</param>
    /// <param name="isUnknown">Whether it takes more than ASCII to tell.</param>
    /// <returns>Whether they are enough.</returns>
    internal bool Take(ref ReadOnlySpan<byte> text, out bool isUnknown)
    {
        bool[] isMember = _isMember;
        int limit = Math.Min(_maximum, text.Length);
        int count = 0;
        while (count < limit)
        {
            int character = text[count];
            if (character < isMember.Length ? !isMember[character] : _beyondAscii != BeyondAscii.All)
            {
                break;
            }

            count++;
        }

        isUnknown = _beyondAscii == BeyondAscii.Unknown && count < limit && text[count] >= isMember.Length;
        text = text[count..];
        return count >= _minimum;
    }
}
