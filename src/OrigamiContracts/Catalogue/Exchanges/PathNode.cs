namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A place in the tree of all paths: the segments that can follow, and the operations of the path that ends here.</summary>
/// <remarks>
/// A search may come back and try another branch, but it visits each node once at most, so its time is bounded by the
/// description, whatever the URL.
/// </remarks>
internal sealed class PathNode
{
    private readonly Dictionary<string, PathNode> _literals = new(StringComparer.Ordinal);
    private readonly List<(SegmentTemplate Template, PathNode Next)> _templates = [];
    private readonly List<PathOperation> _operations = [];

    /// <summary>Puts an operation behind segments.</summary>
    public void Add(ReadOnlySpan<string> segments, PathOperation operation)
    {
        PathNode node = this;
        foreach (string segment in segments)
        {
            node = node.NextFor(segment);
        }

        node._operations.Add(operation);
    }

    /// <summary>Finds the operation of a path, fixed segments before variable ones (OpenAPI 3.1, section 4.8.8.2).</summary>
    /// <param name="path">What is left of the path: empty, or with a slash in front.</param>
    /// <param name="method">The method; case does not count.</param>
    /// <param name="values">Room for the values of the variables.</param>
    /// <param name="count">How many values there are already.</param>
    /// <param name="isPathKnown">Becomes true where a path matches, whatever its methods.</param>
    /// <returns>The operation. A path without the method gives way to the next that matches and has it.</returns>
    public PathOperation? Find(ReadOnlySpan<char> path, string method, string[] values, int count, ref bool isPathKnown)
    {
        if (path.IsEmpty)
        {
            isPathKnown |= _operations.Count > 0;
            return _operations.Find(operation => string.Equals(operation.Operation.Method, method, StringComparison.OrdinalIgnoreCase));
        }

        if (path[0] != '/')
        {
            return null;
        }

        path = path[1..];
        int end = path.IndexOf('/');
        ReadOnlySpan<char> segment = end < 0 ? path : path[..end];
        ReadOnlySpan<char> rest = end < 0 ? default : path[end..];
        ReadOnlySpan<char> literal = segment.Contains('%') ? Uri.UnescapeDataString(segment) : segment;
        if (_literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(literal, out PathNode? fixedNext)
            && fixedNext.Find(rest, method, values, count, ref isPathKnown) is { } found)
        {
            return found;
        }

        foreach ((SegmentTemplate template, PathNode next) in _templates)
        {
            if (template.TryMatch(segment, values.AsSpan(count))
                && next.Find(rest, method, values, count + template.Names.Length, ref isPathKnown) is { } operation)
            {
                return operation;
            }
        }

        return null;
    }

    private PathNode NextFor(string segment)
    {
        SegmentTemplate template = SegmentTemplate.Parse(segment);
        if (template.Names.Length == 0)
        {
            string literal = Uri.UnescapeDataString(segment);
            if (!_literals.TryGetValue(literal, out PathNode? known))
            {
                _literals[literal] = known = new PathNode();
            }

            return known;
        }

        string shape = template.Shape;
        int index = _templates.FindIndex(other => other.Template.Shape == shape);
        if (index >= 0)
        {
            return _templates[index].Next;
        }

        var next = new PathNode();
        int place = _templates.FindIndex(other => other.Template.LiteralLength < template.LiteralLength);
        _templates.Insert(place < 0 ? _templates.Count : place, (template, next));
        return next;
    }
}
