using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

public sealed class EcmaPatternMatchTests
{
    [Fact]
    public void Patterns_match_where_ECMA_262_says()
    {
        Assert.Empty(PatternCase.All
            .Select(static row => (row, actual: PatternRunner.Answer(row.Pattern, row.Texts)))
            .Where(static result => result.actual != result.row.Answer)
            .Select(static result => Describe(result.row, result.actual)));
    }

    [Fact]
    public async Task What_ECMA_262_says_is_what_node_does()
    {
        NodeEngine.SkipUnlessPresent();

        string[] answers = await NodeEngine.AskAsync(PatternCase.All.Select(static row => (row.Pattern, row.Texts)));

        Assert.Empty(PatternCase.All
            .Zip(answers)
            .Where(static result => result.Second != result.First.Answer)
            .Select(static result => Describe(result.First, result.Second)));
    }

    // Groups in different alternatives may share a name since ECMA-262 of 2025, which Node.js 20 does not know yet.
    [Theory]
    [InlineData("^(?:(?<unit>k)|(?<unit>M))B\\k<unit>$", "kBk", true)]
    [InlineData("^(?:(?<unit>k)|(?<unit>M))B\\k<unit>$", "MBM", true)]
    [InlineData("^(?:(?<unit>k)|(?<unit>M))B\\k<unit>$", "MBk", false)]
    [InlineData("^(?:(?:(?<a>x)|(?<a>y))\\k<a>)*$", "xxyyxx", true)]
    [InlineData("^(?:(?:(?<a>x)|(?<a>y))\\k<a>)*$", "xxyx", false)]
    [InlineData("^(?:(?<a>x)|y(?:z|(?<a>w)))\\k<a>$", "yz", true)]
    public void Groups_in_different_alternatives_share_a_name(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch ? "1" : "0", PatternRunner.Answer(pattern, [text]));

    [Theory]
    [InlineData("^[^\\*\\?\\&\\%]$", "a", true, 7)]
    [InlineData("^[^\\*\\?\\&\\%]$", "&", false, 7)]
    [InlineData("^\\@\\-\\ $", "@- ", true, 1)]
    public void A_backslash_that_means_nothing_is_read_as_if_it_were_not_there(string pattern, string text, bool isMatch, int at)
    {
        TranslatedPattern translated = PatternRunner.Translate(pattern);

        Assert.Equal(isMatch, PatternRunner.Construct(translated).IsMatch(text));
        Assert.Equal(at, translated.LegacyEscape);
    }

    [Fact]
    public void A_pattern_that_would_take_exponential_time_by_backtracking_takes_none()
    {
        TranslatedPattern translated = PatternRunner.Translate("^(a+)+$");
        Regex regex = PatternRunner.Construct(translated);

        Assert.True(translated.IsLinear);
        Assert.DoesNotMatch(regex, new string('a', 100_000) + "b");
    }

    // Node.js counts up to the number, and does not come to an end.
    [Theory]
    [InlineData("^(?:a?){1000000000000}$", "aaa", true)]
    [InlineData("^(?:a?){1000000000000}$", "b", false)]
    [InlineData("^(?:a*|b){2000000000,}$", "aba", true)]
    public void What_can_be_empty_can_be_repeated_any_number_of_times(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch ? "1" : "0", PatternRunner.Answer(pattern, [text]));

    private static string Describe(PatternCase row, string actual) =>
        $"{PatternRunner.Show(row.Pattern)}: expected {row.Answer}, got {actual} for {string.Join(' ', row.Texts.Select(PatternRunner.Show))}";
}
