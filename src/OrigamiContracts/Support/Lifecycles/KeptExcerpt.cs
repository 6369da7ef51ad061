using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>
/// What values looked like, for messages that hardly ever come: the beginning of a string is kept as it was written, and
/// made words when they are wanted.
/// </summary>
internal static class KeptExcerpt
{
    // More than an excerpt holds, so that its end is not seen; of what is not ASCII at three bytes for each character at most.
    private const int MostCharacters = 64;
    private const int MostBytes = 3 * MostCharacters;

    /// <summary>Keeps how a value looks.</summary>
    /// <param name="reader">A reader on the value, in a text that is valid UTF-8.</param>
    /// <param name="piece">What is remembered of the value.</param>
    /// <param name="kept">Takes the excerpt.</param>
    public static void Keep(ref readonly ContractReader reader, ref KeptPiece piece, KeptBytes kept)
    {
        bool isString = reader.TokenType == JsonTokenType.String;
        if (isString && !reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> text = reader.ValueSpan;
            ReadOnlySpan<byte> beginning = text[..Math.Min(text.Length, MostCharacters)];
            kept.Replace(ref piece, Ascii.IsValid(beginning) ? beginning : text[..Math.Min(text.Length, MostBytes)], KeptKind.String);
            return;
        }

        string words = isString ? JsonText.Cut(JsonText.Decode(in reader)) : JsonText.Excerpt(in reader);
        kept.Replace(ref piece, Encoding.UTF8.GetBytes(words), isString ? KeptKind.String : KeptKind.Other);
    }

    /// <summary>How the value looked, as excerpts show values: <see cref="JsonText.Excerpt(ref readonly ContractReader)"/>.</summary>
    public static string Of(KeptPiece piece, ReadOnlySpan<byte> kept) =>
        piece.Kind == KeptKind.String ? $"'{Plain(piece, kept)}'" : Plain(piece, kept);

    /// <summary>How the value looked, without quotes, as names are shown.</summary>
    public static string Plain(KeptPiece piece, ReadOnlySpan<byte> kept)
    {
        string words = Encoding.UTF8.GetString(piece.In(kept));
        return piece.Kind == KeptKind.String ? JsonText.Cut(words) : words;
    }
}
