namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// Estimates what <c>RegexOptions.NonBacktracking</c> has to hold, while a pattern is written.
/// </summary>
/// <remarks>
/// That engine refuses a pattern, when it is constructed, whose automaton it estimates at more than 10 000 nodes: one for
/// each character or class, times the highest count of what repeats it, times five if the pattern has anchors. It also
/// divides the characters into classes that the pattern treats alike, which takes it about as long as there are different
/// sets, times what it takes to write them: at a product of 200 000 it is a tenth of a second or two. To start more slowly
/// than that would be worse than the timeout that the other engine is kept in check with.
/// </remarks>
internal sealed class AutomatonSize
{
    private const long MaxNodes = 10_000;
    private const int FactorOfAnchors = 5;
    private const long MaxWorkOnSets = 200_000;

    // High enough to be too much, low enough for a product of two.
    private const long Saturated = int.MaxValue;

    private readonly HashSet<string> _differentSets = new(StringComparer.Ordinal);
    private long _lengthOfSets;
    private long _nodes;
    private bool _hasAnchors;

    public bool FitsNonBacktracking =>
        (_nodes + 1) * (_hasAnchors ? FactorOfAnchors : 1) <= MaxNodes && _differentSets.Count * _lengthOfSets <= MaxWorkOnSets;

    public void AddAnchor() => _hasAnchors = true;

    public void AddSet(string set)
    {
        _nodes = Math.Min(_nodes + 1, Saturated);
        _lengthOfSets += _differentSets.Add(set) ? set.Length : 0;
    }

    /// <summary>Starts a part that is repeated as a whole.</summary>
    /// <returns>What <see cref="EndRepetition"/> asks for.</returns>
    public long BeginRepetition()
    {
        long before = _nodes;
        _nodes = 0;
        return before;
    }

    public void EndRepetition(long before, RepetitionCount count)
    {
        long copies = count.Max == RepetitionCount.Unlimited ? count.Min + 1L : count.Max;
        _nodes = Math.Min(before + (_nodes * copies), Saturated);
    }
}
