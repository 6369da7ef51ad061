using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>A JSON value of a description, which knows where it is written.</summary>
/// <remarks>
/// Nodes are immutable. A node that a YAML alias names is shared, not copied: it can have more than one place in the
/// tree, and its position is where it is written out.
/// </remarks>
internal abstract class SpecNode
{
    private protected SpecNode(SpecText text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
    }

    /// <summary>Where the node is written, lines and columns counted from zero.</summary>
    public LinePositionSpan Span => Text.SpanBetween(Start, End);

    /// <summary>The same, with the file.</summary>
    public SpecPlace Place => new(Text.FilePath, Span);

    private protected SpecText Text { get; }

    private protected int Start { get; }

    private protected int End { get; }
}
