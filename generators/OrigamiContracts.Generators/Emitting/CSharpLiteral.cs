using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes texts of a description as C# literals, which nothing in the text can end or break out of.</summary>
/// <remarks>
/// Only printable ASCII is written as it is. What else is printable depends on the version of Unicode that the compiler's
/// runtime knows, and the output must not; and a text that changes the direction of writing could make the emitted file
/// look other than it is.
/// </remarks>
internal static class CSharpLiteral
{
    /// <summary>A literal of type <c>string</c>.</summary>
    public static string String(string value)
    {
        if (IsWrittenAsItIs(value))
        {
            return "\"" + value + "\"";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (char unit in value)
        {
            AppendUnit(literal, unit);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>
    /// A literal of type <c>ReadOnlySpan&lt;byte&gt;</c>. UTF-8 has no surrogates, so one that stands alone becomes
    /// U+FFFD, as it does where a document is decoded.
    /// </summary>
    public static string Utf8(string value)
    {
        if (IsWrittenAsItIs(value))
        {
            return "\"" + value + "\"u8";
        }

        var literal = new StringBuilder(value.Length + 4).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
            {
                AppendUnit(literal, value[i]);
                AppendUnit(literal, value[++i]);
            }
            else
            {
                AppendUnit(literal, char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
            }
        }

        return literal.Append("\"u8").ToString();
    }

    // As nearly all names and places are.
    private static bool IsWrittenAsItIs(string value)
    {
        foreach (char unit in value)
        {
            if (!IsWrittenAsItIs(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWrittenAsItIs(char unit) => unit is >= ' ' and <= '~' and not ('"' or '\\');

    private static void AppendUnit(StringBuilder literal, char unit)
    {
        if (unit is '"' or '\\')
        {
            literal.Append('\\').Append(unit);
        }
        else if (IsWrittenAsItIs(unit))
        {
            literal.Append(unit);
        }
        else
        {
            // Always four digits: \x would take in whatever digits follow.
            literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
