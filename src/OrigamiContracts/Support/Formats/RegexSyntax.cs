using System.Text;
using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Support.Formats;

/// <summary>
/// The format <c>regex</c>: a pattern of ECMA-262, section 22.2.1, with the flag <c>u</c>, read by the parser that reads
/// the patterns of descriptions, and as leniently: a backslash before punctuation is allowed without the flag.
/// </summary>
internal static class RegexSyntax
{
    // Unlike the other checks this one allocates: the parser makes a tree, and reads UTF-16.
    public static bool IsRegex(ReadOnlySpan<byte> text)
    {
        try
        {
            PatternParser.Parse(Encoding.UTF8.GetString(text), out _);
            return true;
        }
        catch (PatternException)
        {
            return false;
        }
    }
}
