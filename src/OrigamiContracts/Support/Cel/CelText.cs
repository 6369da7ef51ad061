using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>A string of CEL as UTF-8, or its bytes; or the error that kept it from being one.</summary>
/// <remarks>What a text is made of lies in the document, in a literal, or in <see cref="CelScratch"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct CelText
{
    private const int StackLimit = 256;

    private CelText(ReadOnlySpan<byte> utf8, CelError error)
    {
        Utf8 = utf8;
        Error = error;
    }

    /// <summary>The error, if there is one.</summary>
    public CelError Error { get; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>How many code points the text has.</summary>
    public CelNumber Size => Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int(CodePoints(Utf8));

    /// <summary>How many bytes there are.</summary>
    public CelNumber Length => Error != CelError.None ? CelNumber.Failed(Error) : CelNumber.Int(Utf8.Length);

    /// <summary>A text.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>The text.</returns>
    public static CelText Of(ReadOnlySpan<byte> utf8) => new(utf8, CelError.None);

    /// <summary>A text of .NET; a surrogate that stands alone is kept as three bytes, as <see cref="JsonEscapes"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static CelText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // What is no Unicode is counted as U+FFFD, which is as long.
        Span<byte> utf8 = CelScratch.Take(Encoding.UTF8.GetByteCount(text));
        int length = 0;
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(rest, utf8[length..], out int read, out int written, replaceInvalidSequences: false);
            rest = rest[read..];
            length += written;
            if (status != OperationStatus.Done)
            {
                length += JsonEscapes.Encode(rest[0], utf8[length..]);
                rest = rest[1..];
            }
        }

        return Of(utf8[..length]);
    }

    /// <summary>The text of a UUID, in lower case.</summary>
    /// <param name="uuid">The UUID.</param>
    /// <returns>The text.</returns>
    public static CelText Of(Guid uuid)
    {
        Span<byte> text = CelScratch.Take(36);
        uuid.TryFormat(text, out _, "D");
        return Of(text);
    }

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as a text.</returns>
    public static CelText Failed(CelError error) => new(default, error);

    /// <summary>Both texts, one behind the other.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static CelText operator +(CelText left, CelText right) => Add(left, right);

    /// <inheritdoc cref="op_Addition"/>
    public static CelText Add(CelText left, CelText right)
    {
        if (Fault(left, right) is not CelError.None and var error)
        {
            return Failed(error);
        }

        Span<byte> text = CelScratch.Take(left.Utf8.Length + right.Utf8.Length);
        left.Utf8.CopyTo(text);
        right.Utf8.CopyTo(text[left.Utf8.Length..]);
        return Of(text);
    }

    /// <summary>Whether the text begins with another.</summary>
    /// <param name="prefix">The other one.</param>
    /// <returns>Whether it does.</returns>
    public CelTruth StartsWith(CelText prefix) => Fault(this, prefix) is not CelError.None and var error ? CelTruth.Failed(error) : Utf8.StartsWith(prefix.Utf8);

    /// <summary>Whether the text ends with another.</summary>
    /// <param name="suffix">The other one.</param>
    /// <returns>Whether it does.</returns>
    public CelTruth EndsWith(CelText suffix) => Fault(this, suffix) is not CelError.None and var error ? CelTruth.Failed(error) : Utf8.EndsWith(suffix.Utf8);

    /// <summary>Whether the text has another in it.</summary>
    /// <param name="part">The other one.</param>
    /// <returns>Whether it has.</returns>
    public CelTruth Contains(CelText part) => Fault(this, part) is not CelError.None and var error ? CelTruth.Failed(error) : Utf8.IndexOf(part.Utf8) >= 0;

    /// <summary>Whether a pattern matches anywhere in the text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>Whether it does, or an error if that took too long.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is <see langword="null"/>.</exception>
    public CelTruth Matches(JsonPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (Error != CelError.None)
        {
            return CelTruth.Failed(Error);
        }

        char[]? rented = Utf8.Length > StackLimit ? ArrayPool<char>.Shared.Rent(Utf8.Length) : null;
        try
        {
            Span<char> buffer = rented ?? stackalloc char[StackLimit];
            return pattern.Match(buffer[..Encoding.UTF8.GetChars(Utf8, buffer)]) switch
            {
                PatternMatch.Yes => true,
                PatternMatch.No => false,
                _ => CelTruth.Failed(CelError.PatternTimedOut),
            };
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    /// <summary>The part from a code point on.</summary>
    /// <param name="start">The index of the code point, from zero to the text's size.</param>
    /// <returns>The part.</returns>
    public CelText Substring(CelNumber start) => Substring(start, Size);

    /// <summary>The part from a code point up to another.</summary>
    /// <param name="start">The index of the first code point, from zero to <paramref name="end"/>.</param>
    /// <param name="end">The index behind the last one, up to the text's size.</param>
    /// <returns>The part.</returns>
    public CelText Substring(CelNumber start, CelNumber end)
    {
        CelError error = Error != CelError.None ? Error : start.Error != CelError.None ? start.Error : end.Error;
        if (error != CelError.None)
        {
            return Failed(error);
        }

        int first = CelNumber.Compare(start, end) <= 0 ? OffsetOf(start.ToIndex()) : -1;
        int last = first < 0 ? -1 : OffsetOf(end.ToIndex());
        return last < 0 ? Failed(CelError.IndexOutOfRange) : Of(Utf8[first..last]);
    }

    /// <summary>The code point at an index, as a text; empty at the text's end.</summary>
    /// <param name="index">The index, from zero to the text's size.</param>
    /// <returns>The code point.</returns>
    public CelText CharAt(CelNumber index)
    {
        CelNumber size = Size;
        return Cel.Equal(index, size).IsTrue ? Of([]) : Substring(index, index + CelNumber.Int(1));
    }

    /// <summary>Where another text first begins in this one.</summary>
    /// <param name="part">The other text.</param>
    /// <returns>The index of its first code point, or -1.</returns>
    public CelNumber IndexOf(CelText part) =>
        Fault(this, part) is not CelError.None and var error ? CelNumber.Failed(error) : IndexAt(Utf8.IndexOf(part.Utf8));

    /// <summary>Where another text last begins in this one.</summary>
    /// <param name="part">The other text.</param>
    /// <returns>The index of its first code point, or -1.</returns>
    public CelNumber LastIndexOf(CelText part) =>
        Fault(this, part) is not CelError.None and var error ? CelNumber.Failed(error)
        : part.Utf8.IsEmpty ? Size
        : IndexAt(Utf8.LastIndexOf(part.Utf8));

    /// <summary>The text with the letters A to Z in lower case.</summary>
    /// <returns>The text.</returns>
    public CelText LowerAscii() => Mapped(Ascii.ToLower);

    /// <summary>The text with the letters a to z in upper case.</summary>
    /// <returns>The text.</returns>
    public CelText UpperAscii() => Mapped(Ascii.ToUpper);

    /// <summary>The text without white space at either end.</summary>
    /// <returns>The text.</returns>
    public CelText Trim()
    {
        ReadOnlySpan<byte> text = Utf8;
        while (Rune.DecodeFromUtf8(text, out Rune first, out int length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[length..];
        }

        while (Rune.DecodeLastFromUtf8(text, out Rune last, out int length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^length];
        }

        return new(text, Error);
    }

    /// <summary>Reads an int.</summary>
    /// <returns>The int, or an error.</returns>
    public CelNumber ToInt() =>
        Error != CelError.None ? CelNumber.Failed(Error)
        : Utf8 is not [(byte)'+', ..] && Utf8Parser.TryParse(Utf8, out long value, out int read) && read == Utf8.Length ? CelNumber.Int(value)
        : CelNumber.Failed(CelError.NotConvertible);

    /// <summary>Reads a uint.</summary>
    /// <returns>The uint, or an error.</returns>
    public CelNumber ToUint() =>
        Error != CelError.None ? CelNumber.Failed(Error)
        : Utf8 is not [(byte)'+', ..] && Utf8Parser.TryParse(Utf8, out ulong value, out int read) && read == Utf8.Length ? CelNumber.Uint(value)
        : CelNumber.Failed(CelError.NotConvertible);

    /// <summary>Reads a double.</summary>
    /// <returns>The double, or an error.</returns>
    public CelNumber ToDouble() =>
        Error != CelError.None ? CelNumber.Failed(Error)
        : Utf8Parser.TryParse(Utf8, out double value, out int read) && read == Utf8.Length ? CelNumber.Of(value)
        : CelNumber.Failed(CelError.NotConvertible);

    /// <summary>Reads a truth value: <c>true</c>, <c>True</c>, <c>TRUE</c>, <c>t</c>, <c>1</c>, and likewise for false.</summary>
    /// <returns>The truth value, or an error.</returns>
    public CelTruth ToBool() =>
        Error != CelError.None ? CelTruth.Failed(Error)
        : IsAny(Utf8, "true"u8, "True"u8, "TRUE"u8) || Utf8 is [(byte)'t' or (byte)'T' or (byte)'1'] ? true
        : IsAny(Utf8, "false"u8, "False"u8, "FALSE"u8) || Utf8 is [(byte)'f' or (byte)'F' or (byte)'0'] ? false
        : CelTruth.Failed(CelError.NotConvertible);

    /// <summary>Takes bytes as a string.</summary>
    /// <returns>The string, or an error if the bytes are no UTF-8.</returns>
    public CelText ToText() => Error != CelError.None || System.Text.Unicode.Utf8.IsValid(Utf8) ? this : Failed(CelError.NotConvertible);

    internal static CelError Fault(CelText left, CelText right) =>
        left.Error != CelError.None ? left.Error
        : right.Error != CelError.None ? right.Error
        : CelError.None;

    private delegate OperationStatus Mapping(ReadOnlySpan<byte> source, Span<byte> destination, out int written);

    // A byte beyond ASCII ends what the mapping does in one go; it stays as it is.
    private CelText Mapped(Mapping map)
    {
        if (Error != CelError.None)
        {
            return this;
        }

        Span<byte> text = CelScratch.Take(Utf8.Length);
        for (int done = 0; done < text.Length;)
        {
            map(Utf8[done..], text[done..], out int written);
            done += written;
            if (done < text.Length)
            {
                text[done] = Utf8[done];
                done++;
            }
        }

        return Of(text);
    }

    private CelNumber IndexAt(int offset) => CelNumber.Int(offset < 0 ? -1 : CodePoints(Utf8[..offset]));

    // Where a code point begins, the end included; -1 if there are not so many.
    private int OffsetOf(long index)
    {
        if (index < 0 || index > Utf8.Length)
        {
            return -1;
        }

        if (Ascii.IsValid(Utf8[..(int)index]))
        {
            return (int)index;
        }

        int offset = 0;
        for (int i = 0; i < (int)index; i++)
        {
            if (offset == Utf8.Length)
            {
                return -1;
            }

            offset++;
            while (offset < Utf8.Length && (Utf8[offset] & 0xC0) == 0x80)
            {
                offset++;
            }
        }

        return offset;
    }

    private static int CodePoints(ReadOnlySpan<byte> utf8) => JsonText.CodePoints(utf8);

    private static bool IsAny(ReadOnlySpan<byte> text, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third) =>
        text.SequenceEqual(first) || text.SequenceEqual(second) || text.SequenceEqual(third);
}
