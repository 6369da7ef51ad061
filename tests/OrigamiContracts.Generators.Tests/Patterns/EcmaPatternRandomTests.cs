using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

[Trait("Category", "Slow")]
public sealed class EcmaPatternRandomTests
{
    private const int Patterns = 2000;
    private const int TextsEach = 12;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Random_patterns_match_where_they_match_in_node(int seed, bool areCaptureHeavy)
    {
        NodeEngine.SkipUnlessPresent();
        RandomPatterns random = new(seed, areCaptureHeavy);
        (string Pattern, string[] Texts)[] questions = [.. Enumerable.Range(0, Patterns).Select(_ => Question(random))];

        string[] expected = await NodeEngine.AskAsync(questions);
        string[] actual = [.. questions.Select(static question => PatternRunner.Answer(question.Pattern, question.Texts))];

        Assert.Equal(Patterns, expected.Length);
        Assert.Empty(Enumerable.Range(0, Patterns)
            .Where(i => !IsSame(expected[i], actual[i]))
            .Select(i => $"{PatternRunner.Show(questions[i].Pattern)}\n  node {expected[i]}\n  .NET {actual[i]}\n  "
                + string.Join(' ', questions[i].Texts.Select(PatternRunner.Show)))
            .Take(10));

        // Patterns made at random are of the kind that timeouts are for. How many run into one depends on the machine; it
        // must not be so many that there is nothing to compare.
        Assert.InRange(actual.Count(static answer => answer.Contains(PatternRunner.TimedOut)), 0, Patterns / 20);
        Assert.InRange(expected.Count(static answer => answer.Contains('1')), Patterns / 5, Patterns);
    }

    private static (string Pattern, string[] Texts) Question(RandomPatterns random) =>
        (random.NextPattern(), [.. Enumerable.Range(0, TextsEach).Select(_ => random.NextText())]);

    private static bool IsSame(string expected, string actual) =>
        expected.Length == actual.Length && expected.Zip(actual).All(static pair => pair.Second == pair.First || pair.Second == PatternRunner.TimedOut);
}
