using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Finds the values that a life-cycle speaks of, all in one pass over a resource's text.</summary>
internal sealed class LifecyclePlaces
{
    /// <summary>The offset of a value that is not there.</summary>
    public const int Absent = -1;

    private readonly Node _root = new([]);
    private int _count;

    public LifecyclePlaces(ApiLifecycle lifecycle)
    {
        Key = [.. lifecycle.Key.Paths.Select(Number)];
        State = lifecycle.State is { } state ? Number(state) : Absent;
        Rules = [.. lifecycle.Rules.Select(rule => Number(rule.Path))];
        StateTexts = [.. lifecycle.States.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The numbers of the key's parts.</summary>
    public int[] Key { get; }

    /// <summary>The number of the state.</summary>
    public int State { get; }

    /// <summary>The numbers of the rules' values, in the order of the rules.</summary>
    public int[] Rules { get; }

    /// <summary>The listed states as UTF-8.</summary>
    public byte[][] StateTexts { get; }

    /// <summary>Offsets for all values, none of which has been found.</summary>
    public int[] Unfound()
    {
        int[] offsets = new int[_count];
        Array.Fill(offsets, Absent);
        return offsets;
    }

    /// <summary>Finds the values, and passes over all others.</summary>
    /// <param name="reader">A reader on the resource; it is left on its last token.</param>
    /// <param name="offsets">Takes where the values begin, by their numbers.</param>
    public void Find(ref Utf8JsonReader reader, int[] offsets) => Find(_root, ref reader, offsets);

    private int Number(ApiLifecyclePath path)
    {
        Node node = _root;
        foreach (string name in path.Names)
        {
            node = node.Under(Encoding.UTF8.GetBytes(name));
        }

        if (node.Number == Absent)
        {
            node.Number = _count++;
        }

        return node.Number;
    }

    private static void Find(Node node, ref Utf8JsonReader reader, int[] offsets)
    {
        Note(node, ref reader, offsets);
        if (node.Children.Count == 0 || reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                NoteBelow(node, ref reader, offsets);
            }

            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Node? child = node.Find(in reader);
            reader.Read();
            if (child is null)
            {
                reader.Skip();
            }
            else
            {
                Find(child, ref reader, offsets);
            }
        }
    }

    // Of a name that is there twice the first counts, as it does for invariants.
    private static void Note(Node node, ref Utf8JsonReader reader, int[] offsets)
    {
        if (node.Number != Absent && offsets[node.Number] == Absent)
        {
            offsets[node.Number] = (int)reader.TokenStartIndex;
        }
    }

    // Whatever is within null is null.
    private static void NoteBelow(Node node, ref Utf8JsonReader reader, int[] offsets)
    {
        foreach (Node child in node.Children)
        {
            Note(child, ref reader, offsets);
            NoteBelow(child, ref reader, offsets);
        }
    }

    private sealed class Node(byte[] name)
    {
        private readonly byte[] _name = name;

        public List<Node> Children { get; } = [];

        public int Number { get; set; } = Absent;

        public Node Under(byte[] name)
        {
            Node? child = Children.Find(candidate => candidate._name.AsSpan().SequenceEqual(name));
            if (child is null)
            {
                child = new Node(name);
                Children.Add(child);
            }

            return child;
        }

        public Node? Find(ref readonly Utf8JsonReader reader)
        {
            foreach (Node child in Children)
            {
                if (JsonText.Equals(in reader, child._name))
                {
                    return child;
                }
            }

            return null;
        }
    }
}
