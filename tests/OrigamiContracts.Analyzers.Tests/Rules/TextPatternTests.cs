using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.Analyzers.Values;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class TextPatternTests : RuleTest<TextPatternAnalyzer>
{
    [Theory]
    [InlineData("[|\"abc-1\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and 'abc-1' does not")]
    [InlineData("[|\"\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and '' does not")]
    [InlineData("[|\"ABC-1\\n\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and 'ABC-1\n' does not")]
    [InlineData("[|\"ABC-١\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and 'ABC-١' does not")]
    [InlineData("[|$\"AB{'c'}-{1}\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and 'ABc-1' does not")]
    [InlineData("[|new string('x', 100)|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' does not")]
    [InlineData("[|\"\\u0007\\u202e\"|]", @"'Code' takes texts that match ^[A-Z]{3}-\d+$, and '\u0007\u202E' does not")]
    public async Task Tells_the_pattern_and_the_text(string value, string message)
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync("Animal animal", $"_ = animal with {{ Code = {value} }};"));

        Assert.Equal(message, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"ABC-1\"")]
    [InlineData("$\"ABC-{1}\"")]
    [InlineData("$\"ABC-{number}\"")]
    [InlineData("text")]
    [InlineData("text + \"abc\"")]
    [InlineData("null")]
    [InlineData("default")]
    public Task Says_nothing_of_texts_that_match_or_may_match(string value) =>
        FindsInMethodAsync("Animal animal, string? text, int number", $"_ = animal with {{ Code = {value} }};");

    [Fact]
    public void Does_not_wait_for_a_pattern_that_takes_too_long() =>
        Assert.False(new PatternMatcher().Rejects(@"^(a|a|aa)+(?!c)\b$", new string('a', 60) + "!"));

    [Fact]
    public void Does_not_judge_by_a_pattern_that_can_not_be_read() => Assert.False(new PatternMatcher().Rejects("(", "a"));
}
