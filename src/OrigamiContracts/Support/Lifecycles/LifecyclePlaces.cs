using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Finds the values that a life-cycle speaks of, all in one pass over the text of a resource.</summary>
internal sealed class LifecyclePlaces
{
    /// <summary>The offset of a value that is not there.</summary>
    public const int Absent = -1;

    private readonly Node _root = new();

    public LifecyclePlaces(ApiLifecycle lifecycle)
    {
        // Queries of the framework would be compiled when this runs, which is at the first observation.
        Key = new int[lifecycle.Key.Paths.Count];
        for (int part = 0; part < Key.Length; part++)
        {
            Key[part] = Number(lifecycle.Key.Paths[part]);
        }

        State = lifecycle.State is { } state ? Number(state) : Absent;
        List<BoundValue> bound = [];
        foreach (ApiLifecycleRule rule in lifecycle.Rules)
        {
            if (!IsAboutStates(rule))
            {
                bound.Add(new BoundValue(rule, ValueComparison.Of(rule), Number(rule.Path), lifecycle.Key.SlotOf(rule)));
            }
        }

        Bound = [.. bound];
    }

    /// <summary>How many values there are to be found.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the key's parts.</summary>
    public int[] Key { get; }

    /// <summary>The number of the state.</summary>
    public int State { get; }

    /// <summary>The values that rules bind, in the order of the rules; not the state, which is judged by itself.</summary>
    public BoundValue[] Bound { get; }

    /// <summary>Finds the values, and passes over all others.</summary>
    /// <param name="reader">A reader on the resource; it is left on its last token.</param>
    /// <param name="offsets">Takes where the values begin, by their numbers; all are <see cref="Absent"/> before.</param>
    public void Find(ref ContractReader reader, Span<int> offsets) => Find(_root, ref reader, offsets, left: int.MaxValue);

    /// <summary>Finds the values in a text that has been read before, and looks no further than to the last of them.</summary>
    /// <param name="reader">A reader on the resource; it is left somewhere inside.</param>
    /// <param name="offsets">Takes where the values begin, by their numbers; all are <see cref="Absent"/> before.</param>
    public void FindAgain(ref ContractReader reader, Span<int> offsets) => Find(_root, ref reader, offsets, left: Count);

    private static bool IsAboutStates(ApiLifecycleRule rule) =>
        rule.Kind is ApiLifecycleRuleKind.Initial or ApiLifecycleRuleKind.Terminal or ApiLifecycleRuleKind.Transitions;

    private int Number(ApiLifecyclePath path)
    {
        Node node = _root;
        foreach (string name in path.Names)
        {
            node = node.Under(name);
        }

        if (node.Number == Absent)
        {
            node.Number = Count++;
        }

        return node.Number;
    }

    // How many are left to be found; where none is, the reader means nothing any more.
    private static int Find(Node node, ref ContractReader reader, Span<int> offsets, int left)
    {
        left -= Note(node, ref reader, offsets);
        if (left == 0)
        {
            return 0;
        }

        if (node.Children.Count == 0 || reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                left -= NoteBelow(node, ref reader, offsets);
            }

            reader.Skip();
            return left;
        }

        int next = 0;
        while (left > 0 && reader.ReadMember(node.Names, ref next, out int child))
        {
            if (child >= 0)
            {
                left = Find(node.Children[child], ref reader, offsets, left);
            }
            else
            {
                reader.Skip();
            }
        }

        return left;
    }

    // Of a name that is there twice the first counts, as it does for invariants.
    private static int Note(Node node, ref ContractReader reader, Span<int> offsets)
    {
        if (node.Number == Absent || offsets[node.Number] != Absent)
        {
            return 0;
        }

        offsets[node.Number] = reader.TokenStartIndex;
        return 1;
    }

    // Whatever is within null is null.
    private static int NoteBelow(Node node, ref ContractReader reader, Span<int> offsets)
    {
        int found = 0;
        foreach (Node child in node.Children)
        {
            found += Note(child, ref reader, offsets) + NoteBelow(child, ref reader, offsets);
        }

        return found;
    }

    private sealed class Node
    {
        private readonly List<string> _names = [];
        private TextTable? _table;

        /// <summary>What is within it, in the order of the names.</summary>
        public List<Node> Children { get; } = [];

        public TextTable Names => _table ??= new TextTable([.. _names]);

        public int Number { get; set; } = Absent;

        public Node Under(string name)
        {
            int child = _names.IndexOf(name);
            if (child < 0)
            {
                child = _names.Count;
                _names.Add(name);
                Children.Add(new Node());
            }

            return Children[child];
        }
    }
}
