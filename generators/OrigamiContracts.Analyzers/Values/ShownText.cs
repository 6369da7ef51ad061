using System.Globalization;
using System.Text;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Shows texts in messages: on one line, and not more than a reader takes in.</summary>
internal static class ShownText
{
    private const int MaximumLength = 60;

    public static string Of(string text)
    {
        int length = text.Length <= MaximumLength ? text.Length
            : char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1
            : MaximumLength;
        var shown = new StringBuilder(length + 1);
        for (int index = 0; index < length; index++)
        {
            Append(shown, text[index]);
        }

        return shown.Append(length < text.Length ? "…" : "").ToString();
    }

    private static void Append(StringBuilder shown, char character)
    {
        switch (character)
        {
            case '\n':
                shown.Append("\\n");
                break;

            case '\r':
                shown.Append("\\r");
                break;

            case '\t':
                shown.Append("\\t");
                break;

            case var _ when char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format:
                shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;

            default:
                shown.Append(character);
                break;
        }
    }
}
