using System.Text;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Support;
using Xunit;
using Runtime = OrigamiContracts.Support;

namespace OrigamiContracts.Generators.Tests.Patterns;

/// <summary>Patterns that are a row of runs are told without a regular expression, and say the same.</summary>
public sealed class PatternRunsTests
{
    private static readonly string[] Sets = ["[a-z]", "[a-z0-9_-]", @"\d", @"\w", "[^/]", ".", "/", "x", @"\.", "[^a-f]", @"\s", "[é-ü]"];
    private static readonly string[] Counts = ["", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,2}"];
    private static readonly string[] Texts = ["a", "f", "z", "x", "0", "9", "_", "-", "/", ".", " ", "\n", "é", "\u2028", "😀", "\ud800", "b1", "xx"];

    [Theory]
    [InlineData("^[A-Za-z0-9_-]{1,128}$", true)]
    [InlineData("^[a-z][a-z0-9_]+$", true)]
    [InlineData(@"^\d{4}-\d{2}-\d{2}$", true)]
    [InlineData("^x-", true)]
    [InlineData("^(#)([0-9a-f]{6})$", true)]
    [InlineData("^[^/]+$", true)]
    [InlineData("^.+$", true)]
    [InlineData("x-", false)]
    [InlineData("^[a-z]+[a-z0-9]$", false)]
    [InlineData("^[a-z]+-?[a-z]$", false)]
    [InlineData("^(a|b)$", false)]
    [InlineData("^(ab)+$", false)]
    [InlineData("^a$|b", false)]
    public void A_row_of_runs_is_known(string pattern, bool isRow) => Assert.Equal(isRow, PatternRunner.Translate(pattern).Runs is not null);

    [Fact]
    public void Runs_say_what_the_regular_expression_says()
    {
        var random = new Random(20);
        int told = 0;
        for (int i = 0; i < 4000; i++)
        {
            TranslatedPattern translated = PatternRunner.Translate(RandomPattern(random));
            if (translated.Runs is not { } runs)
            {
                continue;
            }

            var plain = new JsonPattern(translated.Regex, translated.IsLinear);
            JsonPattern byRuns = MakeByRuns(translated, runs);
            for (int text = 0; text < 20; text++, told++)
            {
                string instance = RandomText(random);
                string message = $"{PatternRunner.Show(translated.Regex)} on {PatternRunner.Show(instance)}";
                Assert.True(plain.Match(instance) == byRuns.Match(instance), message);
                Assert.True(MatchJson(plain, instance) == MatchJson(byRuns, instance), message);
            }
        }

        Assert.InRange(told, 20_000, int.MaxValue);
    }

    private static JsonPattern MakeByRuns(TranslatedPattern translated, PatternRuns runs) => new(
        translated.Regex,
        translated.IsLinear,
        runs.EndsText,
        [.. runs.Runs.Select(static run => new Runtime.PatternRun(
            run.AsciiRanges, run.Minimum, run.Maximum, Enum.Parse<Runtime.BeyondAscii>(run.BeyondAscii.ToString())))]);

    private static PatternMatch MatchJson(JsonPattern pattern, string text)
    {
        // What stands alone of a pair is written as an escape, as JSON has it.
        string json = string.Concat(text.Select(static unit => char.IsSurrogate(unit) || unit < ' ' ? $"\\u{(int)unit:x4}" : unit.ToString()));
        var reader = new ContractReader(Encoding.UTF8.GetBytes($"\"{json}\""));
        reader.Read();
        return pattern.Match(in reader);
    }

    private static string RandomPattern(Random random) =>
        "^" + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.GetItems(Sets, 1)[0] + random.GetItems(Counts, 1)[0]))
        + (random.Next(3) == 0 ? "" : "$");

    private static string RandomText(Random random) => string.Concat(random.GetItems(Texts, random.Next(6)));
}
