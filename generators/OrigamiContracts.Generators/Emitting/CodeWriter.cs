using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes C# line by line, with the indentation of its blocks and <c>\n</c> everywhere.</summary>
/// <remarks>
/// A description becomes megabytes of C#, nearly all of it by interpolated strings. Their parts are copied into memory that
/// is used again (<see cref="LineText"/>): strings of their own, of which there would be hundreds of thousands, would keep
/// the garbage collector busier than all else.
/// </remarks>
internal sealed class CodeWriter : IDisposable
{
    private const int IndentSize = 4;

    private readonly CharBuffer _text = new();

    // Takes the parts of a line until the line is whole; null while a line has it.
    private CharBuffer? _line = new();
    private int _indent;

    // Blank lines are written late, so that none stands before a closing brace.
    private bool _blankLineWaits;

    /// <summary>Writes a line, or several where the text has line breaks.</summary>
    public void Line(string text) => Write(text.AsSpan());

    /// <inheritdoc cref="Line(string)"/>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineText text)
    {
        Write(text.Written);
        text.GiveBack();
    }

    /// <summary>Writes a blank line, unless a block begins or ends here.</summary>
    public void Blank() => _blankLineWaits = _text.Length > 0 && !_text.Written.EndsWith("{\n".AsSpan());

    /// <summary>Writes a line and begins a block in braces, which ends when the result is disposed.</summary>
    public BlockEnd Block(string head, string tail = "}")
    {
        Line(head);
        return Body(tail);
    }

    /// <inheritdoc cref="Block(string, string)"/>
    public BlockEnd Block([InterpolatedStringHandlerArgument("")] ref LineText head, string tail = "}")
    {
        Line(ref head);
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

    /// <summary>Gives its memory to the next writer.</summary>
    public void Dispose()
    {
        _text.Dispose();
        _line?.Dispose();
    }

    private void Write(ReadOnlySpan<char> text)
    {
        int end;
        while ((end = text.IndexOf('\n')) >= 0)
        {
            WriteOne(text.Slice(0, end));
            text = text.Slice(end + 1);
        }

        WriteOne(text);
    }

    private void WriteOne(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            Blank();
            return;
        }

        if (_blankLineWaits)
        {
            _text.Append('\n');
            _blankLineWaits = false;
        }

        _text.Append(' ', _indent * IndentSize);
        _text.Append(line);
        _text.Append('\n');
    }

    private void End(string tail)
    {
        _indent--;
        if (tail.Length > 0)
        {
            _blankLineWaits = false;
            Line(tail);
        }
    }

    /// <summary>Ends a block when it is disposed.</summary>
    public readonly struct BlockEnd(CodeWriter writer, string tail) : IDisposable
    {
        public void Dispose() => writer.End(tail);
    }

    /// <summary>Collects the parts of a line that is written as an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineText
    {
        private readonly CodeWriter _writer;
        private readonly CharBuffer _parts;

        public LineText(int literalLength, int formattedCount, CodeWriter writer)
        {
            _ = (literalLength, formattedCount);
            _writer = writer;
            // What writes a part of a line could write lines itself.
            _parts = writer._line ?? new CharBuffer();
            writer._line = null;
        }

        internal ReadOnlySpan<char> Written => _parts.Written;

        public void AppendLiteral(string value) => _parts.Append(value.AsSpan());

        public void AppendFormatted(string? value) => _parts.Append(value.AsSpan());

        public void AppendFormatted(char value) => _parts.Append(value);

        public void AppendFormatted<T>(T value) => AppendFormatted(value, format: null);

        public void AppendFormatted<T>(T value, string? format) =>
            AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

        internal void GiveBack()
        {
            _parts.Clear();
            _writer._line = _parts;
        }
    }

    /// <summary>Characters in memory that is lent, and lent again when it is given back.</summary>
    private sealed class CharBuffer : IDisposable
    {
        private char[] _chars = ArrayPool<char>.Shared.Rent(1024);

        public int Length { get; private set; }

        public ReadOnlySpan<char> Written => _chars.AsSpan(0, Length);

        public void Append(char value)
        {
            Reserve(1);
            _chars[Length++] = value;
        }

        public void Append(char value, int count)
        {
            Reserve(count);
            _chars.AsSpan(Length, count).Fill(value);
            Length += count;
        }

        public void Append(ReadOnlySpan<char> text)
        {
            Reserve(text.Length);
            text.CopyTo(_chars.AsSpan(Length));
            Length += text.Length;
        }

        public void Clear() => Length = 0;

        public override string ToString() => new(_chars, 0, Length);

        public void Dispose()
        {
            ArrayPool<char>.Shared.Return(_chars);
            _chars = [];
            Length = 0;
        }

        private void Reserve(int count)
        {
            if (_chars.Length - Length < count)
            {
                char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, Length + count));
                Written.CopyTo(larger);
                ArrayPool<char>.Shared.Return(_chars);
                _chars = larger;
            }
        }
    }
}
