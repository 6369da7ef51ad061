using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

public sealed class EcmaPatternBoundsTests
{
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> Longest { get; } = new()
    {
        { "characters", Repeat("a", EcmaPattern.MaxLength) },
        { "different characters", string.Concat(Enumerable.Range(0x3400, 20_000).Select(static unit => (char)unit)) },
        { "negated classes", Repeat("[^a]", EcmaPattern.MaxLength / 8) },
        { "one class", $"[{Repeat("\\w\\-a-z", EcmaPattern.MaxLength / 8)}]" },
        { "one class of properties", $"[{Repeat("\\p{L}", EcmaPattern.MaxLength / 8)}]" },
        { "one class of negated properties", $"[{Repeat("\\P{L}", EcmaPattern.MaxLength / 8)}]" },
        { "alternatives", Repeat("a|", EcmaPattern.MaxLength / 2) },
        { "named groups", string.Join('|', Enumerable.Range(0, 5_000).Select(static i => $"(?<a{i}>b)")) },
        { "groups", Repeat("(a)", EcmaPattern.MaxLength / 3) },
        { "references", "(a)" + Repeat("\\1", EcmaPattern.MaxLength / 4) },
        { "references to many groups", string.Concat(Enumerable.Range(1, 2_000).Select(static i => $"(?:(a)\\{i})*")) },
        { "quantifiers", Repeat("a?", EcmaPattern.MaxLength / 2) },
        { "lookarounds", Repeat("(?=a)", EcmaPattern.MaxLength / 5) },
    };

    [Theory]
    [MemberData(nameof(Longest))]
    public void The_longest_patterns_are_translated(string what, string pattern)
    {
        // Were the time more than linear in any of these, this would not come to an end.
        TranslatedPattern translated = PatternRunner.Translate(pattern);
        PatternRunner.Construct(translated);

        Assert.True(translated.Regex.Length <= PatternEmitter.MaxLength, what);
    }

    [Fact]
    public void Longer_patterns_are_errors()
    {
        Assert.False(EcmaPattern.TryTranslate(Repeat("a", EcmaPattern.MaxLength + 1), out _, out PatternError? error));
        Assert.Equal(EcmaPattern.MaxLength, error.Offset);
    }

    [Theory]
    [InlineData("\\p{L}", 1000)]
    [InlineData("\\b", EcmaPattern.MaxLength / 2)]
    public void Patterns_whose_translation_would_be_too_long_are_errors(string piece, int count)
    {
        Assert.False(EcmaPattern.TryTranslate(Repeat(piece, count), out _, out PatternError? error));
        Assert.Contains("simplify", error.Message, StringComparison.Ordinal);
    }

    // The required iterations of what may be empty are written apart from the others, at every depth.
    [Fact]
    public void Patterns_that_double_at_every_depth_are_errors_before_they_take_long()
    {
        string pattern = Repeat("(", 100) + "a*" + Repeat(")+", 100) + "\\100";

        Assert.False(EcmaPattern.TryTranslate(pattern, out _, out PatternError? error));
        Assert.Contains("simplify", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("(?:", "a", ")*")]
    [InlineData("(?:b|", "a", "c)+")]
    [InlineData("(?<=(?!", "a", "))")]
    [InlineData("(?:(?=b)|", "a|", ")")]
    public void Nesting_up_to_the_limit_takes_little_stack(string opening, string inner, string closing)
    {
        int depth = PatternParser.MaxDepth / opening.Count(static character => character == '(');
        if (opening.Contains("b)", StringComparison.Ordinal))
        {
            depth = PatternParser.MaxDepth - 1;
        }

        string pattern = Repeat(opening, depth) + inner + Repeat(closing, depth);
        bool isTranslated = false;
        Thread thread = new(() => isTranslated = EcmaPattern.TryTranslate(pattern, out _, out _), SmallStack);
        thread.Start();
        thread.Join();

        Assert.True(isTranslated);
    }

    [Fact]
    public void Deeper_nesting_is_an_error()
    {
        string pattern = Repeat("(", PatternParser.MaxDepth + 1) + Repeat(")", PatternParser.MaxDepth + 1);

        Assert.False(EcmaPattern.TryTranslate(pattern, out _, out PatternError? error));
        Assert.Equal(PatternParser.MaxDepth, error.Offset);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
