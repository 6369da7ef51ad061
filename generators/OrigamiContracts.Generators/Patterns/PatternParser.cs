namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// Reads a pattern by the grammar of ECMA-262, section 22.2.1, with the parameters UnicodeMode and NamedCaptureGroups,
/// and reports its early errors.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>How deep groups may be nested: deeper than anybody writes, and no deeper than every stack allows.</summary>
    public const int MaxDepth = 200;

    private readonly PatternReader _reader;
    private readonly EscapeParser _escapes;
    private readonly ClassParser _classes;
    private readonly GroupNameParser _names;

    // Filled as groups are read; references hold on to the lists, since a group may come after what refers to it.
    private readonly Dictionary<string, List<int>> _groupsByName = new(StringComparer.Ordinal);
    private readonly List<(int Offset, string Name, List<int> Groups)> _namedReferences = [];
    private readonly List<(int Offset, int Number)> _numberedReferences = [];

    // The names that a group read next may not have, because both groups could take part in one match.
    private readonly HashSet<string> _takenNames = new(StringComparer.Ordinal);
    private readonly List<string> _namesInOrder = [];

    private int _groupCount;
    private int _depth;

    private PatternParser(string pattern)
    {
        _reader = new(pattern);
        _escapes = new(_reader);
        _classes = new(_reader, _escapes);
        _names = new(_reader, _escapes);
    }

    /// <param name="pattern">The pattern.</param>
    /// <param name="legacyEscape">Where the first backslash stands that the flag <c>u</c> forbids; null if there is none.</param>
    public static PatternNode Parse(string pattern, out int? legacyEscape)
    {
        PatternParser parser = new(pattern);
        PatternNode node = parser.ReadPattern();
        legacyEscape = parser._reader.FirstLegacyEscape;
        return node;
    }

    private PatternNode ReadPattern()
    {
        PatternNode pattern = ReadDisjunction();
        if (!_reader.IsAtEnd)
        {
            throw new PatternException(_reader.Offset, "No group is open that ')' could close; write \\) to match it.");
        }

        foreach ((int offset, int number) in _numberedReferences)
        {
            if (number > _groupCount)
            {
                throw new PatternException(offset, $"There is no group {number}; this pattern has {_groupCount}.");
            }
        }

        foreach ((int offset, string name, List<int> groups) in _namedReferences)
        {
            if (groups.Count == 0)
            {
                throw new PatternException(offset, $"There is no group named '{name}'.");
            }
        }

        return pattern;
    }

    private PatternNode ReadDisjunction()
    {
        List<PatternNode> alternatives = [];
        int firstName = _namesInOrder.Count;
        do
        {
            int firstNameOfAlternative = _namesInOrder.Count;
            alternatives.Add(ReadAlternative());

            // Groups in different alternatives never both take part, and may share a name.
            for (int i = firstNameOfAlternative; i < _namesInOrder.Count; i++)
            {
                _takenNames.Remove(_namesInOrder[i]);
            }
        }
        while (_reader.TryTake('|'));

        for (int i = firstName; i < _namesInOrder.Count; i++)
        {
            _takenNames.Add(_namesInOrder[i]);
        }

        return alternatives.Count == 1 ? alternatives[0] : new ChoiceNode(alternatives);
    }

    private PatternNode ReadAlternative()
    {
        List<PatternNode> terms = [];
        while (!_reader.IsAtEnd && !_reader.IsAt('|') && !_reader.IsAt(')'))
        {
            terms.Add(ReadTerm());
        }

        return terms.Count == 1 ? terms[0] : new SequenceNode(terms);
    }

    private PatternNode ReadTerm()
    {
        int firstGroup = _groupCount + 1;
        int start = _reader.Offset;
        PatternNode term = ReadAtomOrAssertion(start, out bool isAssertion);
        int quantifier = _reader.Offset;
        if (!TryReadQuantifier(out RepetitionCount count))
        {
            return term;
        }

        if (isAssertion)
        {
            throw new PatternException(quantifier, "An assertion cannot be repeated; leave out the quantifier, or put the assertion in (?:…).");
        }

        return new RepetitionNode(term, count, new CaptureSpan(firstGroup, _groupCount + 1));
    }

    private PatternNode ReadAtomOrAssertion(int start, out bool isAssertion)
    {
        isAssertion = false;
        if (_reader.TryTake('('))
        {
            return ReadGroup(start, out isAssertion);
        }

        if (_reader.TryTake('['))
        {
            return new CodePointNode(_classes.Read());
        }

        if (_reader.TryTake('.'))
        {
            return new CodePointNode(CodePointSet.AllButLineTerminators);
        }

        AnchorKind? anchor =
            _reader.TryTake('^') ? AnchorKind.InputStart :
            _reader.TryTake('$') ? AnchorKind.InputEnd :
            _reader.TryTake("\\b") ? AnchorKind.WordBoundary :
            _reader.TryTake("\\B") ? AnchorKind.NotWordBoundary :
            null;
        if (anchor is not null)
        {
            isAssertion = true;
            return new AnchorNode(anchor.Value);
        }

        if (_reader.TryTake('\\'))
        {
            return ReadAtomEscape(start);
        }

        if (_reader.IsAtAnyOf("*+?"))
        {
            throw new PatternException(start, "There is nothing before this quantifier to repeat; put a backslash before it to match the character.");
        }

        if (_reader.IsAtAnyOf("{}]"))
        {
            throw new PatternException(start, "This bracket stands alone; put a backslash before it to match the character.");
        }

        return new CodePointNode(CodePointSet.Of(_reader.TakeCodePoint()));
    }

    private PatternNode ReadAtomEscape(int start)
    {
        if (!_reader.IsAt('0') && _reader.TryTakeNumber(out int number))
        {
            _numberedReferences.Add((start, number));
            return new BackreferenceNode([number]);
        }

        if (_reader.TryTake('k'))
        {
            if (!_reader.TryTake('<'))
            {
                throw new PatternException(start, "\\k needs the name of a group, as in \\k<name>.");
            }

            string name = _names.Read();
            List<int> groups = GroupsNamed(name);
            _namedReferences.Add((start, name, groups));
            return new BackreferenceNode(groups);
        }

        return new CodePointNode(
            _escapes.TryReadSet(out CodePointSet? set) ? set : CodePointSet.Of(_escapes.ReadCharacter(additional: "/")));
    }

    private PatternNode ReadGroup(int start, out bool isAssertion)
    {
        if (++_depth > MaxDepth)
        {
            throw new PatternException(start, $"Groups can be nested {MaxDepth} deep and no deeper; flatten the pattern.");
        }

        isAssertion = true;
        PatternNode group =
            _reader.TryTake("?=") ? ReadLookaround(start, isBehind: false, isNegative: false) :
            _reader.TryTake("?!") ? ReadLookaround(start, isBehind: false, isNegative: true) :
            _reader.TryTake("?<=") ? ReadLookaround(start, isBehind: true, isNegative: false) :
            _reader.TryTake("?<!") ? ReadLookaround(start, isBehind: true, isNegative: true) :
            ReadAtomGroup(start, out isAssertion);
        _depth--;
        return group;
    }

    private LookaroundNode ReadLookaround(int start, bool isBehind, bool isNegative)
    {
        int firstGroup = _groupCount + 1;
        PatternNode body = ReadGroupBody(start);
        return new LookaroundNode(body, isBehind, isNegative, new CaptureSpan(firstGroup, _groupCount + 1));
    }

    private PatternNode ReadAtomGroup(int start, out bool isAssertion)
    {
        isAssertion = false;
        if (_reader.TryTake("?:"))
        {
            return ReadGroupBody(start);
        }

        int number = ++_groupCount;
        if (_reader.TryTake("?<"))
        {
            int nameOffset = _reader.Offset;
            string name = _names.Read();
            if (!_takenNames.Add(name))
            {
                throw new PatternException(nameOffset, $"There is already a group named '{name}'; rename one of them.");
            }

            _namesInOrder.Add(name);
            GroupsNamed(name).Add(number);
        }
        else if (_reader.IsAt('?'))
        {
            // Modifiers, which are in ECMA-262 since 2025, are left out until the engines of JSON Schema have them.
            throw new PatternException(
                start,
                "This kind of group is not supported; groups begin with (, (?:, (?<name>, (?=, (?!, (?<= or (?<!. "
                + "Without (?i:…), write both cases, as in [Aa].");
        }

        return new CaptureNode(number, ReadGroupBody(start));
    }

    private PatternNode ReadGroupBody(int start)
    {
        PatternNode body = ReadDisjunction();
        return _reader.TryTake(')')
            ? body
            : throw new PatternException(start, "This group is never closed; add ')', or write \\( to match a parenthesis.");
    }

    private bool TryReadQuantifier(out RepetitionCount count)
    {
        int start = _reader.Offset;
        (int min, int max) =
            _reader.TryTake('*') ? (0, RepetitionCount.Unlimited) :
            _reader.TryTake('+') ? (1, RepetitionCount.Unlimited) :
            _reader.TryTake('?') ? (0, 1) :
            _reader.TryTake('{') ? ReadBracedCount(start) :
            (0, 0);
        count = new(min, max, IsLazy: _reader.Offset > start && _reader.TryTake('?'));
        return _reader.Offset > start;
    }

    private (int Min, int Max) ReadBracedCount(int start)
    {
        bool isComplete = _reader.TryTakeNumber(out int min);
        int max = min;
        if (_reader.TryTake(',') && !_reader.TryTakeNumber(out max))
        {
            max = RepetitionCount.Unlimited;
        }

        if (!isComplete || !_reader.TryTake('}'))
        {
            throw new PatternException(start, "A quantifier is {n}, {n,} or {n,m}; write \\{ to match a brace.");
        }

        return min <= max
            ? (min, max < RepetitionCount.Highest ? max : RepetitionCount.Unlimited)
            : throw new PatternException(start, "A quantifier needs the lower number first; swap its numbers.");
    }

    private List<int> GroupsNamed(string name)
    {
        if (!_groupsByName.TryGetValue(name, out List<int>? groups))
        {
            groups = [];
            _groupsByName.Add(name, groups);
        }

        return groups;
    }
}
