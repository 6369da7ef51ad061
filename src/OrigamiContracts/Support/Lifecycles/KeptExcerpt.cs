using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>
/// What a value looked like, for a message that hardly ever comes: the beginning of a string is kept as it was written, and
/// made words when they are wanted.
/// </summary>
internal readonly struct KeptExcerpt
{
    // More than an excerpt holds, so that its end is not seen; of what is not ASCII at three bytes for each character at most.
    private const int MostCharacters = 64;
    private const int MostBytes = 3 * MostCharacters;

    // Words, or UTF-8 without escapes.
    private readonly object _kept;

    private KeptExcerpt(object kept) => _kept = kept;

    /// <summary>Keeps how a value looks.</summary>
    /// <param name="reader">A reader on the value, in a text that is valid UTF-8.</param>
    public static KeptExcerpt Of(ref readonly ContractReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
        {
            return new KeptExcerpt(JsonText.Excerpt(in reader));
        }

        ReadOnlySpan<byte> text = reader.ValueSpan;
        ReadOnlySpan<byte> beginning = text[..Math.Min(text.Length, MostCharacters)];
        return new KeptExcerpt((Ascii.IsValid(beginning) ? beginning : text[..Math.Min(text.Length, MostBytes)]).ToArray());
    }

    /// <summary>The words.</summary>
    public override string ToString() => _kept is byte[] text ? JsonText.Excerpt(Encoding.UTF8.GetString(text)) : (string)_kept;
}
