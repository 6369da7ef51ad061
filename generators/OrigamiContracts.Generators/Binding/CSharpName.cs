using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Makes C# names of the description's names.</summary>
internal static class CSharpName
{
    // Metadata holds names of up to 1,023 bytes, and the names of files far less.
    private const int MaximumLength = 120;

    /// <summary>
    /// A name in the style of C#'s types and members: <c>needs_input</c> and <c>needs-input</c> become <c>NeedsInput</c>,
    /// <c>runID</c> becomes <c>RunID</c>.
    /// </summary>
    /// <returns>A valid identifier that is no keyword, since those begin with a small letter.</returns>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        bool startsWord = true;
        foreach (char c in text)
        {
            if (!IsPartOfName(c))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = char.IsDigit(c);
        }

        string wished = name.Length == 0 ? Spell(text)
            : IsStartOfName(name[0]) ? name.ToString()
            : StartOf(text) + name;
        return wished.Length <= MaximumLength ? wished : wished.Substring(0, MaximumLength);
    }

    /// <summary>The same with a small letter at its start: what locals are named after.</summary>
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    /// <summary>The same for a parameter, which can be called like a keyword.</summary>
    public static string Parameter(string pascal) => Camel(pascal) is var name && IsIdentifier(name) ? name : "@" + name;

    /// <summary>Whether a text is a namespace: identifiers with points between them.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    public static bool IsIdentifier(string text) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(text)
        && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(text) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None;

    // "-1" and "+1" are names in the field, and have to stay apart.
    private static string StartOf(string text) => text[0] switch
    {
        '-' => "Minus",
        '+' => "Plus",
        _ => "_",
    };

    private static string Spell(string text)
    {
        var name = new StringBuilder();
        foreach (char c in text)
        {
            name.Append('U').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.Length == 0 ? "Empty" : name.ToString();
    }

    // Letters of the planes beyond the first, and combining marks, are legal in some of C#'s names but not worth it.
    private static bool IsPartOfName(char c) => char.IsLetter(c) || char.IsDigit(c);

    private static bool IsStartOfName(char c) => char.IsLetter(c);
}
