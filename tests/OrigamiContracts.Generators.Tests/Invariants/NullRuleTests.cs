using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>What rules say of when members are null.</summary>
public sealed class NullRuleTests
{
    [Theory]
    [InlineData("!self.flag || self.nullableText == null", "NullableText is null when Flag is true")]
    [InlineData("self.flag || self.nullableText != null", "NullableText is not null when Flag is not true")]
    [InlineData("self.flag == false || self.nullableText != null", "NullableText is not null when Flag is not false")]
    [InlineData("'red' != self.color || null == self.optionalText", "OptionalText is null when Color is red")]
    [InlineData("!(self.color in ['red', 'blue']) || self.maybeText != null", "MaybeText is not null when Color is red, blue")]
    [InlineData("self.text != 'a' || self.optionalCount == null", "OptionalCount is null when Text is a")]
    [InlineData("self.color == 'red' || self.color == 'blue' || self.nullableText == null", "NullableText is null when Color is not red, blue")]
    [InlineData("!(self.color == 'red' && self.nullableText != null)", "NullableText is null when Color is red")]
    [InlineData("self.optionalColor != 'red' || self.nullablePart != null", "NullablePart is not null when OptionalColor is red")]
    [InlineData("self.optionalColor == 'red' || self.optionalColor == null || self.nullablePart != null", "NullablePart is not null when OptionalColor is not red, null")]
    [InlineData("!has(self.optionalText) || self.flag", "OptionalText is null when Flag is not true")]
    [InlineData("has(self.optionalText) || self.flag", "OptionalText is not null when Flag is not true")]
    [InlineData("!has(self.maybeText) || self.flag", "MaybeText is null when Flag is not true")]
    public void One_member_can_be_null_by_another(string rule, string expected) => Assert.Equal([expected], NullRulesOf(rule));

    [Theory]
    [InlineData("self.color == 'red' ? self.nullableText == null : self.nullableText != null", "NullableText is null when Color is red", "NullableText is not null when Color is not red")]
    [InlineData("(self.color == 'red') == (self.nullableText == null)", "NullableText is null when Color is red", "NullableText is not null when Color is not red")]
    [InlineData("(self.color == 'red') != (self.nullableText == null)", "NullableText is null when Color is not red", "NullableText is not null when Color is red")]
    [InlineData("self.flag == (self.nullableText == null)", "NullableText is null when Flag is true", "NullableText is not null when Flag is not true")]
    [InlineData("self.color != 'red' || (self.nullableText == null && self.optionalText == null)", "NullableText is null when Color is red", "OptionalText is null when Color is red")]
    [InlineData("self.nullableText == null || self.optionalText == null", "NullableText is null when OptionalText is not null", "OptionalText is null when NullableText is not null")]
    [InlineData("self.nullableText != null || self.optionalText != null", "NullableText is not null when OptionalText is null", "OptionalText is not null when NullableText is null")]
    [InlineData("self.color == 'red' && self.nullableText == null || self.color == 'blue' && self.nullableText != null", "NullableText is not null when Color is not red", "NullableText is null when Color is not blue")]
    [InlineData("['red', 'blue'].all(c, self.color != c || self.nullableText == null)", "NullableText is null when Color is red", "NullableText is null when Color is blue")]
    public void A_rule_can_say_two_things(string rule, params string[] expected) => Assert.Equal(expected, NullRulesOf(rule));

    [Theory]
    [InlineData("self.nullablePart == null || self.nullablePart.note == null || self.color != 'red'", "NullablePart.Note is null when Color is red")]
    [InlineData("self.optionalPart == null || self.optionalPart.next == null || self.optionalPart.next.note != null || self.color != 'red'", "OptionalPart.Next.Note is not null when Color is red")]
    [InlineData("self.nullablePart == null || self.nullablePart.note == null || self.nullablePart.name != 'a'", "NullablePart.Note is null when NullablePart.Name is a")]
    [InlineData("self.nullablePart == null || self.nullablePart.note == null || self.nullablePart.name == 'a'", "NullablePart.Note is null when NullablePart.Name is not a")]
    [InlineData("self.nullablePart == null || self.nullablePart.name != 'a' || self.nullableText == null", "NullableText is null when NullablePart.Name is a")]
    [InlineData("self.nullablePart == null || self.nullablePart.name == 'a' || self.nullableText == null", "NullableText is null when NullablePart.Name is not a, null")]
    [InlineData("self.part.note == null || self.part.name == 'a'", "Part.Note is null when Part.Name is not a")]
    public void Guards_of_what_leads_to_a_member_are_dropped(string rule, string expected) => Assert.Equal([expected], NullRulesOf(rule));

    // Where the part is null its note is, too, and the text need not be.
    [Fact]
    public void A_guard_of_the_condition_does_not_count_as_the_condition() => Assert.Equal(
        ["NullablePart.Note is not null when NullableText is not null"],
        NullRulesOf("self.nullablePart == null || self.nullablePart.note != null || self.nullableText == null"));

    [Theory]
    [InlineData("self.color != 'red' || (self.count > 2 && self.nullableText == null)")]
    [InlineData("self.color != 'red' && self.count > 2 || self.nullableText == null && self.text != 'a'")]
    public void What_is_not_understood_leaves_the_rest_of_a_conjunction(string rule) =>
        Assert.Contains("NullableText is null when Color is red", NullRulesOf(rule));

    [Theory]
    [InlineData("self.nullableText == null")]
    [InlineData("self.color != 'red' || self.count > 2 || self.nullableText == null")]
    [InlineData("self.flag || self.color == 'red' || self.nullableText == null")]
    [InlineData("self.color != 'red' || self.color != 'blue' || self.nullableText == null")]
    [InlineData("self.nullableText in ['a', null] || self.flag")]
    [InlineData("self.nullableText == 'a' || self.flag")]
    [InlineData("has(self.maybeText) || self.flag")]
    [InlineData("self.anything == null || self.flag")]
    [InlineData("self.something == 'a' || self.nullableText == null")]
    [InlineData("self.count == 2 || self.nullableText == null")]
    [InlineData("self.id == '11111111-aaaa-4aaa-8aaa-111111111111' || self.nullableText == null")]
    [InlineData("self.optionalText == self.text || self.nullableText == null")]
    [InlineData("self.tags.all(tag, tag == 'a' || self.nullableText == null)")]
    [InlineData("self.labels.k == 'a' || self.nullableText == null")]
    [InlineData("self.prices.exists(price, price == null) || self.flag")]
    [InlineData("self.nullablePart == null || self.nullablePart.note == null")]
    [InlineData("(self.optionalFlag == self.maybeFlag) || self.nullableText == null")]
    public void Other_rules_say_nothing(string rule) => Assert.Empty(NullRulesOf(rule));

    [Theory]
    [InlineData(6, 4)]
    [InlineData(7, 0)]
    public void Rules_that_would_be_too_long_say_nothing(int alternatives, int expected)
    {
        string rule = string.Join(" || ", Enumerable.Range(0, alternatives).Select(static i => $"(self.text == 'a{i}' && self.{(i % 2 == 0 ? "nullableText" : "optionalText")} == null)"));

        Assert.Equal(expected, NullRulesOf($"({rule})").Count());
    }

    [Fact]
    public void Warnings_say_nothing() => Assert.Empty(NullRuleFinder.Find([Invariant("a", "self.flag || self.nullableText == null", isWarning: true)]));

    // Of three alternatives, what follows for each two of them follows from what does for the one that differs.
    [Fact]
    public void What_is_included_in_the_rest_is_left_out() => Assert.Equal(
        ["NullableText is not null when Color is not red, dark-green", "NullableText is null when Color is not blue"],
        NullRulesOf("self.color == 'red' && self.nullableText == null || self.color == 'blue' && self.nullableText != null || self.color == 'dark-green' && self.nullableText == null").Order());

    [Fact]
    public void What_two_rules_say_is_told_once()
    {
        EquatableArray<NullRuleModel> rules = NullRuleFinder.Find(
        [
            Invariant("first", "self.color != 'red' || self.nullableText == null"),
            Invariant("second", "self.nullableText == null || 'red' != self.color"),
            Invariant("other", "self.color != 'red' || self.optionalText == null"),
        ]);

        Assert.Equal(["first", "other"], rules.Select(static rule => rule.Rule));
    }

    private static IEnumerable<string> NullRulesOf(string rule) => NullRuleFinder.Find([Invariant("rule", rule)]).Select(static found =>
        $"{found.Member} is {(found.IsNull ? "" : "not ")}null when {found.Condition.Member} is {(found.Condition.IsOneOf ? "" : "not ")}{string.Join(", ", found.Condition.Values.Select(static value => value.Text ?? "null"))}");

    private static InvariantModel Invariant(string id, string rule, bool isWarning = false) =>
        new(new InvariantSource(id, rule, "message", isWarning, Source: null, Location: ""), SampleModels.Condition(rule));
}
