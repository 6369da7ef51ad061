namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Measures trees that share most of their nodes: each node is looked at once.</summary>
internal sealed class TreeSize
{
    private readonly Dictionary<SpecNode, (long Nodes, int Height)> _known = [];

    /// <summary>Which limit a tree goes over; null if it goes over none.</summary>
    public string? LimitExceededBy(SpecNode root)
    {
        (long nodes, int height) = Measure(root);
        return height > ReadingLimits.MaxDepth ? $"objects and arrays would be nested more than {ReadingLimits.MaxDepth} deep"
            : nodes > ReadingLimits.MaxExpandedNodes ? $"there would be more than {ReadingLimits.MaxExpandedNodes} values"
            : null;
    }

    private (long Nodes, int Height) Measure(SpecNode node)
    {
        IEnumerable<SpecNode>? children = node switch
        {
            SpecObject members => members.Properties.Select(static property => property.Value),
            SpecArray array => array.Items,
            _ => null,
        };
        if (children is null)
        {
            return (1, 0);
        }

        if (_known.TryGetValue(node, out (long Nodes, int Height) known))
        {
            return known;
        }

        (long Nodes, int Height) size = (1, 1);
        foreach (SpecNode child in children)
        {
            (long nodes, int height) = Measure(child);
            // What is too large is so in any case, so the sum may stop growing before it overflows.
            size = (Math.Min(size.Nodes + nodes, int.MaxValue), Math.Max(size.Height, 1 + height));
        }

        _known.Add(node, size);
        return size;
    }
}
