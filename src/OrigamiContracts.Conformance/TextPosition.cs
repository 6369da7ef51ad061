namespace OrigamiContracts.Conformance;

/// <summary>Turns byte offsets of one UTF-8 text into lines and columns, in one pass: the offsets only grow.</summary>
internal ref struct TextPosition(ReadOnlySpan<byte> text, long firstLine)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;

    /// <summary>The line, counted from the text's first line.</summary>
    public long Line { get; private set; } = firstLine;

    /// <summary>The column, from 1, in code points.</summary>
    public readonly long Column
    {
        get
        {
            long column = 1;
            foreach (byte unit in _text[(_text[.._offset].LastIndexOf((byte)'\n') + 1).._offset])
            {
                // Every byte but the continuation bytes (10xxxxxx) begins a code point.
                if ((unit & 0b1100_0000) != 0b1000_0000)
                {
                    column++;
                }
            }

            return column;
        }
    }

    public void MoveTo(long offset)
    {
        Line += _text[_offset..(int)offset].Count((byte)'\n');
        _offset = (int)offset;
    }
}
