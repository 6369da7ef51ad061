using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>
/// Matches strings with the patterns of <c>match</c> and <c>search</c>: I-Regexp (RFC 9485), read as ECMA-262 (its section
/// 5.3), of which it is a part.
/// </summary>
internal sealed class JsonPathPatterns
{
    // The compiler may run on a .NET whose engine always backtracks, so time is what bounds the work.
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TimeForAll = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(string Pattern, bool IsWhole), Regex?> _known = [];
    private readonly Stopwatch _matching = new();

    /// <returns>Whether the text matches; false if the pattern is none (RFC 9535, section 2.4.6).</returns>
    /// <exception cref="JsonPathLimitException">It takes too long.</exception>
    public bool IsMatch(string text, string pattern, bool isWhole)
    {
        if (!_known.TryGetValue((pattern, isWhole), out Regex? regex))
        {
            regex = EcmaPattern.TryTranslate(ToEcma(pattern, isWhole), out TranslatedPattern? translated, out _)
                ? new Regex(translated.Regex, RegexOptions.CultureInvariant, Timeout)
                : null;
            _known.Add((pattern, isWhole), regex);
        }

        if (regex is null)
        {
            return false;
        }

        _matching.Start();
        try
        {
            return _matching.Elapsed < TimeForAll ? regex.IsMatch(text) : throw TooLong(pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong(pattern);
        }
        finally
        {
            _matching.Stop();
        }
    }

    /// <summary>Why a text is no pattern; null if it is one.</summary>
    public static string? ErrorOf(string pattern) =>
        EcmaPattern.TryTranslate(ToEcma(pattern, isWhole: false), out _, out PatternError? error) ? null : error.Message;

    // A dot matches what is no end of a line: U+2028 and U+2029 are such ends to ECMA-262 only.
    private static string ToEcma(string pattern, bool isWhole)
    {
        StringBuilder ecma = new(isWhole ? "^(?:" : "");
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                ecma.Append(pattern[i]).Append(pattern[++i]);
                continue;
            }

            isInClass = pattern[i] switch { '[' => true, ']' => false, _ => isInClass };
            _ = pattern[i] == '.' && !isInClass ? ecma.Append("[^\\n\\r]") : ecma.Append(pattern[i]);
        }

        return ecma.Append(isWhole ? ")$" : "").ToString();
    }

    private static JsonPathLimitException TooLong(string pattern) => new($"matching with the pattern '{pattern}' takes too long");
}
