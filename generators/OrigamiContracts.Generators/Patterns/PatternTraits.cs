namespace OrigamiContracts.Generators.Patterns;

/// <summary>What a whole pattern makes use of.</summary>
internal sealed class PatternTraits
{
    private readonly SortedSet<int> _referencedGroups = [];

    private PatternTraits()
    {
    }

    /// <summary>Whether the pattern has a condition that only an engine that backtracks can check.</summary>
    public bool NeedsBacktracking { get; private set; }

    /// <summary>Whether some set of the pattern has surrogates.</summary>
    public bool TakesLoneSurrogates { get; private set; }

    /// <summary>The groups whose captures decide whether there is a match, in order.</summary>
    public IReadOnlyCollection<int> ReferencedGroups => _referencedGroups;

    public static PatternTraits Of(PatternNode pattern)
    {
        PatternTraits traits = new();
        traits.Visit(pattern);
        return traits;
    }

    private void Visit(PatternNode node)
    {
        switch (node)
        {
            case CodePointNode { Set: var set }:
                TakesLoneSurrogates |= set.Overlaps(CodePointRange.Surrogates);
                break;

            case SequenceNode { Items: var items }:
                VisitAll(items);
                break;

            case ChoiceNode { Alternatives: var alternatives }:
                VisitAll(alternatives);
                break;

            case RepetitionNode { Body: var body }:
                Visit(body);
                break;

            case CaptureNode { Body: var body }:
                Visit(body);
                break;

            // The word boundary of .NET goes by Unicode, so that of ECMA-262 is written as a condition.
            case AnchorNode { Kind: AnchorKind.WordBoundary or AnchorKind.NotWordBoundary }:
                NeedsBacktracking = true;
                break;

            case LookaroundNode { Body: var body }:
                NeedsBacktracking = true;
                Visit(body);
                break;

            case BackreferenceNode { Groups: var groups }:
                NeedsBacktracking = true;
                _referencedGroups.UnionWith(groups);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<PatternNode> nodes)
    {
        foreach (PatternNode node in nodes)
        {
            Visit(node);
        }
    }
}
