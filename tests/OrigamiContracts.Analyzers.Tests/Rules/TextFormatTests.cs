using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.Analyzers.Values;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class TextFormatTests : RuleTest<TextFormatAnalyzer>
{
    [Theory]
    [InlineData("Chip = Guid.Parse([|\"chip\"|])", "'Guid.Parse' takes a UUID, and 'chip' is none")]
    [InlineData("Chip = new Guid([|\"\"|])", "'new Guid' takes a UUID, and '' is none")]
    [InlineData("Chip = new([|\"chip\"|])", "'new Guid' takes a UUID, and 'chip' is none")]
    [InlineData("Chip = flag ? Guid.Parse([|\"chip\"|]) : null", "'Guid.Parse' takes a UUID, and 'chip' is none")]
    [InlineData("Born = DateOnly.Parse([|\"tomorrow\"|])", "'DateOnly.Parse' takes a date such as 2024-02-29, and 'tomorrow' is none")]
    [InlineData("Born = DateOnly.Parse([|\"2024-13-01\"|])", "'DateOnly.Parse' takes a date such as 2024-02-29, and '2024-13-01' is none")]
    [InlineData("Born = DateOnly.Parse([|\"2023-02-29\"|], System.Globalization.CultureInfo.InvariantCulture)", "'DateOnly.Parse' takes a date such as 2024-02-29, and '2023-02-29' is none")]
    public async Task Tells_the_format_and_the_text(string assignment, string message)
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync("Animal animal, bool flag", $"_ = animal with {{ {assignment} }};"));

        Assert.Equal(message, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Feeding = \"at noon\"")]
    [InlineData("Chip = Guid.Parse(\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\")")]
    [InlineData("Chip = Guid.Parse(\"{6f9619ff-8b86-d011-b42d-00cf4fc964ff}\")")]
    [InlineData("Chip = Guid.Parse(\" 6F9619FF8B86D011B42D00CF4FC964FF \")")]
    [InlineData("Chip = Guid.Parse(text)")]
    [InlineData("Chip = Guid.NewGuid()")]
    [InlineData("Chip = Guid.TryParse(\"chip\", out Guid chip) ? chip : null")]
    [InlineData("Born = DateOnly.Parse(\"2024-02-29\")")]
    [InlineData("Born = DateOnly.Parse(\"29.2.2024\")")]
    [InlineData("Born = DateOnly.Parse(\"29 Şubat 2024\")")]
    [InlineData("Born = DateOnly.Parse(\"1403-02-31\")")]
    [InlineData("Born = DateOnly.Parse(text)")]
    [InlineData("Born = DateOnly.ParseExact(\"x\", \"'x'\")")]
    [InlineData("Born = Calendars.Parse(\"x\")")]
    public Task Says_nothing_of_texts_that_are_of_the_format_or_may_be(string assignment) => FindsInMethodAsync(
        "Animal animal, string text",
        $$"""
        _ = animal with { {{assignment}} };
        return null;
        }

        private static class Calendars
        {
            public static DateOnly Parse(string text) => text.Length == 0 ? default : new DateOnly(2024, 1, 1);
        }

        private static object? Other()
        {
        """);

    [Fact]
    public Task Looks_into_lists_and_locals() => FindsInMethodAsync(
        "Enclosure enclosure, Animal animal",
        """
        _ = enclosure with { Openings = [DateOnly.Parse("2024-02-29"), DateOnly.Parse([|"never"|])] };
        Guid chip = Guid.Parse("chip");
        _ = animal with { Chip = [|chip|] };
        """);

    // Where formats are asserted, texts have them, too.
    [Fact]
    public async Task Judges_texts_by_their_format()
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(
            """
            using OrigamiContracts.Annotations;

            public sealed record Visit
            {
                [SchemaKeyword("format", "time")]
                public string? Begin { get; init; }

                [SchemaKeyword("format", "uuid", Within = "items")]
                public IReadOnlyList<string>? Keys { get; init; }

                [SchemaKeyword("format", "email")]
                public string? Address { get; init; }

                [SchemaKeyword("format", "date-time")]
                public DateTimeOffset? Noted { get; init; }

                public static Visit Make(string text) => new()
                {
                    Begin = [|"12:30"|],
                    Keys = ["6f9619ff-8b86-d011-b42d-00cf4fc964ff", [|"{6f9619ff-8b86-d011-b42d-00cf4fc964ff}"|]],
                    Address = "nobody",
                    Noted = DateTimeOffset.Parse([|"2024-02-29T25:00:00Z"|]),
                };

                public static Visit MakeOther(string text) => new()
                {
                    Begin = text.Length > 0 ? text : "12:30:00Z",
                    Keys = [text],
                    Noted = DateTimeOffset.Parse("0001-01-01 10:00"),
                };
            }
            """);

        Assert.Equal(
            [
                "'Begin' takes a time with its offset such as 12:30:00Z, and '12:30' is none",
                "An item in 'Keys' takes a UUID, and '{6f9619ff-8b86-d011-b42d-00cf4fc964ff}' is none",
                "'DateTimeOffset.Parse' takes a timestamp such as 2024-02-29T12:30:00Z, and '2024-02-29T25:00:00Z' is none",
            ],
            found.Select(static finding => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("time", "12:30:00.5+02:00", true)]
    [InlineData("time", "12:30", false)]
    [InlineData("date-time", "2024-02-29T12:30:00Z", true)]
    [InlineData("date-time", "2024-02-29 12:30:00Z", false)]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("uuid", "6F9619FF-8b86-d011-b42d-00cf4fc964ff", true)]
    [InlineData("uuid", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff}", false)]
    [InlineData("uuid", "6f9619ff8b86d011b42d00cf4fc964ff", false)]
    public void Knows_the_formats(string format, string text, bool isTaken) => Assert.Equal(isTaken, TextFormat.Find(format)!.Takes(text));

    [Fact]
    public void Does_not_judge_by_other_formats() => Assert.Null(TextFormat.Find("email"));
}
