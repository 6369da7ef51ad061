using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class RequiredValueTests : RuleTest<RequiredValueAnalyzer>
{
    [Theory]
    [InlineData("Title = [|null|]!", "'Title' is required, and null is no value for it; give it one")]
    [InlineData("Title = [|default|]!", "'Title' is required, and default is no value for it; give it one")]
    [InlineData("Title = [|default(string)|]!", "'Title' is required, and default(string) is no value for it; give it one")]
    [InlineData("Title = ([|null|])!", "'Title' is required, and null is no value for it; give it one")]
    [InlineData("Title = [|(string)null!|]", "'Title' is required, and (string)null! is no value for it; give it one")]
    [InlineData("Title = flag ? \"a\" : [|null|]!", "'Title' is required, and null is no value for it; give it one")]
    [InlineData("Title = (flag ? \"a\" : [|null|])!", "'Title' is required, and null is no value for it; give it one")]
    [InlineData("Title = (flag switch { true => \"a\", _ => [|null|] })!", "'Title' is required, and null is no value for it; give it one")]
    [InlineData("Ground = [|default|]", "'Ground' is required, and default is no value for it; give it one")]
    [InlineData("Ground = [|new()|]", "'Ground' is required, and new() is no value for it; give it one")]
    [InlineData("Ground = [|default(OpenEnum<EnclosureGround>)|]", "'Ground' is required, and default(OpenEnum<EnclosureGround>) is no value for it; give it one")]
    [InlineData("Ground = [|default(EnclosureGround)|]", "'Ground' is required, and default(EnclosureGround) is no value for it; give it one")]
    [InlineData("Ground = [|(EnclosureGround)77|]", "'Ground' is required, and (EnclosureGround)77 is no value for it; give it one")]
    [InlineData("Inventory = [|default|]", "'Inventory' is required, and default is no value for it; give it one")]
    public async Task Tells_what_the_member_is_set_to(string assignment, string message)
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync("Enclosure enclosure, bool flag", $"_ = enclosure with {{ {assignment} }};"));

        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Title = \"\"")]
    [InlineData("Title = text!")]
    [InlineData("Title = null")]
    [InlineData("Title = default")]
    [InlineData("Title = (text is null ? null : \"a\") ?? \"b\"")]
    [InlineData("Title = text ?? throw new InvalidOperationException()")]
    [InlineData("Ground = EnclosureGround.Grass")]
    [InlineData("Ground = (EnclosureGround)1")]
    [InlineData("Ground = new(\"rock\")")]
    [InlineData("Nickname = null")]
    [InlineData("Nickname = default")]
    [InlineData("Inhabitants = null!")]
    [InlineData("Area = default")]
    public Task Says_nothing_of_values_and_of_what_the_compiler_speaks_of(string assignment) =>
        FindsInMethodAsync("Enclosure enclosure, string? text", $"_ = enclosure with {{ {assignment} }};");

    [Fact]
    public Task Says_nothing_of_defaults_that_are_values_and_of_members_that_may_be_null() => FindsInMethodAsync(
        "",
        """
        _ = new Animal { Name = [|null|]!, Species = Species.Lion, Tags = [|null|]!, Born = default };
        _ = new Move { Id = "", Phase = Phase.Lost, Arrival = null!, Failure = null! };
        """);

    [Fact]
    public Task Speaks_where_the_compiler_does_not() => FindsAsync(
        """
        #nullable disable
        using Zoo;

        public static class Code
        {
            public static Enclosure Without(Enclosure enclosure, string title) => enclosure with { Title = title ?? [|null|] };

        #nullable enable
            public static Enclosure With(Enclosure enclosure, string? title) => enclosure with { Title = title ?? null };
        }
        """);

    [Fact]
    public Task Looks_at_locals_that_keep_their_value() => FindsInMethodAsync(
        "Enclosure enclosure",
        """
        string title = null!;
        _ = enclosure with { Title = [|title|] };
        string? none = null;
        _ = enclosure with { Title = [|none|]! };
        _ = enclosure with { Title = (none ?? enclosure.Title)! };
        string late = null!;
        late = "a";
        _ = enclosure with { Title = late };
        """);

    [Fact]
    public Task Leaves_a_null_to_the_compiler_though_something_around_it_is_not_null() =>
        FindsInMethodAsync("Enclosure enclosure", "_ = (enclosure with { Title = null })!;");

    [Fact]
    public Task Says_nothing_of_types_that_are_not_emitted() => FindsAsync(
        """
        public sealed record Plain
        {
            public required string Name { get; init; }

            public static Plain Make() => new() { Name = null! };
        }
        """);
}
