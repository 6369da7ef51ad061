using System.Text;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>A table of Markdown, its first column left aligned and the others right aligned.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params IEnumerable<string> headings)
    {
        string[] cells = [.. headings];
        AddRow(cells);
        AddRow(cells.Select(static (_, column) => column == 0 ? "---" : "---:"));
    }

    public void AddRow(params IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
