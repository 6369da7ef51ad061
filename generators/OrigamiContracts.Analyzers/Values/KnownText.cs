using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>What is known of a text before the code runs.</summary>
/// <param name="Text">The whole text; null if only its length is known.</param>
/// <param name="Length">The number of code points, which JSON Schema counts; where that is not exact, at least so many.</param>
/// <param name="IsExact">Whether the length is exact.</param>
internal sealed record KnownText(string? Text, long Length, bool IsExact)
{
    /// <summary>The longest text that is made rather than only counted.</summary>
    public const int MaximumLength = 64 * 1024;

    /// <summary>Nothing is known but that it is a text.</summary>
    public static readonly KnownText Any = AtLeast(0);

    public static KnownText Exactly(string text) => new(text, CountCodePoints(text), IsExact: true);

    public static KnownText Exactly(long length) => new(null, length, IsExact: true);

    public static KnownText AtLeast(long length) => new(null, length, IsExact: false);

    /// <summary>What is known of a value; null if it is no text, or nothing is known of it.</summary>
    public static KnownText? Of(IOperation value, ContractSymbols symbols) =>
        value.Type is { SpecialType: SpecialType.System_String } && new KnownTextReader(symbols).Read(value) is { } text && text != Any ? text : null;

    /// <summary>Texts one behind the other.</summary>
    public static KnownText operator +(KnownText first, KnownText second) => (first, second) switch
    {
        ({ Text: { } start }, { Text: { } end }) when start.Length + end.Length <= MaximumLength => Exactly(start + end),
        // A half of a pair may meet its other half, and count as one with it.
        _ when first.HasOpenEnd || second.HasOpenEnd => AtLeast(Math.Max(first.Length, second.Length)),
        _ => new KnownText(null, first.Length + second.Length, first.IsExact && second.IsExact),
    };

    /// <summary>The text, filled up to a width, which .NET counts in UTF-16 units.</summary>
    public KnownText Pad(int width, char padding, bool isLeft)
    {
        if (width < 0 || char.IsSurrogate(padding))
        {
            return AtLeast(Length);
        }

        if (Text is null)
        {
            // What is not known may be pairs, which count as one.
            return AtLeast(Math.Max(Length, (width + 1L) / 2));
        }

        return width <= MaximumLength
            ? Exactly(isLeft ? Text.PadLeft(width, padding) : Text.PadRight(width, padding))
            : Exactly(Length + width - Text.Length);
    }

    private bool HasOpenEnd =>
        Text is { Length: > 0 } && (char.IsLowSurrogate(Text[0]) || char.IsHighSurrogate(Text[Text.Length - 1]));

    private static int CountCodePoints(string text)
    {
        int count = text.Length;
        for (int index = 1; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text[index - 1], text[index]))
            {
                count--;
            }
        }

        return count;
    }
}
