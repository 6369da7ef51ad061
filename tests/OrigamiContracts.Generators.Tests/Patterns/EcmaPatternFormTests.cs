using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

public sealed class EcmaPatternFormTests
{
    [Theory]
    [InlineData("^[A-Za-z0-9_-]{1,128}$", @"^[\x2D0-9A-Z_a-z]{1,128}\z")]
    [InlineData("^\\d{3}-\\d{4}$", @"^[0-9]{3}-[0-9]{4}\z")]
    [InlineData("^(GET|POST)$", @"^(?:GET|POST)\z")]
    [InlineData("^(a+)+?$", @"^(?:a+)+\z")]
    [InlineData("^https://[^/]+/.*", @"^https://[^/]+/[^\n\r\u2028\u2029]*")]
    [InlineData("^.{1,64}$", @"^(?:[^\n\r\u2028\u2029]|[\uD800-\uDBFF][\uDC00-\uDFFF]){1,64}\z")]
    [InlineData("^\u00E9\U0001F600*$", @"^\u00E9(?:\uD83D\uDE00)*\z")]
    [InlineData("[^a]", @"[^a]|[\uD800-\uDBFF][\uDC00-\uDFFF]")]
    [InlineData("[^][]", @"(?:[\u0000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])[^\u0000-\uFFFF]")]
    [InlineData("^[[^&&\\]-]+$", @"^[&\x2D\[\]\^]+\z")]
    [InlineData("\\p{ASCII}\\p{sc=Runr}", @"[\u0000-\u007F][\u16A0-\u16EA\u16EE-\u16F8]")]
    public void Simple_patterns_stay_readable_and_linear(string pattern, string expected)
    {
        TranslatedPattern translated = PatternRunner.Translate(pattern);

        Assert.Equal(new TranslatedPattern(expected, IsLinear: true), translated with { Runs = null });
        PatternRunner.Construct(translated);
    }

    [Theory]
    [InlineData("^(?=.*\\d)[a-z]", @"^(?=[^\n\r\u2028\u2029]*[0-9])[a-z]")]
    [InlineData("^(?<year>\\d{4})(-)\\k<year>$", @"^(?<1>[0-9]{4})-(?(1)\k<1>)\z")]
    [InlineData("^(?:(a)|b)*\\1$", @"^(?:(?(1)(?<-1>))(?:(?<1>a)|b))*(?(1)\k<1>)\z")]
    [InlineData("^a.b.$", @"^a(?:[^\n\r\u2028\u2029]|[\uD800-\uDBFF][\uDC00-\uDFFF])b(?:[^\n\r\u2028\u2029]|[\uD800-\uDBFF][\uDC00-\uDFFF])\z")]
    [InlineData("a\\uD83D", @"a\uD83D(?![\uDC00-\uDFFF])")]
    [InlineData("\\uDE00a", @"(?!(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF])\uDE00a")]
    [InlineData("(?<=\\uDE00)a", @"(?<=(?<![\uD800-\uDBFF])\uDE00)a")]
    public void Other_patterns_take_on_no_more_than_they_need(string pattern, string expected) =>
        Assert.Equal(expected, PatternRunner.Translate(pattern).Regex);

    [Theory]
    [InlineData("^.*$", true)]
    [InlineData("^\\S+( \\S+)*$", true)]
    [InlineData("^[^\\s@]+@[^\\s@]+$", true)]
    [InlineData("^a.b.c$", true)]
    [InlineData("^\\p{Script=Greek}+$", true)]
    [InlineData("^[\\u{1F300}-\\u{1FAFF}]{1,3}$", true)]
    [InlineData("^(?:a|b){2}c*?$", true)]
    [InlineData("\\bword", false)]
    [InlineData("(?!a)b", false)]
    [InlineData("(a)\\1", false)]
    [InlineData("^.{2}$", false)]
    [InlineData("..", false)]
    public void A_pattern_is_linear_unless_it_looks_around(string pattern, bool isLinear)
    {
        TranslatedPattern translated = PatternRunner.Translate(pattern);

        Assert.Equal(isLinear, translated.IsLinear);
        PatternRunner.Construct(translated);
    }

    // The engine that never backtracks refuses these, or takes long to construct.
    [Theory]
    [InlineData("^a{1,1999}$", true)]
    [InlineData("^a{1,2000}$", false)]
    [InlineData("^a{1997,}$", true)]
    [InlineData("^a{2000,}$", false)]
    [InlineData("a{9999}", true)]
    [InlineData("a{10000}", false)]
    [InlineData("(?:ab){4999}", true)]
    [InlineData("(?:ab){5000}", false)]
    [InlineData("(?:a{100}|b{100}){50}", false)]
    [InlineData("(?:(?:(?:a{2000000000}){2000000000}){2000000000})*", false)]
    [InlineData("^[\\p{L}\\p{M}\\p{N}]+$", false)]
    public void A_pattern_is_linear_unless_it_is_too_large(string pattern, bool isLinear)
    {
        TranslatedPattern translated = PatternRunner.Translate(pattern);

        Assert.Equal(isLinear, translated.IsLinear);
        PatternRunner.Construct(translated);
    }

    [Fact]
    public void Equal_patterns_have_equal_translations()
    {
        Assert.Equal(PatternRunner.Translate("^(a)\\1\\p{L}$"), PatternRunner.Translate("^(a)\\1\\p{L}$"));
        Assert.NotEqual(PatternRunner.Translate("a"), PatternRunner.Translate("b"));
    }

    [Fact]
    public void Every_row_can_be_constructed_by_the_engine_it_is_for() =>
        Assert.All(PatternCase.All, static row => Assert.NotNull(PatternRunner.Construct(PatternRunner.Translate(row.Pattern))));
}
