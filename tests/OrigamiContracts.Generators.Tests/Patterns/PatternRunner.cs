using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

/// <summary>Runs translated patterns as emitted contracts do (see JsonPattern).</summary>
internal static class PatternRunner
{
    /// <summary>What <see cref="Answer"/> says of a text when there was no time to tell.</summary>
    public const char TimedOut = '?';

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static TranslatedPattern Translate(string pattern)
    {
        Assert.True(EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out PatternError? error), $"{Show(pattern)}: {error}");
        return translated;
    }

    public static Regex Construct(TranslatedPattern translated) => new(
        translated.Regex,
        RegexOptions.CultureInvariant | (translated.IsLinear ? RegexOptions.NonBacktracking : RegexOptions.None),
        Timeout);

    /// <summary>Answers as <see cref="NodeEngine.AskAsync"/> does.</summary>
    public static string Answer(string pattern, IEnumerable<string> texts)
    {
        // What is read in spite of the flag u is no pattern to who asks for the flag.
        if (!EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _) || translated.LegacyEscape is not null)
        {
            return "E";
        }

        Regex regex = Construct(translated);
        return string.Concat(texts.Select(text => Match(regex, text)));
    }

    /// <summary>Shows a pattern or text so that surrogates and invisible characters can be told apart.</summary>
    public static string Show(string text) => text
        .Aggregate(new StringBuilder(), static (shown, unit) => unit is >= ' ' and <= '~'
            ? shown.Append(unit)
            : shown.Append(CultureInfo.InvariantCulture, $"<{(int)unit:X4}>"))
        .ToString();

    private static char Match(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text) ? '1' : '0';
        }
        catch (RegexMatchTimeoutException)
        {
            return TimedOut;
        }
    }
}
