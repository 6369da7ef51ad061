using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OrigamiContracts.Support;

// What the current token means.
public ref partial struct ContractReader
{
    /// <summary>The text of a string or property name, its escapes resolved.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The text is no Unicode: a surrogate stands alone, or the bytes are no UTF-8.</exception>
    public readonly string GetString()
    {
        ReadOnlySpan<byte> text = ValueSpan;
        return !_isEscaped && Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Token().GetString()!;
    }

    /// <summary>Copies the text of a string or property name, its escapes resolved.</summary>
    /// <param name="utf8">Takes the text; as long as <see cref="ValueSpan"/> at least.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="InvalidOperationException">The text is no Unicode: a surrogate stands alone, or the bytes are no UTF-8.</exception>
    public readonly int CopyString(Span<byte> utf8) => Token().CopyString(utf8);

    /// <inheritdoc cref="CopyString(Span{byte})"/>
    /// <param name="text">Takes the text; as long as <see cref="ValueSpan"/> at least.</param>
    /// <returns>How many characters were written.</returns>
    public readonly int CopyString(Span<char> text) => Token().CopyString(text);

    /// <summary>Gets a number that is written as an integer.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>Whether it is one of 64 bits, written without fraction and exponent.</returns>
    public readonly bool TryGetInt64(out long value) =>
        Utf8Parser.TryParse(ValueSpan, out value, out int length) && length == ValueSpan.Length;

    /// <summary>Gets a number.</summary>
    /// <param name="value">The nearest number of 64 bits; infinite where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public readonly bool TryGetDouble(out double value) =>
        Utf8Parser.TryParse(ValueSpan, out value, out int length) && length == ValueSpan.Length;

    /// <summary>Gets a number.</summary>
    /// <param name="value">The nearest decimal.</param>
    /// <returns>Whether there is one.</returns>
    public readonly bool TryGetDecimal(out decimal value) => Token().TryGetDecimal(out value);

    // Texts with escapes are rare; how they are resolved System.Text.Json knows.
    private readonly Utf8JsonReader Token()
    {
        int quote = _token is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        var reader = new Utf8JsonReader(_text[(_valueStart - quote)..(_valueEnd + quote)]);
        reader.Read();
        return reader;
    }
}
