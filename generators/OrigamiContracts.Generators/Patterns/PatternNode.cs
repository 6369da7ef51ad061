namespace OrigamiContracts.Generators.Patterns;

/// <summary>A part of a parsed pattern. Groups that don't capture have left no trace but the shape of the tree.</summary>
internal abstract class PatternNode;

/// <summary>One code point out of a set.</summary>
internal sealed class CodePointNode(CodePointSet set) : PatternNode
{
    public CodePointSet Set { get; } = set;
}

/// <summary>One part after the other; of no parts, the empty pattern.</summary>
internal sealed class SequenceNode(IReadOnlyList<PatternNode> items) : PatternNode
{
    public IReadOnlyList<PatternNode> Items { get; } = items;
}

/// <summary>One of several parts, the first that leads to a match.</summary>
internal sealed class ChoiceNode(IReadOnlyList<PatternNode> alternatives) : PatternNode
{
    public IReadOnlyList<PatternNode> Alternatives { get; } = alternatives;
}

/// <summary>A part a number of times.</summary>
internal sealed class RepetitionNode(PatternNode body, RepetitionCount count, CaptureSpan captures) : PatternNode
{
    public PatternNode Body { get; } = body;

    public RepetitionCount Count { get; } = count;

    /// <summary>The capturing groups in the body, which each iteration forgets (section 22.2.2.3.1, RepeatMatcher).</summary>
    public CaptureSpan Captures { get; } = captures;
}

/// <summary>How often, and whether rather less often or more.</summary>
internal readonly record struct RepetitionCount(int Min, int Max, bool IsLazy)
{
    /// <summary>No upper bound.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>More than any text has characters, and the highest that .NET does not take for <see cref="Unlimited"/>.</summary>
    public const int Highest = int.MaxValue - 1;
}

/// <summary>The capturing groups with the numbers from <paramref name="First"/> on, up to but not including <paramref name="End"/>.</summary>
internal readonly record struct CaptureSpan(int First, int End);

/// <summary>A condition on the place in the text that looks at no more than the characters beside it.</summary>
internal sealed class AnchorNode(AnchorKind kind) : PatternNode
{
    public AnchorKind Kind { get; } = kind;
}

internal enum AnchorKind
{
    InputStart,
    InputEnd,
    WordBoundary,
    NotWordBoundary,
}

/// <summary>A condition on what comes next or came before.</summary>
internal sealed class LookaroundNode(PatternNode body, bool isBehind, bool isNegative, CaptureSpan captures) : PatternNode
{
    public PatternNode Body { get; } = body;

    public bool IsBehind { get; } = isBehind;

    public bool IsNegative { get; } = isNegative;

    /// <summary>The capturing groups in the body.</summary>
    public CaptureSpan Captures { get; } = captures;
}

/// <summary>A group that captures.</summary>
internal sealed class CaptureNode(int number, PatternNode body) : PatternNode
{
    /// <summary>The group's number, the first being 1.</summary>
    public int Number { get; } = number;

    public PatternNode Body { get; } = body;
}

/// <summary>What a group captured, or nothing if it did not take part.</summary>
internal sealed class BackreferenceNode(IReadOnlyList<int> groups) : PatternNode
{
    /// <summary>The numbers of the groups with the name that is referred to, of which at most one takes part.</summary>
    public IReadOnlyList<int> Groups { get; } = groups;
}
