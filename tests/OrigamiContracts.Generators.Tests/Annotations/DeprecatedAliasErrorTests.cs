using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>What is wrong with a deprecated alias is said at its place, when the project builds.</summary>
public sealed class DeprecatedAliasErrorTests
{
    // The aliases are in the third line of the schema, from the 25th column on.
    private const string Enum = "Model:\n  enum: [lite, max]\n";

    [Theory]
    [InlineData(Enum, "lite", "(3,3)-(3,23) 'x-deprecated-aliases' must be an object that has, for each old text, the listed value it stands for")]
    [InlineData(Enum, "[fast]", "(3,3)-(3,23) 'x-deprecated-aliases' must be an object that has, for each old text, the listed value it stands for")]
    [InlineData(Enum, "{fast: 5}", "(3,32)-(3,33) 'fast' must have the listed value it stands for, a string")]
    [InlineData(Enum, "{fast: lita}", "(3,32)-(3,36) 'lita' is not a listed value, so 'fast' can't stand for it; did you mean 'lite'?")]
    [InlineData(Enum, "{fast: lite, max: lite}", "(3,38)-(3,41) 'max' is a listed value itself, so it can't be an old text of 'lite'; leave it out of one of the two")]
    [InlineData("Model:\n  type: string\n", "{fast: lite}", "(3,3)-(3,23) 'x-deprecated-aliases' speaks of the values of an 'enum' of strings, and there is none here")]
    [InlineData("Model:\n  enum: [1, 2]\n", "{fast: lite}", "(3,3)-(3,23) 'x-deprecated-aliases' speaks of the values of an 'enum' of strings, and there is none here")]
    public void An_entry_that_does_not_fit_is_told_at_its_place(string schema, string aliases, string finding) =>
        Assert.Equal([finding], Findings($"{schema}  x-deprecated-aliases: {aliases}"));

    [Fact]
    public void It_is_told_once_whoever_takes_the_schema_in() => Assert.Equal(
        ["(5,32)-(5,36) 'lita' is not a listed value, so 'fast' can't stand for it; did you mean 'lite'?"],
        Findings(
            $$"""
            Best: {$ref: '#/components/schemas/Model', enum: [max]}
            Other: {allOf: [{$ref: '#/components/schemas/Model'}, {enum: [lite]}]}
            {{Enum}}  x-deprecated-aliases: {fast: lita}
            """));

    [Fact]
    public void The_others_are_emitted()
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of(Enum + "  x-deprecated-aliases: {fast: lita, top: max}"));

        Assert.Empty(run.Compile());
        Assert.Contains("DeprecatedAlias(\"top\")", run.Files["Api/Model.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("DeprecatedAlias(\"fast\")", run.Files["Api/Model.g.cs"], StringComparison.Ordinal);
    }

    // Places are counted from the first line and column of the schemas on.
    private static IEnumerable<string> Findings(string schemas)
    {
        foreach (Diagnostic diagnostic in GeneratorRun.Of(SmallDescription.Of(schemas)).Diagnostics)
        {
            Assert.Equal("OC1021", diagnostic.Id);
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"({Line(span.StartLinePosition)})-({Line(span.EndLinePosition)}) {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }

        static string Line(Microsoft.CodeAnalysis.Text.LinePosition position) => string.Create(
            CultureInfo.InvariantCulture,
            $"{position.Line - SmallDescription.HeadLines + 1},{position.Character - SmallDescription.Indentation + 1}");
    }
}
