using System.Text;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes XML documentation of texts that the description holds.</summary>
internal static class XmlDoc
{
    private const int LineWidth = 110;

    private static readonly char[] WhiteSpace = ['\n', '\r', '\t'];

    public static void Summary(CodeWriter code, string text) => Element(code, "summary", text);

    public static void Remarks(CodeWriter code, string text) => Element(code, "remarks", text);

    /// <summary>A text of the description as it is, on one line.</summary>
    public static void Code(CodeWriter code, string text) =>
        code.Line($"/// <summary><c>{Escape(text).Replace("\n", "\\n").Replace("\r", "\\r")}</c></summary>");

    /// <summary>A text as XML content; what XML can't hold is left out.</summary>
    public static string Escape(string text)
    {
        if (IsWrittenAsItIs(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // Line breaks to C#, though not to XML.
                '\u0085' or '\u2028' or '\u2029' => escaped.Append(' '),
                _ when char.IsSurrogate(c) || (c < ' ' && c is not ('\n' or '\r' or '\t')) || c >= '\uFFFE' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool IsWrittenAsItIs(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= ' ' and <= '~' and not ('&' or '<' or '>')) or '\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Element(CodeWriter code, string name, string text)
    {
        string escaped = Escape(text);
        List<string> lines = IsOneLine(escaped) ? [escaped] : [.. Wrap(escaped)];
        if (lines is [var only] && only.Length + (2 * name.Length) < LineWidth)
        {
            code.Line($"/// <{name}>{only}</{name}>");
            return;
        }

        code.Line($"/// <{name}>");
        foreach (string line in lines)
        {
            code.Line(line.Length == 0 ? "///" : $"/// {line}");
        }

        code.Line($"/// </{name}>");
    }

    // Whether wrapping would leave a text as it is.
    private static bool IsOneLine(string text) =>
        text.Length < LineWidth
        && text.IndexOfAny(WhiteSpace) < 0
        && text.IndexOf("  ", StringComparison.Ordinal) < 0
        && text.Trim().Length == text.Length;

    private static IEnumerable<string> Wrap(string text)
    {
        foreach (string paragraph in text.Replace("\r\n", "\n").Replace('\r', '\n').Trim().Split('\n'))
        {
            var line = new StringBuilder();
            foreach (string word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + word.Length >= LineWidth)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(line.Length == 0 ? "" : " ").Append(word);
            }

            yield return line.ToString();
        }
    }
}
