using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>A node that a query selects: a value, and where in the tree it is.</summary>
/// <remarks>The value alone would not say: what YAML aliases share is in several places.</remarks>
internal sealed class JsonPathNode
{
    private JsonPathNode(SpecNode value, JsonPathNode? parent, string? name = null, int index = 0)
    {
        Value = value;
        Parent = parent;
        Name = name;
        Index = index;
    }

    public SpecNode Value { get; }

    /// <summary>What it is a child of; null for the root.</summary>
    public JsonPathNode? Parent { get; }

    /// <summary>The name of a member; null for an item and for the root.</summary>
    public string? Name { get; }

    /// <summary>The index of an item.</summary>
    public int Index { get; }

    /// <summary>The normalized path (RFC 9535, section 2.7), which leads to this node and no other.</summary>
    public string Path
    {
        get
        {
            Stack<JsonPathNode> steps = new();
            for (JsonPathNode node = this; node.Parent is not null; node = node.Parent)
            {
                steps.Push(node);
            }

            StringBuilder path = new("$");
            foreach (JsonPathNode step in steps)
            {
                _ = step.Name is null
                    ? path.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']')
                    : AppendName(path.Append("['"), step.Name).Append("']");
            }

            return path.ToString();
        }
    }

    public static JsonPathNode Root(SpecNode value) => new(value, parent: null);

    public JsonPathNode Member(SpecProperty property) => new(property.Value, this, property.Name);

    public JsonPathNode Item(SpecArray array, int index) => new(array.Items[index], this, index: index);

    private static StringBuilder AppendName(StringBuilder path, string name)
    {
        foreach (char c in name)
        {
            _ = c switch
            {
                '\b' => path.Append("\\b"),
                '\t' => path.Append("\\t"),
                '\n' => path.Append("\\n"),
                '\f' => path.Append("\\f"),
                '\r' => path.Append("\\r"),
                '\'' => path.Append("\\'"),
                '\\' => path.Append(@"\\"),
                < ' ' => path.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => path.Append(c),
            };
        }

        return path;
    }
}
