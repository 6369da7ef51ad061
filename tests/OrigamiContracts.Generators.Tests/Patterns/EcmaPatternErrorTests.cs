using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

public sealed class EcmaPatternErrorTests
{
    public static TheoryData<string, int, string> Errors { get; } = new()
    {
        // Groups.
        { "(", 0, "never closed" },
        { "a(b(c)", 1, "never closed" },
        { "(?:a", 0, "never closed" },
        { "(?=a", 0, "never closed" },
        { "a)b", 1, "\\)" },
        { "a|b)", 3, "\\)" },
        { "a(?b)", 1, "not supported" },
        { "(?", 0, "not supported" },
        { "(?>a)", 0, "not supported" },
        { "(?#a)", 0, "not supported" },
        { "(?<a", 3, "name" },
        { "(?<>a)", 3, "name" },
        { "(?<1a>b)", 3, "name" },
        { "(?<a-b>c)", 3, "name" },
        { "(?<a b>c)", 3, "name" },
        { "(?<\\u0020>a)", 3, "name" },
        { "(?<\\u{110000}>a)", 3, "10FFFF" },
        { "(?<\\x61>a)", 3, "name" },
        { "(?<a>b)(?<a>c)", 10, "already" },
        { "(?<a>(?<a>c))", 8, "already" },
        { "(?:(?<a>b)|c)(?<a>d)", 16, "already" },
        { "(?<\\u0061>b)(?<a>c)", 15, "already" },

        // References.
        { "\\1", 0, "no group 1" },
        { "(a)\\2", 3, "no group 2" },
        { "(?:a)\\1", 5, "no group 1" },
        { "(a)\\99999999999", 3, "no group" },
        { "\\k<a>", 0, "named 'a'" },
        { "(?<a>b)\\k<b>", 7, "named 'b'" },
        { "\\k", 0, "\\k<name>" },
        { "(?<a>b)\\k{a}", 7, "\\k<name>" },
        { "(?<a>b)\\k<a", 10, "name" },

        // Quantifiers.
        { "*", 0, "nothing before" },
        { "a|+", 2, "nothing before" },
        { "(?)", 0, "not supported" },
        { "(?:?)", 3, "nothing before" },
        { "a**", 2, "nothing before" },
        { "a+?+", 3, "nothing before" },
        { "a{1}{2}", 4, "backslash" },
        { "^*", 1, "assertion" },
        { "$+", 1, "assertion" },
        { "\\b?", 2, "assertion" },
        { "\\B{2}", 2, "assertion" },
        { "(?=a)*", 5, "assertion" },
        { "(?!a){2}", 5, "assertion" },
        { "(?<=a)+", 6, "assertion" },
        { "(?<!a)?", 6, "assertion" },
        { "a{3,1}", 1, "swap" },
        { "a{", 1, "{n,m}" },
        { "a{}", 1, "{n,m}" },
        { "a{1", 1, "{n,m}" },
        { "a{1,", 1, "{n,m}" },
        { "a{,2}", 1, "{n,m}" },
        { "a{1,2", 1, "{n,m}" },
        { "a{ 1}", 1, "{n,m}" },
        { "a{-1}", 1, "{n,m}" },
        { "{", 0, "backslash" },
        { "{1}", 0, "backslash" },
        { "}", 0, "backslash" },
        { "a}", 1, "backslash" },
        { "]", 0, "backslash" },
        { "[a]]", 3, "backslash" },

        // Escapes.
        { "\\", 0, "\\\\" },
        { "a\\", 1, "\\\\" },
        { "\\a", 0, "backslash" },
        { "\\A", 0, "backslash" },
        { "\\Z", 0, "backslash" },
        { "\\z", 0, "backslash" },
        { "\\e", 0, "backslash" },
        { "\\\u00E9", 0, "backslash" },
        { "\\00", 0, "octal" },
        { "\\01", 0, "octal" },
        { "\\c", 0, "\\c" },
        { "\\c1", 0, "\\c" },
        { "\\c\u00E9", 0, "\\c" },
        { "\\x", 0, "\\x" },
        { "\\x1", 0, "\\x" },
        { "\\x1g", 0, "\\x" },
        { "\\u", 0, "\\u" },
        { "\\u123", 0, "\\u" },
        { "\\u{}", 0, "\\u{" },
        { "\\u{1", 0, "\\u{" },
        { "\\u{1F600", 0, "\\u{" },
        { "\\u{g}", 0, "\\u{" },
        { "\\u{110000}", 0, "10FFFF" },
        { "\\u{99999999999999999999}", 0, "10FFFF" },
        { "\\uD83D\\u12", 6, "\\u" },

        // Properties.
        { "\\p", 0, "\\p{L}" },
        { "\\pL", 0, "\\p{L}" },
        { "\\P{L", 0, "\\p{L}" },
        { "\\p{}", 0, "names nothing" },
        { "\\p{l}", 0, "names nothing" },
        { "\\p{letter}", 0, "names nothing" },
        { "\\p{ L }", 0, "names nothing" },
        { "\\p{Greek}", 0, "names nothing" },
        { "\\p{IsGreek}", 0, "names nothing" },
        { "\\p{InGreek}", 0, "names nothing" },
        { "\\p{Script}", 0, "names nothing" },
        { "\\p{Script=}", 0, "names nothing" },
        { "\\p{Script=greek}", 0, "names nothing" },
        { "\\p{sc=Greek=Latn}", 0, "names nothing" },
        { "\\p{gc}", 0, "names nothing" },
        { "\\p{gc=Greek}", 0, "names nothing" },
        { "\\p{Alphabetic=Yes}", 0, "names nothing" },
        { "\\p{Block=ASCII}", 0, "names nothing" },
        { "\\p{^L}", 0, "names nothing" },
        { "\\p{RGI_Emoji}", 0, "names nothing" },

        // Classes.
        { "[", 0, "never closed" },
        { "a[b", 1, "never closed" },
        { "[^", 0, "never closed" },
        { "[a-", 0, "never closed" },
        { "[\\]", 0, "never closed" },
        { "[b-a]", 1, "swap" },
        { "[xz-a]", 2, "swap" },
        { "[\U0001F600-a]", 1, "swap" },
        { "[\\d-a]", 1, "character at either end" },
        { "[a-\\d]", 1, "character at either end" },
        { "[\\w-\\d]", 1, "character at either end" },
        { "[\\p{L}-z]", 1, "character at either end" },
        { "[\\B]", 1, "backslash" },
        { "[\\k]", 1, "backslash" },
        { "[\\1]", 1, "octal" },
        { "[\\00]", 1, "octal" },
        { "[\\c]", 1, "\\c" },
        { "[\\c_]", 1, "\\c" },
        { "[\\a]", 1, "backslash" },
        { "[\\u{110000}]", 1, "10FFFF" },
        { "[\\p{X}]", 1, "names nothing" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_say_where_they_are_and_what_to_do(string pattern, int offset, string messagePart)
    {
        Assert.False(EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out PatternError? error));

        Assert.Null(translated);
        Assert.Equal(offset, error.Offset);
        Assert.Contains(messagePart, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_an_error_is_one_in_node()
    {
        NodeEngine.SkipUnlessPresent();
        string[] patterns = [.. Errors.Select(static row => row.Data.Item1)];

        string[] answers = await NodeEngine.AskAsync(patterns.Select(static pattern => (pattern, Array.Empty<string>())));

        Assert.Empty(patterns.Zip(answers).Where(static pair => pair.Second != "E").Select(static pair => pair.First));
    }

    // Node.js 20 does not have them yet; when JSON Schema's engines have, so should we.
    [Theory]
    [InlineData("(?i:a)")]
    [InlineData("(?-i:a)")]
    [InlineData("(?s-m:a)")]
    public void Modifiers_are_not_supported(string pattern)
    {
        Assert.False(EcmaPattern.TryTranslate(pattern, out _, out PatternError? error));
        Assert.Contains("[Aa]", error.Message, StringComparison.Ordinal);
    }

    // What random edits make of valid patterns is mostly invalid, in ways that nobody thought of.
    [Fact]
    public async Task Random_texts_are_patterns_where_they_are_in_node()
    {
        NodeEngine.SkipUnlessPresent();
        const string Pieces = @"\\\\^$.*+?()[]{}|/-<>=!:,01abcdkpuxBPDLx{}<>()[]";
        string[] words = ["\\u", "\\x4", "\\u{4", "\\p{L}", "(?<a>", "\\k<a>", "(?:", "(?=", "(?<!", "{1,2}", "{2}", "\\1", "[^", "\\uD83D", "\U0001F600"];
        Random random = new(7);
        string[] patterns = [.. Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ =>
            random.Next(3) == 0 ? words[random.Next(words.Length)] : Pieces[random.Next(Pieces.Length)].ToString())))];

        string[] answers = await NodeEngine.AskAsync(patterns.Select(static pattern => (pattern, Array.Empty<string>())));

        // The empty answer is that of a pattern with no texts to try.
        Assert.Empty(patterns.Zip(answers)
            .Where(static pair => (PatternRunner.Answer(pair.First, []).Length == 0) != (pair.Second.Length == 0))
            .Select(static pair => $"{PatternRunner.Show(pair.First)} {pair.Second}"));
    }
}
