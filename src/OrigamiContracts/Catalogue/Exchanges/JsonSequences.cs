using System.Globalization;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Splits bodies that are JSON values one after the other. Whether they are JSON is for who judges them.</summary>
internal static class JsonSequences
{
    private const byte RecordSeparator = 0x1E;

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>Reads a JSON value a line. Lines that are blank hold none.</summary>
    public static void ReadLines(ReadOnlyMemory<byte> body, int start, ISequenceVisitor visitor)
    {
        ReadOnlyMemory<byte> rest = body[start..];
        int index = 0;
        while (!rest.IsEmpty)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            Visit(end < 0 ? rest : rest[..end], body.Length - rest.Length, ref index, visitor);
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    /// <summary>Reads a JSON text sequence (RFC 7464): each value is between two record separators.</summary>
    public static void ReadTextSequence(ReadOnlyMemory<byte> body, ISequenceVisitor visitor)
    {
        int index = 0;
        int start = body.Span.IndexOf(RecordSeparator);
        if (!IsBlank(start < 0 ? body : body[..start]))
        {
            visitor.Note(new SequenceFlaw("", 0, JsonKeywords.Syntax, Severity.Error, "not a JSON text sequence: it has to begin with a record separator (U+001E)"));
        }

        while (start >= 0)
        {
            ReadOnlyMemory<byte> rest = body[(start + 1)..];
            int length = rest.Span.IndexOf(RecordSeparator);
            ReadOnlyMemory<byte> text = length < 0 ? rest : rest[..length];
            if (MayBeCutOff(text.Span))
            {
                visitor.Note(new SequenceFlaw(
                    string.Create(CultureInfo.InvariantCulture, $"/{index}"),
                    start + 1,
                    JsonKeywords.Syntax,
                    Severity.Error,
                    "may be cut off: a number or literal has to be followed by a line feed (RFC 7464, section 2.4)"));
            }

            Visit(text, start + 1, ref index, visitor);
            start = length < 0 ? -1 : start + 1 + length;
        }
    }

    private static void Visit(ReadOnlyMemory<byte> text, long offset, ref int index, ISequenceVisitor visitor)
    {
        if (!IsBlank(text))
        {
            visitor.Visit(new SequenceItem(index++, text, offset, IsVerbatim: true));
        }
    }

    // Of a text, an array or an object, the end can be seen.
    private static bool MayBeCutOff(ReadOnlySpan<byte> text) =>
        text.TrimStart(WhiteSpace) is [not ((byte)'"' or (byte)'[' or (byte)'{'), ..] && !WhiteSpace.Contains(text[^1]);

    private static bool IsBlank(ReadOnlyMemory<byte> text) => !text.Span.ContainsAnyExcept(WhiteSpace);
}
