namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// Finds where a pattern of code points, run over UTF-16, could tear a surrogate pair apart and match because of it.
/// </summary>
/// <remarks>
/// A node whose set has lone high surrogates could take the first half of a pair. That can be forbidden by looking at the
/// next character, at the price of an engine that backtracks; but mostly it does no harm:
/// <list type="bullet">
/// <item>if what comes next cannot be the second half, the torn pair leads nowhere;</item>
/// <item>if the node takes whole pairs too and what comes next is not needed (an iteration that may be left out, or the
/// end of the match), then taking the whole pair leads to a match as well.</item>
/// </list>
/// The same holds for a match that begins with the second half of a pair. This argument is about whether there is a match;
/// where captures matter too, every such node is guarded.
/// </remarks>
internal sealed class SurrogateAnalysis
{
    private readonly HashSet<PatternNode> _tearing = [];
    private readonly bool _capturesMatter;

    private SurrogateAnalysis(PatternNode pattern, bool capturesMatter)
    {
        _capturesMatter = capturesMatter;
        Check(pattern, Opening.Nothing);
        Opening opening = OpeningOf(pattern);
        CanBeginInsidePair = capturesMatter
            ? opening != Opening.None
            : Contains(opening, Opening.LowWithoutPair | Opening.LowAfterCheck | Opening.NothingAfterCheck);
    }

    /// <summary>What can be met first, in matching a part of a pattern from inside a pair.</summary>
    [Flags]
    private enum Opening
    {
        None = 0,

        /// <summary>A low surrogate, in an iteration that may be left out.</summary>
        LowThatIsOptional = 1,

        /// <summary>A low surrogate.</summary>
        Low = 2,

        /// <summary>A low surrogate, in a set that lacks some pair.</summary>
        LowWithoutPair = 4,

        /// <summary>A low surrogate, after a condition on the place.</summary>
        LowAfterCheck = 8,

        /// <summary>The end of the part.</summary>
        Nothing = 16,

        /// <summary>The end of the part, after a condition on the place.</summary>
        NothingAfterCheck = 32,

        AnyLow = LowThatIsOptional | Low | LowWithoutPair | LowAfterCheck,
        AnyNothing = Nothing | NothingAfterCheck,
    }

    /// <summary>Whether the pattern, tried from inside a pair, could match where it otherwise does not.</summary>
    public bool CanBeginInsidePair { get; }

    /// <summary>Whether any node needs a guard.</summary>
    public bool HasTearing => _tearing.Count > 0;

    public static SurrogateAnalysis Of(PatternNode pattern, bool capturesMatter) => new(pattern, capturesMatter);

    /// <summary>Whether the node must be kept from taking the first half of a pair.</summary>
    public bool IsTearing(CodePointNode node) => _tearing.Contains(node);

    private static bool Contains(Opening opening, Opening any) => (opening & any) != 0;

    private static Opening OpeningOf(PatternNode node)
    {
        switch (node)
        {
            case CodePointNode { Set: var set }:
                return !set.Overlaps(CodePointRange.LowSurrogates) ? Opening.None
                    : set.Includes(CodePointRange.BeyondBasicPlane) ? Opening.Low
                    : Opening.Low | Opening.LowWithoutPair;

            case SequenceNode { Items: var items }:
                Opening sequence = Opening.Nothing;
                for (int i = 0; i < items.Count && Contains(sequence, Opening.AnyNothing); i++)
                {
                    sequence = Then(sequence, OpeningOf(items[i]));
                }

                return sequence;

            case ChoiceNode { Alternatives: var alternatives }:
                Opening choice = Opening.None;
                foreach (PatternNode alternative in alternatives)
                {
                    choice |= OpeningOf(alternative);
                }

                return choice;

            case RepetitionNode repetition:
                return OpeningOfRepetition(repetition);

            case CaptureNode { Body: var body }:
                return OpeningOf(body);

            // Neither end of the text lies inside a pair.
            case AnchorNode { Kind: AnchorKind.InputStart or AnchorKind.InputEnd }:
                return Opening.None;

            case BackreferenceNode:
                return Opening.LowAfterCheck | Opening.NothingAfterCheck;

            default:
                return Opening.NothingAfterCheck;
        }
    }

    private static Opening OpeningOfRepetition(RepetitionNode repetition)
    {
        Opening body = OpeningOf(repetition.Body);
        Opening iterations = Then(body, body);
        if (repetition.Count.Min > 0)
        {
            return iterations;
        }

        if (repetition.Body is CodePointNode && Contains(iterations, Opening.Low))
        {
            iterations = (iterations & ~Opening.Low) | Opening.LowThatIsOptional;
        }

        return iterations | Opening.Nothing;
    }

    private static Opening Then(Opening first, Opening second)
    {
        Opening opening = first & ~Opening.AnyNothing;
        if (Contains(first, Opening.Nothing))
        {
            opening |= second;
        }

        if (Contains(first, Opening.NothingAfterCheck))
        {
            opening |= Contains(second, Opening.AnyLow) ? Opening.LowAfterCheck : Opening.None;
            opening |= Contains(second, Opening.AnyNothing) ? Opening.NothingAfterCheck : Opening.None;
        }

        return opening;
    }

    /// <summary>Collects the tearing nodes of a part.</summary>
    /// <param name="node">The part.</param>
    /// <param name="next">What comes after it.</param>
    private void Check(PatternNode node, Opening next)
    {
        switch (node)
        {
            case CodePointNode codePoint:
                CheckCodePoint(codePoint, next);
                break;

            case SequenceNode { Items: var items }:
                for (int i = items.Count - 1; i >= 0; i--)
                {
                    Check(items[i], next);
                    next = Then(OpeningOf(items[i]), next);
                }

                break;

            case ChoiceNode { Alternatives: var alternatives }:
                foreach (PatternNode alternative in alternatives)
                {
                    Check(alternative, next);
                }

                break;

            case RepetitionNode repetition:
                Check(repetition.Body, next | OpeningOfNextIteration(repetition, next));
                break;

            case CaptureNode { Body: var body }:
                Check(body, next);
                break;

            // What looks back is guarded always: it meets the halves of a pair the other way round.
            case LookaroundNode { IsBehind: false, Body: var body }:
                Check(body, Opening.Nothing);
                break;
        }
    }

    private static Opening OpeningOfNextIteration(RepetitionNode repetition, Opening next)
    {
        if (repetition.Count.Max <= 1)
        {
            return Opening.None;
        }

        Opening body = OpeningOf(repetition.Body);

        // Two halves taken by two iterations can be taken by one, if one is enough.
        return repetition.Body is not CodePointNode ? Then(body, next | body)
            : repetition.Count.Min <= 1 && Contains(body, Opening.Low) ? Opening.LowThatIsOptional
            : body;
    }

    private void CheckCodePoint(CodePointNode node, Opening next)
    {
        bool takesFirstHalves = node.Set.Overlaps(CodePointRange.HighSurrogates);
        bool takesPairs = node.Set.Includes(CodePointRange.BeyondBasicPlane);
        Opening harmful = Opening.Low | Opening.LowAfterCheck | Opening.NothingAfterCheck
            | (takesPairs ? Opening.None : Opening.LowThatIsOptional | Opening.Nothing);
        if (takesFirstHalves && (_capturesMatter || Contains(next, harmful)))
        {
            _tearing.Add(node);
        }
    }
}
