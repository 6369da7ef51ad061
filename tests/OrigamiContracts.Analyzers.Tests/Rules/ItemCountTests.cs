using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class ItemCountTests : RuleTest<ItemCountAnalyzer>
{
    [Theory]
    [InlineData("Tags = [|[]|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|[\"a\", \"b\", \"c\", \"d\"]|]", "'Tags' takes at most 3 items, and this list has 4")]
    [InlineData("Tags = [|[\"a\", \"b\", .. more, \"c\", \"d\"]|]", "'Tags' takes at most 3 items, and this list has at least 4")]
    [InlineData("Tags = [|[.. new string[2], .. new string[2]]|]", "'Tags' takes at most 3 items, and this list has 4")]
    [InlineData("Tags = [|[.. Array.Empty<string>()]|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|Array.Empty<string>()|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new string[0]|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new string[] { }|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new List<string>()|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new List<string>(10)|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new List<string> { Capacity = 4 }|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|new List<string>(more) { \"a\", \"b\", \"c\", \"d\" }|]", "'Tags' takes at most 3 items, and this list has at least 4")]
    [InlineData("Tags = [|Enumerable.Empty<string>().ToList()|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = [|Enumerable.Range(0, 4).Select(static number => $\"{number}\").ToArray()|]", "'Tags' takes at most 3 items, and this list has 4")]
    [InlineData("Tags = [|Enumerable.Range(count: 4, start: 0).Select(static (number, index) => $\"{number}{index}\").ToList()|]", "'Tags' takes at most 3 items, and this list has 4")]
    [InlineData("Tags = [|Enumerable.Repeat(\"a\", 4).ToList()|]", "'Tags' takes at most 3 items, and this list has 4")]
    [InlineData("Tags = Enumerable.Repeat([|\"a\"|], 2).ToList()", "'Tags' takes no two equal items, and this list has 'a' twice")]
    [InlineData("Tags = [\"a\", text, [|\"a\"|]]", "'Tags' takes no two equal items, and this list has 'a' twice")]
    [InlineData("Tags = [\"a\", .. new[] { [|\"a\"|] }]", "'Tags' takes no two equal items, and this list has 'a' twice")]
    [InlineData("Tags = new List<string> { \"ab\", [|'a' + \"b\"|] }", "'Tags' takes no two equal items, and this list has 'ab' twice")]
    [InlineData("Grid = [[1, 2], [|[1, 2, 3]|]]", "An item in 'Grid' takes at most 2 items, and this list has 3")]
    [InlineData("Tags = text.Length > 0 ? [text] : [|[]|]", "'Tags' takes at least 1 item, and this list has none")]
    [InlineData("Tags = maybe ?? [|[]|]", "'Tags' takes at least 1 item, and this list has none")]
    public async Task Tells_what_the_member_takes_and_what_the_list_has(string assignment, string message)
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync("Animal animal, string text, string[] more, string[]? maybe", $"_ = animal with {{ {assignment} }};"));

        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Tags = [\"a\"]")]
    [InlineData("Tags = [\"a\", \"b\", \"c\"]")]
    [InlineData("Tags = [.. more]")]
    [InlineData("Tags = [.. more, \"a\", \"b\", \"c\"]")]
    [InlineData("Tags = [text, text]")]
    [InlineData("Tags = [\"a\", \"A\"]")]
    [InlineData("Tags = [$\"{text}\", $\"{text}\"]")]
    [InlineData("Tags = more")]
    [InlineData("Tags = new string[number]")]
    [InlineData("Tags = new List<string>(more)")]
    [InlineData("Tags = new List<string>(number)  { \"a\" }")]
    [InlineData("Tags = new List<string>(more) { \"a\" }")]
    [InlineData("Tags = more.ToList()")]
    [InlineData("Tags = more.Where(static tag => tag.Length == 0).ToArray()")]
    [InlineData("Tags = new[] { \"a\", \"a\", \"b\", \"c\", \"d\" }.Distinct().ToArray()")]
    [InlineData("Tags = Enumerable.Repeat(\"a\", 1).ToArray()")]
    [InlineData("Tags = Enumerable.Repeat(\"a\", number).ToArray()")]
    [InlineData("Tags = Enumerable.Range(0, number).Select(static number => $\"{number}\").ToArray()")]
    [InlineData("Tags = new HashSet<string> { \"a\", \"a\", \"b\", \"c\", \"d\" }.ToList()")]
    [InlineData("Tags = new Filled()")]
    [InlineData("Tags = new List<string> { more }")]
    [InlineData("Tags = default!")]
    [InlineData("Grid = [[1, 1], []]")]
    [InlineData("Grid = []")]
    public Task Says_nothing_of_lists_that_fit_or_may_fit(string assignment) => FindsInMethodAsync(
        "Animal animal, string text, string[] more, int number",
        $$"""
        _ = animal with { {{assignment}} };
        return null;
        }

        private sealed class Filled : List<string>
        {
            public Filled() => base.Add("a");
        }

        private static object? Other()
        {
            return null;
        }
        }

        public static class Extensions
        {
            public static void Add(this List<string> list, string[] more) => list.AddRange(more);

            private static object? Another()
            {
        """);

    [Fact]
    public async Task Compares_listed_values()
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync(
            "Enclosure enclosure, Species other",
            """
            _ = enclosure with { Inhabitants = [Species.Lion, Species.Tiger] };
            _ = enclosure with { Inhabitants = [other, other] };
            _ = enclosure with { Inhabitants = [Species.Lion, Species.Tiger, [|Species.Lion|]] };
            """));

        Assert.Equal("'Inhabitants' takes no two equal items, and this list has Species.Lion twice", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task Looks_at_lists_in_locals_that_nobody_else_knows() => FindsInMethodAsync(
        "Animal animal",
        """
        List<string> none = [];
        _ = animal with { Tags = [|none|] };
        List<string> filled = [];
        filled.Add("a");
        _ = animal with { Tags = filled };
        List<string> captured = [];
        Action fill = () => captured.Add("a");
        fill();
        _ = animal with { Tags = captured };
        string[] same = ["a", "a", "a", "b", "b"];
        _ = animal with { Tags = [|same|] };
        """);
}
