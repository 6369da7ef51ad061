using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>The emitted C# reads as if written by hand, and nothing of a description can become code.</summary>
public sealed class EmissionTests
{
    [Theory]
    [InlineData("self.color != 'red' || self.nullablePart == null", "Color != global::N.Color.Red || NullablePart is null")]
    [InlineData("!(self.color in ['red', 'blue'])", "Color.Known is not (global::N.Color.Red or global::N.Color.Blue)")]
    [InlineData("self.optionalColor in ['red', 'blue']", "OptionalColor?.Known is global::N.Color.Red or global::N.Color.Blue")]
    [InlineData("self.shape in ['round']", "Shape is global::N.Shape.Round")]
    [InlineData("self.text in ['a', 'b']", "Text is \"a\" or \"b\"")]
    [InlineData("self.id in ['11111111-AAAA-4aaa-8aaa-111111111111', self.otherId]", "Id == new global::System.Guid(\"11111111-aaaa-4aaa-8aaa-111111111111\") || Id == OtherId")]
    [InlineData("size(self.tags) == 0", "Tags.Count == 0")]
    [InlineData("size(self.text) <= 203", "global::OrigamiContracts.Support.JsonText.CodePoints(Text) <= 203")]
    [InlineData("self.maybeText != null && size(self.maybeText) > 1", "MaybeText.GetValueOrDefault() is not null && global::OrigamiContracts.Support.JsonText.CodePoints(MaybeText.GetValueOrDefault()!) > 1")]
    [InlineData("self.maybePart == null || self.maybePart.next == null || self.maybePart.next.name == 'a'", "MaybePart.GetValueOrDefault() is null || MaybePart.GetValueOrDefault()!.Next is null || MaybePart.GetValueOrDefault()!.Next!.Name == \"a\"")]
    [InlineData("has(self.maybeText) || !has(self.optionalText)", "MaybeText.IsPresent || OptionalText is null")]
    [InlineData("self.anything == null || self.optionalAnything != null", "Anything is { ValueKind: global::System.Text.Json.JsonValueKind.Null } || OptionalAnything is not (null or { ValueKind: global::System.Text.Json.JsonValueKind.Null })")]
    [InlineData("self.weight < 0.1 && self.price < .1 && self.ratio < 1e2", "Weight < 0.1F && Price < 0.1M && Ratio < 1e2")]
    [InlineData("(self.flag || self.count > 1) && !self.flag", "(Flag || Count > 1) && !Flag")]
    [InlineData("(self.flag && self.count > 1) || (self.text == 'a')", "Flag && Count > 1 || Text == \"a\"")]
    [InlineData("!(self.flag && self.count > 1)", "!(Flag && Count > 1)")]
    [InlineData("(self.nullableText == null) == self.flag", "(NullableText is null) == Flag")]
    [InlineData("'a' in self.tags", "AnyItem1()")]
    public void Members_are_written_as_by_hand(string rule, string expected) =>
        Assert.Equal(expected, Members(SampleModels.Condition(rule)));

    [Theory]
    [InlineData("self.color != 'red' || self.nullablePart == null", "!color.Is(\"red\"u8) || nullablePart.IsNull")]
    [InlineData("!(self.color in ['red', 'blue'])", "!color.Is(\"red\"u8) && !color.Is(\"blue\"u8)")]
    [InlineData("self.nullablePart == null || self.nullablePart.name == 'a'", "nullablePart.IsNull || nullablePart[\"name\"u8].Is(\"a\"u8)")]
    [InlineData("size(self.tags) > 0", "tags.Size > 0")]
    [InlineData("size(self.tags) < self.count", "count.CompareTo(tags.Size) > 0")]
    [InlineData("self.count <= self.total", "count.CompareTo(total) <= 0")]
    [InlineData("5 < self.count", "count.CompareTo(5) > 0")]
    [InlineData("self.ratio >= .5 || self.ratio == 0.25", "ratio.CompareTo(\"0.5\"u8) >= 0 || ratio.IsNumber(\"0.25\"u8)")]
    [InlineData("self.id == self.otherId && self.startedAt != self.endedAt", "id.EqualsUuid(otherId) && !startedAt.EqualsInstant(endedAt)")]
    [InlineData("self.flag && !self.flag && self.flag == false", "flag.IsTrue && !flag.IsTrue && flag.Is(false)")]
    [InlineData("has(self.maybeText)", "maybeText.IsPresent")]
    [InlineData("'a' in self.tags", "AnyItem1(tags)")]
    public void Json_is_written_as_by_hand(string rule, string expected) =>
        Assert.Equal(expected, Json(SampleModels.Condition(rule)));

    [Fact]
    public void Roots_are_the_members_of_self_in_the_order_of_their_use() => Assert.Equal(
        ["nullablePart", "text", "tags"],
        CelPaths.Roots(SampleModels.Condition("self.nullablePart == null || self.nullablePart.name == self.text || self.text in self.tags")));

    [Fact]
    public void Equal_rules_give_equal_expressions()
    {
        const string Rule = "self.color in ['red', 'blue'] || self.nullableText == null || size(self.nullableText) > 1";

        Assert.Equal(SampleModels.Condition(Rule), SampleModels.Condition(Rule.Replace(" ", "  ", StringComparison.Ordinal)));
        Assert.NotEqual(SampleModels.Condition(Rule), SampleModels.Condition(Rule.Replace("'blue'", "'dark-green'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"; System.IO.File.Delete(\"x\"); //")]
    [InlineData("*/ } \u2028 \u202E \\u0022 {0} \r\n\t\0")]
    [InlineData("é\U0001F600 \u0085")]
    public void Texts_of_a_description_stay_literals(string text)
    {
        RecordModel self = Models.Record(
            "Self",
            Models.Required("kind", new TypeRef(TypeKind.OpenEnum, Name: "Kind")),
            Models.Required("text", new TypeRef(TypeKind.String)));
        string literal = $"'{string.Concat(text.Select(unit => $@"\u{(int)unit:x4}"))}'";

        CelResult result = Models.Compile(
            self,
            $"self.kind == {literal} || self.text == {literal} || self.text + {literal} == 'x'",
            Models.Enum("Kind", (text, "Odd")));

        Assert.Empty(result.Errors);
        Assert.Equal([text, text, "x"], TextsIn(Members(result.Condition!)));
        Assert.Equal([text, text, text, "x"], TextsIn(Json(result.Condition!)));
    }

    private static string Members(CelExpression rule) => new CelForMembers(new TypeNames("N"), new CelMethods([]), source => source).Write(rule);

    private static string Json(CelExpression rule) => new CelForJson(new SelfInput(name => name), new CelMethods([]), source => source).Write(rule);

    private static string[] TextsIn(string code)
    {
        Assert.DoesNotContain(code, unit => unit is < ' ' or > '~');
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(code);
        Assert.Empty(expression.GetDiagnostics());
        Assert.Equal(code, expression.ToFullString());
        return
        [
            .. expression.DescendantTokens()
                .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken)
                .Select(token => (string)token.Value!),
        ];
    }
}
