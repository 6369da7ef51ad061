using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>Whatever rule the checker lets through becomes C# that compiles, and comes to an outcome.</summary>
public sealed class RandomRulesTests
{
    private const int Rules = 600;

    private static readonly string[] Atoms =
    [
        "self.flag", "self.text", "self.count", "self.total", "self.ratio", "self.price", "self.tags", "self.scores", "self.labels",
        "self.something", "self.anything", "self.color", "self.shape", "self.id", "self.startedAt", "self.day", "self.part", "self.nullableText",
        "self.ids", "self.times", "self.colors", "self.part.name", "1", "2u", "0.5", "'red'", "'a'", "b'x'", "true", "null", "[1, 2]", "['a', self.text]",
        "{'a': 1}", "{'k': 'v', self.text: 'w'}", "{1: true}", "timestamp('2026-01-02T03:04:05Z')", "duration('1h')", "x", "x",
    ];

    private static readonly string[] Forms =
    [
        "@ == @", "@ != @", "@ < @", "@ >= @", "@ in @", "@ && @", "@ || @", "!(@)", "@ + @", "@ - @", "@ * @", "@ % @", "-(@)", "(@) ? (@) : (@)",
        "(@)[@]", "(@).k", "(@).all(x, @)", "(@).exists(x, @)", "(@).exists_one(x, @)", "(@).map(x, @)", "(@).filter(x, @)", "(@).map(x, @, @)",
        "size(@)", "(@).sum()", "(@).min()", "(@).isSorted()", "(@).indexOf(@)", "(@).startsWith(@)", "(@).matches('a+')", "(@).substring(@)",
        "int(@)", "double(@)", "string(@)", "bytes(@)", "timestamp(@)", "(@).getHours()", "type(@) == int", "has(self.optionalText)", "(@).lastIndexOf(@)",
    ];

    [Fact]
    public void What_is_accepted_compiles_and_has_an_outcome()
    {
        var random = new Random(20261122);
        HashSet<string> accepted = [];
        for (int i = 0; i < 400_000 && accepted.Count < Rules; i++)
        {
            string rule = Make(random, depth: random.Next(1, 5));
            if (SampleModels.Compile(rule).Errors.IsEmpty)
            {
                accepted.Add(rule);
            }
        }

        Assert.Equal(Rules, accepted.Count);
        var emitted = new EmittedRules(accepted);
        string json = SampleDocument.With("");
        Assert.All(accepted, rule =>
        {
            string outcome = emitted.OutcomeForJson(rule, json);
            Assert.Equal(outcome, emitted.OutcomeForMembers(rule, json) ?? outcome);
        });
    }

    private static string Make(Random random, int depth)
    {
        if (depth == 0)
        {
            return Atoms[random.Next(Atoms.Length)];
        }

        string[] parts = Forms[random.Next(Forms.Length)].Split('@');
        return string.Concat(parts.Select((part, index) => index == 0 ? part : Part(random, depth) + part));
    }

    // Parentheses keep the parts apart.
    private static string Part(Random random, int depth) => random.Next(3) == 0
        ? Make(random, depth: 0)
        : $"({Make(random, depth - 1)})";
}
