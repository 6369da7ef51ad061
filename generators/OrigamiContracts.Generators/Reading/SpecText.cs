using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>The text of one description, and where its lines begin.</summary>
/// <remarks>
/// Nodes keep offsets into this text and ask for lines and columns when a finding needs them: a description without
/// findings never counts its lines.
/// </remarks>
internal sealed class SpecText(string filePath, string content)
{
    private int[]? _lineStarts;

    /// <summary>The description's path, as the compiler was given it.</summary>
    public string FilePath { get; } = filePath;

    public string Content { get; } = content;

    public LinePosition PositionAt(int offset)
    {
        // Two threads may both count the lines; they find the same, so either result may stay.
        int[] starts = _lineStarts ??= FindLineStarts(Content);
        int line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, offset - starts[line]);
    }

    public LinePositionSpan SpanBetween(int start, int end) => new(PositionAt(start), PositionAt(end));

    // The same line breaks that SourceText.Lines sees: the compiler and the editor must mean the same line.
    private static int[] FindLineStarts(string content)
    {
        List<int> starts = [0];
        for (int i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case '\r' when i + 1 < content.Length && content[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    starts.Add(i + 1);
                    break;
            }
        }

        return [.. starts];
    }
}
