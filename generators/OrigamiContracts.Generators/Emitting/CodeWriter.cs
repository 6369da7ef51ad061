using System.Text;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes C# line by line, with the indentation of its blocks and <c>\n</c> everywhere.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    // Blank lines are written late, so that none stands before a closing brace.
    private bool _blankLineWaits;

    /// <summary>Writes a line, or several where the text has line breaks.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0)
            {
                Blank();
                continue;
            }

            if (_blankLineWaits)
            {
                _text.Append('\n');
                _blankLineWaits = false;
            }

            _text.Append(' ', _indent * IndentSize).Append(line).Append('\n');
        }
    }

    /// <summary>Writes a blank line, unless a block begins or ends here.</summary>
    public void Blank() => _blankLineWaits = _text.Length > 0 && !EndsWith("{\n");

    /// <summary>Writes a line and begins a block in braces, which ends when the result is disposed.</summary>
    public BlockEnd Block(string head, string tail = "}")
    {
        Line(head);
        return Body(tail);
    }

    /// <summary>Begins a block in braces, which ends when the result is disposed.</summary>
    public BlockEnd Body(string tail)
    {
        Line("{");
        return Indent(tail);
    }

    /// <summary>Indents what follows, until the result is disposed.</summary>
    public BlockEnd Indent(string tail = "")
    {
        _indent++;
        return new BlockEnd(this, tail);
    }

    public override string ToString() => _text.ToString();

    private void End(string tail)
    {
        _indent--;
        if (tail.Length > 0)
        {
            _blankLineWaits = false;
            Line(tail);
        }
    }

    private bool EndsWith(string text) =>
        _text.Length >= text.Length && _text.ToString(_text.Length - text.Length, text.Length) == text;

    /// <summary>Ends a block when it is disposed.</summary>
    public readonly struct BlockEnd(CodeWriter writer, string tail) : IDisposable
    {
        public void Dispose() => writer.End(tail);
    }
}
