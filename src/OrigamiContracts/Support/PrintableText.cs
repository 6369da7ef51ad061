using System.Buffers;
using System.Globalization;
using System.Text;

namespace OrigamiContracts.Support;

/// <summary>Makes texts of others safe to show in a line.</summary>
internal static class PrintableText
{
    // What would break a line, steer a terminal or change the order of its letters: control characters, line and
    // paragraph separators, and the marks that switch the direction of writing.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
    [
        .. Range('\u0000', '\u001F'),
        .. Range('\u007F', '\u009F'),
        '\u061C',
        '\u200E',
        '\u200F',
        .. Range('\u2028', '\u202E'),
        .. Range('\u2066', '\u2069'),
    ]);

    /// <summary>The text as one line that leaves a terminal as it is.</summary>
    public static string Of(string line)
    {
        if (!line.AsSpan().ContainsAny(Unprintable))
        {
            return line;
        }

        var printable = new StringBuilder(line.Length);
        foreach (char character in line)
        {
            if (Unprintable.Contains(character))
            {
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                printable.Append(character);
            }
        }

        return printable.ToString();
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
