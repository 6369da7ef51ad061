using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

/// <summary>OC2102.</summary>
public sealed class IncompleteSwitchTests : FixTest<IncompleteSwitchAnalyzer, IncompleteSwitchCodeFix>
{
    [Theory]
    [InlineData("case Species.Lion: break; case null: break;", "Tiger and PolarBear")]
    [InlineData("case Species.Lion: case Species.Tiger: case Species.PolarBear: break;", "the unlisted ones (null)")]
    [InlineData("case Species.Lion or Species.Tiger: break;", "PolarBear and the unlisted ones (null)")]
    [InlineData("case not Species.Lion: break;", "Lion")]
    [InlineData("case not null: break;", "the unlisted ones (null)")]
    [InlineData("case { }: break;", "the unlisted ones (null)")]
    [InlineData("case Species _: break;", "the unlisted ones (null)")]
    [InlineData("case { } known: break;", "the unlisted ones (null)")]
    [InlineData("case not null and not Species.Tiger: break;", "Tiger and the unlisted ones (null)")]
    [InlineData("case not (Species.Lion or null): break;", "Lion and the unlisted ones (null)")]
    [InlineData("case var known when known is null: break; case { }: break;", "the unlisted ones (null)")]
    [InlineData("case Species.Lion when flag: break; case not Species.Lion: break;", "Lion")]
    [InlineData("case (Species)99: break;", "Lion, Tiger, PolarBear and the unlisted ones (null)")]
    [InlineData("case default(Species): break; case not null: break;", "the unlisted ones (null)")]
    public async Task What_a_switch_leaves_out_is_told(string sections, string missing)
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("Animal animal, bool flag", $"switch ([|animal.Species.Known|]) {{ {sections} }}");
        Assert.Equal($"This switch over Species leaves out {missing}", found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task No_more_than_five_names_are_told()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("Run run", "switch ([|run.Status.Known|]) { case RunStatus.Running: break; }");
        Assert.Equal(
            "This switch over RunStatus leaves out Completed, NeedsInput, StepCapHit, Incomplete, Cancelled, 2 more and the unlisted ones (null)",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("_ = [|animal.Species.Known|] switch { Species.Lion => 1, Species.Tiger or null => 2 };")]
    [InlineData("_ = [|animal?.Species.Known|] switch { not null => 1 };")]
    [InlineData("switch (([|mother?.Mother.Value?.Species.Known|])) { case null: break; }")]
    [InlineData("var known = animal.Species.Known; switch ([|known|]) { case null: break; }")]
    [InlineData("Species? known = animal?.Species.Known; Action later = () => { switch ([|known|]) { case null: break; } };")]
    [InlineData("switch ([|animal.Species|]) { case { Known: Species.Lion }: break; case { Known: null }: break; }")]
    [InlineData("_ = [|animal.Species|] switch { { Known: Species.Lion or Species.Tiger } => 1, { Known: null } => 2 };")]
    [InlineData("switch ([|animal.Species.Known|]) { case Species.Lion: switch ([|mother.Species.Known|]) { case null: break; } break; }")]
    public Task Switches_of_all_forms_are_looked_at(string statement) => FindsInMethodAsync("Animal animal, Animal mother", statement);

    [Theory]
    [InlineData("switch (animal.Species.Known) { case Species.Lion: break; default: break; }")]
    [InlineData("switch (animal.Species.Known) { case Species.Lion: default: break; }")]
    [InlineData("switch (animal.Species.Known) { case Species.Lion: case Species.Tiger: case Species.PolarBear: case null: break; }")]
    [InlineData("switch (animal.Species.Known) { case var known: break; }")]
    [InlineData("switch (animal.Species.Known) { case not null: break; case null: break; }")]
    [InlineData("switch (animal.Species.Known) { case null when true: break; case { } known: break; }")]
    [InlineData("_ = animal.Species.Known switch { Species.Lion => 1, _ => 2 };")]
    [InlineData("_ = animal.Species.Known switch { Species.Lion => 1, not Species.Lion => 2 };")]
    [InlineData("_ = animal.Species.Known switch { Species.Lion => 1, null => 0, { } other => 2 };")]
    // Not understood.
    [InlineData("switch (animal.Species.Known) { case < Species.Tiger: break; }")]
    [InlineData("switch (animal.Species.Known) { case < Species.Tiger or null: break; }")]
    [InlineData("switch (animal.Species) { case { Text: \"lion\" }: break; }")]
    [InlineData("switch (animal.Species) { case { Known: Species.Lion, Text: \"lion\" }: break; }")]
    [InlineData("switch (animal.Species) { case var species when species == Species.Lion: break; }")]
    [InlineData("switch ((animal.Species.Known, flag)) { case (Species.Lion, true): break; }")]
    // Not the values of an open enum, or no longer.
    [InlineData("switch (animal.Species) { case { Known: Species.Lion }: break; case var other: break; }")]
    [InlineData("switch (animal.Species.Known.GetValueOrDefault()) { case Species.Lion: break; }")]
    [InlineData("switch (animal.Species.Text) { case \"lion\": break; }")]
    [InlineData("switch (day) { case null: break; }")]
    [InlineData("switch (given) { case Species.Lion: break; }")]
    [InlineData("var known = animal.Species.Known; known = Species.Lion; switch (known) { case Species.Lion: break; }")]
    [InlineData("var known = animal.Species.Known; known ??= Species.Lion; switch (known) { case Species.Lion: break; }")]
    [InlineData("var known = animal.Species.Known; Set(ref known); switch (known) { case Species.Lion: break; } static void Set(ref Species? species) => species = null;")]
    [InlineData("var known = animal.Species.Known; (known, flag) = (Species.Lion, true); switch (known) { case Species.Lion: break; }")]
    [InlineData("Species? known; known = animal.Species.Known; switch (known) { case Species.Lion: break; }")]
    [InlineData("OpenEnum<DayOfWeek> other = default; switch (other.Known) { case DayOfWeek.Friday: break; }")]
    public Task Nothing_is_said_of_complete_or_other_switches(string statement) =>
        FindsInMethodAsync("Animal animal, bool flag, DayOfWeek? day, Species? given", statement);

    [Fact]
    public Task A_statement_gets_sections_for_what_is_left_out() => FixesInMethodAsync(
        "Animal animal",
        """
        // How to feed it.
        switch ([|animal.Species.Known|])
        {
            case Species.Lion:
                Console.WriteLine("meat"); // much
                break;
        }
        """,
        """
        // How to feed it.
        switch (animal.Species.Known)
        {
            case Species.Lion:
                Console.WriteLine("meat"); // much
                break;
            case Species.Tiger:
            case Species.PolarBear:
                break;
            case null:
                break;
        }
        """);

    [Fact]
    public Task An_expression_gets_arms_for_what_is_left_out() => FixesInMethodAsync(
        "Animal animal",
        """
        string food = [|animal.Species.Known|] switch
        {
            Species.Lion => "meat", // much
            Species.PolarBear => "fish",
        };
        """,
        """
        string food = animal.Species.Known switch
        {
            Species.Lion => "meat", // much
            Species.PolarBear => "fish",
            Species.Tiger => throw new NotImplementedException(),
            null => throw new NotImplementedException(),
        };
        """);

    [Fact]
    public Task An_expression_without_a_comma_at_its_end_gets_arms() => FixesInMethodAsync(
        "Animal animal",
        """
        string food = [|animal.Species.Known|] switch
        {
            Species.Lion or Species.Tiger => "meat",
            null => "?" // ask
        };
        """,
        """
        string food = animal.Species.Known switch
        {
            Species.Lion or Species.Tiger => "meat",
            null => "?", // ask
            Species.PolarBear => throw new NotImplementedException()
        };
        """);

    [Fact]
    public Task Patterns_of_the_property_are_added_where_the_others_are_such() => FixesInMethodAsync(
        "Animal animal",
        """
        switch ([|animal.Species|])
        {
            case { Known: Species.Lion or Species.Tiger }:
                break;
        }
        """,
        """
        switch (animal.Species)
        {
            case { Known: Species.Lion or Species.Tiger }:
                break;
            case { Known: Species.PolarBear }:
                break;
            case { Known: null }:
                break;
        }
        """);

    [Fact]
    public Task Several_switches_are_mended_at_a_time() => FixesInMethodAsync(
        "Animal animal, Animal mother",
        """
        switch ([|animal.Species.Known|])
        {
            case not null:
                break;
        }

        switch ([|mother.Species.Known|])
        {
            case not null:
                break;
        }
        """,
        """
        switch (animal.Species.Known)
        {
            case not null:
                break;
            case null:
                break;
        }

        switch (mother.Species.Known)
        {
            case not null:
                break;
            case null:
                break;
        }
        """);
}
