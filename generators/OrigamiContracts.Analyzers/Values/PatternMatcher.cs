using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Matches texts with the patterns of descriptions, each of which is translated once.</summary>
internal sealed class PatternMatcher
{
    // An editor waits for this, and there are patterns that take longer than anyone waits.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Regex?> _regexes = new(StringComparer.Ordinal);

    /// <summary>Whether a text surely does not match: not if the pattern can't be read, or takes too long.</summary>
    public bool Rejects(string pattern, string text)
    {
        try
        {
            return _regexes.GetOrAdd(pattern, static key => Translate(key)) is { } regex && !regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Translate(string pattern) =>
        EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _)
            ? new Regex(translated.Regex, RegexOptions.CultureInvariant, Patience)
            : null;
}
