using System.Globalization;

namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Selects nodes of a tree.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="work">Counts what is done.</param>
internal sealed class JsonPathEvaluator(SpecNode root, JsonPathWork work)
{
    private readonly JsonPathNode _root = JsonPathNode.Root(root);
    private readonly JsonPathPatterns _patterns = new();

    /// <summary>The nodes that a query selects, in the order of RFC 9535; a node that is selected twice is there twice.</summary>
    /// <exception cref="JsonPathLimitException">The query goes over a limit.</exception>
    public IReadOnlyList<JsonPathNode> Select(JsonPathQuery query) => Select(query, _root);

    private List<JsonPathNode> Select(JsonPathQuery query, JsonPathNode current)
    {
        List<JsonPathNode> nodes = [query.IsRelative ? current : _root];
        foreach (JsonPathSegment segment in query.Segments)
        {
            List<JsonPathNode> selected = [];
            foreach (JsonPathNode owner in segment.IsDescendant ? nodes.SelectMany(WithDescendants) : nodes)
            {
                foreach (JsonPathSelector selector in segment.Selectors)
                {
                    work.Spend();
                    selected.AddRange(Select(selector, owner));
                    if (selected.Count > JsonPathWork.MaxSelected)
                    {
                        throw new JsonPathLimitException($"more than {JsonPathWork.MaxSelected} values are selected at once");
                    }
                }
            }

            nodes = selected;
        }

        return nodes;
    }

    private IEnumerable<JsonPathNode> Select(JsonPathSelector selector, JsonPathNode owner) => (selector, owner.Value) switch
    {
        (NameSelector name, SpecObject members) => members.Find(name.Name) is { } member ? [owner.Member(member)] : [],
        (WildcardSelector, _) => ChildrenOf(owner),
        (IndexSelector index, SpecArray array) => ItemAt(owner, array, index.Index < 0 ? index.Index + array.Items.Count : index.Index),
        (SliceSelector slice, SpecArray array) => ItemsOf(owner, array, slice),
        (FilterSelector filter, _) => ChildrenOf(owner).Where(child => Holds(filter.Condition, child)),
        _ => [],
    };

    // Objects and arrays only: nothing has children but these. In the order of the text, a node before what is in it, and
    // without recursion.
    private IEnumerable<JsonPathNode> WithDescendants(JsonPathNode node)
    {
        Stack<JsonPathNode> open = new([node]);
        while (open.Count > 0)
        {
            JsonPathNode next = open.Pop();
            yield return next;
            foreach (JsonPathNode child in ChildrenOf(next).Where(static child => child.Value is SpecObject or SpecArray).Reverse())
            {
                open.Push(child);
            }
        }
    }

    private IEnumerable<JsonPathNode> ChildrenOf(JsonPathNode owner)
    {
        IEnumerable<JsonPathNode> children = owner.Value switch
        {
            SpecObject members => members.Properties.Select(owner.Member),
            SpecArray array => Enumerable.Range(0, array.Items.Count).Select(i => owner.Item(array, i)),
            _ => [],
        };
        foreach (JsonPathNode child in children)
        {
            work.Spend();
            yield return child;
        }
    }

    private static IEnumerable<JsonPathNode> ItemAt(JsonPathNode owner, SpecArray array, long index) =>
        index < 0 || index >= array.Items.Count ? [] : [owner.Item(array, (int)index)];

    // RFC 9535, section 2.3.4.2.2.
    private IEnumerable<JsonPathNode> ItemsOf(JsonPathNode owner, SpecArray array, SliceSelector slice)
    {
        int count = array.Items.Count;
        if (slice.Step == 0)
        {
            yield break;
        }

        bool isForward = slice.Step > 0;
        long first = Bound(slice.Start, isForward ? 0 : count - 1);
        long end = Bound(slice.End, isForward ? count : -1);
        for (long i = first; isForward ? i < end : i > end; i += slice.Step)
        {
            work.Spend();
            yield return owner.Item(array, (int)i);
        }

        long Bound(long? written, long byDefault)
        {
            if (written is not { } bound)
            {
                return byDefault;
            }

            bound += bound < 0 ? count : 0;
            return isForward ? Math.Min(Math.Max(bound, 0), count) : Math.Min(Math.Max(bound, -1), count - 1);
        }
    }

    private bool Holds(JsonPathCondition condition, JsonPathNode current) => condition switch
    {
        CombinedCondition { IsAny: true } any => any.Parts.Any(part => Holds(part, current)),
        CombinedCondition all => all.Parts.All(part => Holds(part, current)),
        NotCondition not => !Holds(not.Condition, current),
        ExistenceCondition existence => Select(existence.Query, current).Count > 0,
        ComparisonCondition comparison => JsonPathComparison.Holds(
            ValueOf(comparison.Left, current), comparison.Operator, ValueOf(comparison.Right, current), work),
        PatternCondition pattern => IsMatch(pattern, current),
        _ => throw new InvalidOperationException($"There is no condition {condition.GetType().Name}."),
    };

    private bool IsMatch(PatternCondition condition, JsonPathNode current) =>
        ValueOf(condition.Text, current) is SpecString text
        && ValueOf(condition.Pattern, current) is SpecString pattern
        && _patterns.IsMatch(text.Value, pattern.Value, condition.IsWhole);

    private SpecNode? ValueOf(JsonPathValue value, JsonPathNode current) => value switch
    {
        LiteralValue literal => literal.Node,
        SelectedValue selected => Select(selected.Query, current) is [{ } single] ? single.Value : null,
        CountValue count => JsonPathLiteral.Number(Select(count.Query, current).Count.ToString(CultureInfo.InvariantCulture)),
        LengthValue length => LengthOf(ValueOf(length.Of, current)) is { } number ? JsonPathLiteral.Number(number.ToString(CultureInfo.InvariantCulture)) : null,
        _ => throw new InvalidOperationException($"There is no value {value.GetType().Name}."),
    };

    private static int? LengthOf(SpecNode? node) => node switch
    {
        SpecString text => text.Value.Count(static unit => !char.IsLowSurrogate(unit)),
        SpecArray array => array.Items.Count,
        SpecObject members => members.Properties.Count,
        _ => null,
    };
}
