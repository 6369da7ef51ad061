using System.Text;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>Writes a parsed pattern in the syntax of .NET.</summary>
/// <param name="traits">What the pattern makes use of.</param>
/// <param name="surrogates">Where it could tear surrogate pairs.</param>
/// <param name="isLinear">Whether to write nothing that <c>RegexOptions.NonBacktracking</c> refuses.</param>
internal sealed class PatternEmitter(PatternTraits traits, SurrogateAnalysis surrogates, bool isLinear)
{
    /// <summary>How long a translation may become: emitted code holds it as a literal.</summary>
    public const int MaxLength = 1024 * 1024;

    private const string NotAfterFirstHalf = @"(?<![\uD800-\uDBFF])";
    private const string NotBeforeSecondHalf = @"(?![\uDC00-\uDFFF])";
    private const string NotInsidePair = @"(?!(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF])";

    private static readonly string WordCharacter = Utf16Set.Unit(CodePointSet.WordCharacters);

    // Groups that nothing refers to don't capture; the others are numbered anew, without gaps.
    private readonly Dictionary<int, int> _captureNumbers = traits.ReferencedGroups
        .Select(static (group, index) => (Group: group, Number: index + 1))
        .ToDictionary(static pair => pair.Group, static pair => pair.Number);

    private readonly StringBuilder _text = new();
    private int _placeMarks;

    // In a lookaround that captures, only the first way to match counts. Elsewhere every way is tried, and in which order,
    // which is what a lazy quantifier decides, does not matter.
    private bool _orderMatters;

    /// <summary>What a part is written beside, which decides whether it must be put in parentheses.</summary>
    private enum Place
    {
        /// <summary>Nothing: it is a pattern or a group's body.</summary>
        Alone,

        /// <summary>Other parts of a sequence.</summary>
        InSequence,

        /// <summary>A quantifier.</summary>
        Quantified,
    }

    public string Text => _text.ToString();

    public AutomatonSize Size { get; } = new();

    public void EmitPattern(PatternNode pattern)
    {
        if (surrogates.CanBeginInsidePair)
        {
            Append(NotInsidePair);
        }

        Emit(pattern, surrogates.CanBeginInsidePair ? Place.InSequence : Place.Alone, isBehind: false);
    }

    private void Emit(PatternNode node, Place place, bool isBehind)
    {
        while (node is CaptureNode capture && !_captureNumbers.ContainsKey(capture.Number))
        {
            node = capture.Body;
        }

        bool isGrouped = node switch
        {
            CodePointNode or CaptureNode => false,
            ChoiceNode => place != Place.Alone,
            _ => place == Place.Quantified,
        };
        Append(isGrouped ? "(?:" : string.Empty);
        EmitBare(node, place, isBehind);
        Append(isGrouped ? ")" : string.Empty);
    }

    private void EmitBare(PatternNode node, Place place, bool isBehind)
    {
        switch (node)
        {
            case CodePointNode { Set: var set }:
                EmitCodePoint(set, place, isBehind);
                break;

            case SequenceNode { Items: var items }:
                foreach (PatternNode item in items)
                {
                    Emit(item, Place.InSequence, isBehind);
                }

                break;

            case ChoiceNode { Alternatives: var alternatives }:
                for (int i = 0; i < alternatives.Count; i++)
                {
                    Append(i > 0 ? "|" : string.Empty);
                    Emit(alternatives[i], Place.Alone, isBehind);
                }

                break;

            case RepetitionNode repetition:
                EmitRepetition(repetition, isBehind);
                break;

            case AnchorNode { Kind: var kind }:
                EmitAnchor(kind);
                break;

            case LookaroundNode lookaround:
                EmitLookaround(lookaround);
                break;

            case CaptureNode { Number: var group, Body: var body }:
                Append($"(?<{_captureNumbers[group]}>");
                Emit(body, Place.Alone, isBehind);
                Append(")");
                break;

            case BackreferenceNode { Groups: var groups }:
                EmitBackreference(groups, isBehind);
                break;
        }
    }

    private void EmitCodePoint(CodePointSet set, Place place, bool isBehind)
    {
        // At the border of a code point, only the half of a pair that the engine meets first can be mistaken for a
        // surrogate on its own.
        CodePointRange halvesMetFirst = isBehind ? CodePointRange.LowSurrogates : CodePointRange.HighSurrogates;
        CodePointSet units = set.Intersect(CodePointRange.BasicPlane);
        CodePointSet guarded = isLinear ? CodePointSet.Of() : units.Intersect(halvesMetFirst);
        CodePointSet unguarded = isLinear ? units : units.Except(halvesMetFirst);

        List<string> alternatives = [];
        bool isOneUnit = guarded.Ranges.Count == 0 && !set.Overlaps(CodePointRange.BeyondBasicPlane);
        if (isOneUnit || unguarded.Ranges.Count > 0)
        {
            alternatives.Add(Unit(unguarded));
        }

        foreach ((string leads, string trails) in Utf16Set.Pairs(set))
        {
            alternatives.Add(leads + trails);
            Size.AddSet(leads);
            Size.AddSet(trails);
        }

        if (guarded.Ranges.Count > 0)
        {
            alternatives.Add(isBehind ? NotAfterFirstHalf + Unit(guarded) : Unit(guarded) + NotBeforeSecondHalf);
        }

        bool isGrouped = alternatives.Count > 1 ? place != Place.Alone : place == Place.Quantified && !isOneUnit;
        string text = string.Join("|", alternatives);
        Append(isGrouped ? $"(?:{text})" : text);
    }

    private void EmitAnchor(AnchorKind kind)
    {
        Size.AddAnchor();
        Append(kind switch
        {
            AnchorKind.InputStart => "^",

            // The $ of .NET also matches before a final newline.
            AnchorKind.InputEnd => @"\z",
            AnchorKind.WordBoundary =>
                $"(?:(?<={WordCharacter})(?!{WordCharacter})|(?<!{WordCharacter})(?={WordCharacter}))",
            _ => $"(?:(?<={WordCharacter})(?={WordCharacter})|(?<!{WordCharacter})(?!{WordCharacter}))",
        });
    }

    private void EmitLookaround(LookaroundNode lookaround)
    {
        bool orderMattersAround = _orderMatters;
        _orderMatters |= !lookaround.IsNegative && CapturesIn(lookaround.Captures).Any();
        Append(lookaround.IsBehind ? "(?<" : "(?");
        Append(lookaround.IsNegative ? "!" : "=");
        Emit(lookaround.Body, Place.Alone, lookaround.IsBehind);
        Append(")");
        _orderMatters = orderMattersAround;
    }

    private void EmitBackreference(IReadOnlyList<int> groups, bool isBehind)
    {
        // What was captured may end in half of what is a pair where it is found again.
        bool isGuarded = traits.TakesLoneSurrogates;
        Append(isGuarded && isBehind ? NotInsidePair : string.Empty);
        foreach (int group in groups)
        {
            // A group that has not taken part refers to nothing, where .NET would fail (section 22.2.2.7.2,
            // BackreferenceMatcher).
            int number = _captureNumbers[group];
            Append($@"(?({number})\k<{number}>)");
        }

        Append(isGuarded && !isBehind ? NotInsidePair : string.Empty);
    }

    private void EmitRepetition(RepetitionNode repetition, bool isBehind)
    {
        (PatternNode body, RepetitionCount count) = (repetition.Body, repetition.Count);
        int[] captures = [.. CapturesIn(repetition.Captures)];
        if (captures.Length > 0 || (_orderMatters && CanBeEmpty(body, underConditions: true)))
        {
            EmitRepetitionInOrder(body, count, captures, isBehind);
            return;
        }

        // What can be empty can as well be left out; and .NET (version 10) simplifies (?:a+|)+ to a+.
        if (!_orderMatters && CanBeEmpty(body, underConditions: false))
        {
            count = count with { Min = 0 };
        }

        long sizeBefore = Size.BeginRepetition();
        if (body is CodePointNode codePoint && CanGoByUnits(codePoint, count, isBehind))
        {
            Append(Unit(codePoint.Set.Intersect(CodePointRange.BasicPlane)));
        }
        else
        {
            Emit(body, Place.Quantified, isBehind);
        }

        AppendQuantifier(count);
        Size.EndRepetition(sizeBefore, count);
    }

    /// <summary>
    /// Whether repeating the units of a set comes to the same as repeating its code points: the set has all surrogates and
    /// all pairs, and nothing depends on how many there are.
    /// </summary>
    private bool CanGoByUnits(CodePointNode body, RepetitionCount count, bool isBehind) =>
        count is { Min: <= 1, Max: RepetitionCount.Unlimited }
        && !isBehind
        && !surrogates.IsTearing(body)
        && body.Set.Includes(CodePointRange.Surrogates)
        && body.Set.Includes(CodePointRange.BeyondBasicPlane);

    private IEnumerable<int> CapturesIn(CaptureSpan span) => traits.ReferencedGroups
        .Where(group => group >= span.First && group < span.End)
        .Select(group => _captureNumbers[group]);

    // RepeatMatcher (section 22.2.2.3.1) forgets before each iteration what the one before it captured, and takes back an
    // iteration that was not required and went nowhere. .NET does neither; both can decide what a backreference means.
    private void EmitRepetitionInOrder(PatternNode body, RepetitionCount count, int[] captures, bool isBehind)
    {
        int[] forgotten = count.Max > 1 ? captures : [];
        if (count.Min == count.Max || !CanBeEmpty(body, underConditions: true))
        {
            EmitIterations(body, count, forgotten, mustAdvance: false, isBehind);
            return;
        }

        int rest = count.Max == RepetitionCount.Unlimited ? count.Max : count.Max - count.Min;
        RepetitionCount optional = new(0, rest, count.IsLazy);
        if (count.Min == 0)
        {
            EmitIterations(body, optional, forgotten, mustAdvance: true, isBehind);
            return;
        }

        RepetitionCount required = new(count.Min, count.Min, IsLazy: false);
        InOrder(
            isBehind,
            () => EmitIterations(body, required, forgotten, mustAdvance: false, isBehind),
            () => EmitIterations(body, optional, forgotten, mustAdvance: true, isBehind));
    }

    private void EmitIterations(PatternNode body, RepetitionCount count, int[] forgotten, bool mustAdvance, bool isBehind)
    {
        // The place where an iteration begins is held as what follows it up to the end of the text. That also keeps .NET
        // (version 10) from simplifying (?:a+|){2} to a{2,}.
        bool isMarked = mustAdvance || (forgotten.Length == 0 && count.Min > 1);
        int mark = isMarked ? _captureNumbers.Count + ++_placeMarks : 0;
        Append("(?:");
        InOrder(
            isBehind,
            () =>
            {
                Append(string.Concat(forgotten.Select(static number => $"(?({number})(?<-{number}>))")));
                Append(isMarked ? $@"(?=(?<{mark}>[\s\S]*))" : string.Empty);
            },
            () => Emit(body, Place.InSequence, isBehind),
            () => Append(mustAdvance ? $@"(?!\k<{mark}>\z)" : string.Empty));
        Append(")");
        AppendQuantifier(count);
    }

    // Looking behind, both engines match from right to left.
    private static void InOrder(bool isBehind, params Action[] steps)
    {
        foreach (Action step in isBehind ? Enumerable.Reverse(steps) : steps)
        {
            step();
        }
    }

    /// <summary>Whether a part matches the empty text, always or at least where conditions hold that are not looked into.</summary>
    private static bool CanBeEmpty(PatternNode node, bool underConditions) => node switch
    {
        CodePointNode => false,
        SequenceNode sequence => sequence.Items.All(item => CanBeEmpty(item, underConditions)),
        ChoiceNode choice => choice.Alternatives.Any(alternative => CanBeEmpty(alternative, underConditions)),
        RepetitionNode repetition => repetition.Count.Min == 0 || CanBeEmpty(repetition.Body, underConditions),
        CaptureNode capture => CanBeEmpty(capture.Body, underConditions),
        LookaroundNode { IsNegative: false } lookaround => underConditions || CanBeEmpty(lookaround.Body, underConditions: false),
        _ => underConditions,
    };

    private string Unit(CodePointSet units)
    {
        string text = Utf16Set.Unit(units);
        Size.AddSet(text);
        return text;
    }

    private void AppendQuantifier(RepetitionCount count)
    {
        Append(count switch
        {
            { Min: 0, Max: RepetitionCount.Unlimited } => "*",
            { Min: 1, Max: RepetitionCount.Unlimited } => "+",
            { Min: 0, Max: 1 } => "?",
            { Max: RepetitionCount.Unlimited } => $"{{{count.Min},}}",
            _ when count.Min == count.Max => $"{{{count.Min}}}",
            _ => $"{{{count.Min},{count.Max}}}",
        });
        Append(count.IsLazy && _orderMatters ? "?" : string.Empty);
    }

    private void Append(string text)
    {
        if (_text.Length + text.Length > MaxLength)
        {
            throw new PatternException(0, $"Translated, this pattern has more than {MaxLength} characters; simplify it.");
        }

        _text.Append(text);
    }
}
