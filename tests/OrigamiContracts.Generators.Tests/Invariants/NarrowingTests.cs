using OrigamiContracts.Generators.Invariants;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>What may be null can only be looked into behind a guard.</summary>
public sealed class NarrowingTests
{
    public static TheoryData<string> Guarded { get; } =
    [
        "self.nullablePart == null || self.nullablePart.name == 'a'",
        "null == self.nullablePart || self.nullablePart.name == 'a'",
        "self.nullablePart != null && self.nullablePart.name == 'a'",
        "null != self.nullablePart && self.nullablePart.name == 'a'",
        "!(self.nullablePart == null) && self.nullablePart.name == 'a'",
        "!(self.nullablePart != null) || self.nullablePart.name == 'a'",
        "!!(self.nullablePart != null) && self.nullablePart.name == 'a'",
        "(((self.nullablePart) == null)) || (self.nullablePart).name == 'a'",
        "self.flag || self.nullablePart == null || self.nullablePart.name == 'a'",
        "self.nullablePart == null || self.flag || self.nullablePart.name == 'a'",
        "(self.nullablePart == null || self.flag) || self.nullablePart.name == 'a'",
        "self.nullablePart != null && (self.flag || self.nullablePart.name == 'a')",
        "(self.nullablePart != null && self.flag) && self.nullablePart.name == 'a'",
        "!(self.nullablePart == null || self.flag) && self.nullablePart.name == 'a'",
        "!(self.nullablePart != null && self.flag) || self.nullablePart.name == 'a'",
        "(self.nullablePart != null && self.flag || self.nullablePart != null) && self.nullablePart.name == 'a'",
        "(self.nullablePart == null && self.flag || self.nullablePart == null) || self.nullablePart.name == 'a'",
        "self.flag && (self.nullablePart == null || self.nullablePart.name == 'a')",
        "(self.nullablePart == null || self.nullablePart.name == 'a') == self.flag",
        "self.optionalPart == null || self.optionalPart.next == null || self.optionalPart.next.next == null || self.optionalPart.next.next.name == 'a'",
        "self.maybePart == null || self.maybePart.name == 'a'",
        "has(self.optionalPart) && self.optionalPart.name == 'a'",
        "!has(self.optionalPart) || self.optionalPart.name == 'a'",
        "self.nullableText == null || size(self.nullableText) > 1",
        "self.nullableTags == null || 'a' in self.nullableTags",
        "self.optionalCount == null || self.optionalCount < 3",
        "self.optionalCount == null || self.maybeCount == null || self.optionalCount <= self.maybeCount",
        "self.optionalFlag == null || self.optionalFlag",
        "self.nullablePart.name == 'a' || self.nullablePart == null",
        "self.flag && self.nullablePart.name == 'a' && self.nullablePart != null",
        "self.nullablePart != null ? self.nullablePart.name == 'a' : self.flag",
        "self.nullablePart == null ? self.flag : self.nullablePart.name == 'a'",
        "self.nullablePart == null || self.tags.all(t, t == self.nullablePart.name)",
        "self.tags.exists(t, self.nullablePart != null && t == self.nullablePart.name)",
        "self.prices.all(p, p == null || p > 0.5)",
        "self.prices.filter(p, p != null).all(p, p > 0.5)",
        "self.prices.filter(p, p != null).sum() > 0.5",
        "self.nullablePart == null || (self.nullablePart != null && self.nullablePart.name == 'a')",
    ];

    [Theory]
    [MemberData(nameof(Guarded))]
    public void A_guard_is_seen(string rule) => Assert.Empty(SampleModels.Compile(rule).Errors);

    // Nullable reference types are C#'s own proof of the same.
    [Fact]
    public void The_compiler_sees_every_guard_too() => _ = new EmittedRules(Guarded.Select(row => row.Data));

    [Theory]
    [InlineData("self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("self.nullablePart != null || self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("self.nullablePart == null && self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("!(self.nullablePart == null) || self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("!(self.nullablePart == null && self.flag) && self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("(self.nullablePart == null && self.flag) || self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("(self.nullablePart != null || self.flag) && self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("(self.nullablePart == null || self.flag) && self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("(self.nullablePart == null) == self.flag || self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("self.optionalPart == null || self.nullablePart.name == 'a'", "self.nullablePart")]
    [InlineData("self.optionalPart == null || self.optionalPart.next.name == 'a'", "self.optionalPart.next")]
    [InlineData("self.part.next == null || self.optionalPart.next == null", "self.optionalPart")]
    [InlineData("has(self.maybePart) && self.maybePart.name == 'a'", "self.maybePart")]
    [InlineData("has(self.optionalPart) || self.optionalPart.name == 'a'", "self.optionalPart")]
    [InlineData("has(self.optionalPart.next)", "self.optionalPart")]
    [InlineData("size(self.nullableText) > 1", "self.nullableText")]
    [InlineData("self.optionalLabels.size() > 1", "self.optionalLabels")]
    [InlineData("'a' in self.nullableTags", "self.nullableTags")]
    [InlineData("self.optionalCount < 3", "self.optionalCount")]
    [InlineData("3 < self.maybeCount", "self.maybeCount")]
    [InlineData("self.optionalFlag", "self.optionalFlag")]
    [InlineData("self.flag && !self.maybeFlag", "self.maybeFlag")]
    public void A_missing_guard_is_an_error(string rule, string what)
    {
        CelResult result = SampleModels.Compile(rule);

        CelError error = Assert.Single(result.Errors);
        Assert.Equal($"'{what}' may be null here; guard it with {what} == null || …", error.Message);
        Assert.Equal(what, rule.Substring(error.Offset, error.Length));
    }

    [Theory]
    [InlineData("self.nullableText == 'a'")]
    [InlineData("self.optionalId != self.maybeId")]
    [InlineData("self.maybeColor in ['red']")]
    [InlineData("self.optionalText in self.tags")]
    [InlineData("self.nullablePart == null")]
    public void Equality_needs_no_guard(string rule) => Assert.Empty(SampleModels.Compile(rule).Errors);
}
