using OrigamiContracts.Generators.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads a description written in YAML 1.2.</summary>
internal sealed class YamlSpecReader
{
    private const string NullTag = "tag:yaml.org,2002:null";
    private const string BooleanTag = "tag:yaml.org,2002:bool";
    private const string IntegerTag = "tag:yaml.org,2002:int";
    private const string FloatTag = "tag:yaml.org,2002:float";

    private readonly SpecText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly YamlLineSeparators _separators;
    private readonly GuardedYamlParser _parser;

    // Null while the anchored node is being read: an alias to it would make the tree endless.
    private readonly Dictionary<string, AnchoredNode?> _anchors = new(StringComparer.Ordinal);

    private long _expandedNodes;

    // A block collection has no closing sign: it ends where the last thing in it ended.
    private int _lastEnd;

    private YamlSpecReader(SpecText source, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _source = source;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _separators = new YamlLineSeparators(source.Content);
        _parser = new GuardedYamlParser(new StringReader(_separators.HiddenContent));
    }

    /// <returns>The root, or null if the text can't be read; the reason is among the diagnostics then.</returns>
    public static SpecNode? Read(SpecText source, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        YamlSpecReader reader = new(source, diagnostics, cancellationToken);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException exception)
        {
            reader.ReportUnreadable(exception.Start.Index, exception.End.Index, exception.Message);
            return null;
        }
    }

    private SpecNode? ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            ReportUnreadable(0, 0, "there is nothing in the file");
            return null;
        }

        _parser.Consume<DocumentStart>();
        if (ReadNode(depth: 0, out _) is not { } root)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            ReportUnreadable(
                (int)second.Start.Index,
                (int)second.End.Index,
                "a second document begins here; only the first one is read");
        }

        return root;
    }

    /// <param name="depth">In how many objects and arrays the node is.</param>
    /// <param name="height">How deep objects and arrays nest in the node, itself included.</param>
    private SpecNode? ReadNode(int depth, out int height)
    {
        height = 0;
        if (_parser.Current is AnchorAlias)
        {
            return ReadAlias(depth, out height);
        }

        if (_parser.Current is not NodeEvent node)
        {
            // After some texts that are not YAML, YamlDotNet ends an object behind a name.
            ReportUnreadable(_parser.Current!, "a value is missing before this place");
            return null;
        }

        if (!TryCountNodes(1, node) || (node is not Scalar && IsTooDeep(depth + 1, node)))
        {
            return null;
        }

        string? anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        long nodesBefore = _expandedNodes - 1;
        SpecNode? read = node switch
        {
            MappingStart => ReadMapping(depth, out height),
            SequenceStart => ReadSequence(depth, out height),
            _ => ReadScalar(_parser.Consume<Scalar>()),
        };
        if (anchor is not null && read is not null)
        {
            _anchors[anchor] = new AnchoredNode(read, _expandedNodes - nodesBefore, height);
        }

        return read;
    }

    private SpecNode? ReadAlias(int depth, out int height)
    {
        height = 0;
        AnchorAlias alias = _parser.Consume<AnchorAlias>();
        _lastEnd = (int)alias.End.Index;
        if (!_anchors.TryGetValue(alias.Value.Value, out AnchoredNode? known))
        {
            ReportUnreadable(alias, $"the alias '*{alias.Value}' has no anchor before it");
            return null;
        }

        if (known is not { } target)
        {
            ReportUnreadable(alias, $"the alias '*{alias.Value}' is inside of the node it stands for");
            return null;
        }

        height = target.Height;
        return !TryCountNodes(target.ExpandedNodes, alias) || IsTooDeep(depth + height, alias) ? null : target.Node;
    }

    private SpecObject? ReadMapping(int depth, out int height)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        height = 1;
        MappingStart mapping = _parser.Consume<MappingStart>();
        SpecObject.Builder builder = new();
        List<SpecObject> merged = [];
        while (_parser.Current is not MappingEnd)
        {
            ParsingEvent key = _parser.Current!;
            bool isMerge = key is Scalar { Style: ScalarStyle.Plain, Value: "<<", Tag.IsEmpty: true };
            if (ReadKey() is not { } name || ReadNode(depth + 1, out int valueHeight) is not { } value)
            {
                return null;
            }

            height = Math.Max(height, 1 + valueHeight);
            if (isMerge)
            {
                AddMerged(value, merged);
                continue;
            }

            SpecProperty property = new(name, _source, (int)key.Start.Index, (int)key.End.Index, value);
            if (!builder.TryAdd(property))
            {
                _diagnostics.Report(DiagnosticDescriptors.DuplicateKey, property.NameSpan, name);
            }
        }

        // After the object's own properties, which win over them wherever the merge key is written.
        foreach (SpecProperty property in merged.SelectMany(static m => m.Properties))
        {
            builder.TryAdd(property);
        }

        MappingEnd end = _parser.Consume<MappingEnd>();
        return builder.Build(
            _source,
            (int)mapping.Start.Index,
            EndOfCollection(end, mapping.Style == MappingStyle.Flow));
    }

    private string? ReadKey()
    {
        ParsingEvent key = _parser.Current!;
        if (key is Scalar scalar)
        {
            // Its text is the name, whatever it would be as a value: `200:`, `null:`.
            return ReadNode(depth: 0, out _) is null ? null : _separators.Restore(scalar.Value);
        }

        if (key is AnchorAlias)
        {
            switch (ReadAlias(depth: 0, out _))
            {
                case null:
                    return null;
                case SpecString text:
                    return text.Value;
            }
        }

        ReportUnreadable(key, "the name of a property must be a string");
        return null;
    }

    private SpecArray? ReadSequence(int depth, out int height)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        height = 1;
        SequenceStart sequence = _parser.Consume<SequenceStart>();
        List<SpecNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1, out int itemHeight) is not { } item)
            {
                return null;
            }

            height = Math.Max(height, 1 + itemHeight);
            items.Add(item);
        }

        SequenceEnd end = _parser.Consume<SequenceEnd>();
        return new SpecArray(
            _source,
            (int)sequence.Start.Index,
            EndOfCollection(end, sequence.Style == SequenceStyle.Flow),
            items);
    }

    private SpecNode? ReadScalar(Scalar scalar)
    {
        int start = (int)scalar.Start.Index;
        int end = EndOf(scalar);
        _lastEnd = end;

        string value = _separators.Restore(scalar.Value);
        if (!IsResolvedByText(scalar))
        {
            return new SpecString(_source, start, end, value);
        }

        if (YamlCoreSchema.IsNull(value))
        {
            return new SpecNull(_source, start, end);
        }

        if (YamlCoreSchema.IsBoolean(value, out bool boolean))
        {
            return new SpecBoolean(_source, start, end, boolean);
        }

        if (!YamlCoreSchema.IsNumber(value))
        {
            return new SpecString(_source, start, end, value);
        }

        if (value.Length > ReadingLimits.MaxNumberLength)
        {
            ReportTooLarge(scalar, $"a number has more than {ReadingLimits.MaxNumberLength} characters");
            return null;
        }

        return new SpecNumber(_source, start, end, YamlCoreSchema.NumberToJson(value));
    }

    // Without a tag, quotes make a string; with one of the core schema's other tags, the text decides in spite of them.
    private static bool IsResolvedByText(Scalar scalar) => scalar.Tag.IsEmpty
        ? scalar.Style == ScalarStyle.Plain
        : scalar.Tag.Value is NullTag or BooleanTag or IntegerTag or FloatTag;

    // YamlDotNet ends a block scalar where the next token begins.
    private int EndOf(Scalar scalar)
    {
        int end = (int)scalar.End.Index;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (char.IsWhiteSpace(_source.Content[end - 1]))
            {
                end--;
            }
        }

        return end;
    }

    // YamlDotNet places the end of a flow collection before its bracket.
    private int EndOfCollection(ParsingEvent endEvent, bool isFlow) =>
        _lastEnd = isFlow ? (int)endEvent.End.Index + 1 : _lastEnd;

    /// <summary>Merges what the key <c>&lt;&lt;</c> has: an object, or a list of them of which the first wins.</summary>
    private void AddMerged(SpecNode value, List<SpecObject> merged)
    {
        switch (value)
        {
            case SpecObject single:
                merged.Add(single);
                break;
            case SpecArray list when list.Items.All(static item => item is SpecObject):
                merged.AddRange(list.Items.Cast<SpecObject>());
                break;
            default:
                _diagnostics.Report(
                    DiagnosticDescriptors.UnreadableText,
                    value.Span,
                    "the merge key '<<' takes an object or a list of objects");
                break;
        }
    }

    private bool TryCountNodes(long nodes, ParsingEvent place)
    {
        _expandedNodes += nodes;
        if (_expandedNodes <= ReadingLimits.MaxExpandedNodes)
        {
            return true;
        }

        ReportTooLarge(
            place,
            $"there are more than {ReadingLimits.MaxExpandedNodes} values, those that aliases repeat counted each time");
        return false;
    }

    private bool IsTooDeep(int depth, ParsingEvent place)
    {
        if (depth <= ReadingLimits.MaxDepth)
        {
            return false;
        }

        ReportTooLarge(place, $"objects and arrays are nested more than {ReadingLimits.MaxDepth} deep");
        return true;
    }

    private void ReportTooLarge(ParsingEvent place, string limit)
    {
        int start = (int)place.Start.Index;
        _diagnostics.Report(DiagnosticDescriptors.TooLarge, _source.SpanBetween(start, start + 1), limit);
    }

    private void ReportUnreadable(ParsingEvent place, string message) =>
        ReportUnreadable(place.Start.Index, place.End.Index, message);

    private void ReportUnreadable(long start, long end, string message) => _diagnostics.Report(
        DiagnosticDescriptors.UnreadableText,
        _source.SpanBetween((int)start, (int)end),
        message.TrimEnd('.'));

    /// <param name="Node">The node, shared by its aliases.</param>
    /// <param name="ExpandedNodes">How many nodes it stands for.</param>
    /// <param name="Height">How deep objects and arrays nest in it, itself included.</param>
    private readonly record struct AnchoredNode(SpecNode Node, long ExpandedNodes, int Height);
}
